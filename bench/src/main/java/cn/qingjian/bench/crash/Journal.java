package cn.qingjian.bench.crash;

import cn.qingjian.bench.hall.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What clients asked and were told, written to a file before and after each request and never changed: the one witness that
 * neither the application nor its database can touch.
 */
final class Journal implements AutoCloseable {
    private final FileChannel file;
    private final Map<UUID, Told> told = new ConcurrentHashMap<>();
    private final List<String> differing = new ArrayList<>();

    Journal(Path file) throws IOException {
        this.file = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Before a request. */
    void asks(UUID key, String step) {
        line(key, "ask", step);
    }

    /** No answer came. */
    void silence(UUID key, String step, IOException why) {
        line(key, "silence", step + "\t" + why.getClass().getSimpleName());
    }

    /** An answer that doesn't say what became of the filing. */
    void unsettled(UUID key, String step, Answer answer) {
        line(key, "unsettled", step + "\t" + answer);
    }

    /** A receipt. Each further one of the same key must be the same, byte for byte. */
    void receipt(UUID key, String step, Answer answer) {
        String number = answer.number().orElseThrow();
        line(key, "receipt", step + "\t" + number + "\t" + answer.fen() + "\t" + answer.heading());
        Told now = new Told(number, answer.approved(), answer.fen(), answer.same());
        Told first = told.putIfAbsent(key, now);
        if (first != null && !first.page.equals(now.page)) {
            synchronized (differing) {
                differing.add(key + ": " + difference(first.page, now.page));
            }
        }
    }

    private static String difference(String first, String second) {
        int at = 0;
        while (at < Math.min(first.length(), second.length()) && first.charAt(at) == second.charAt(at)) {
            at++;
        }
        return around(first, at) + " / " + around(second, at);
    }

    private static String around(String page, int at) {
        return page.substring(Math.max(0, at - 40), Math.min(page.length(), at + 40))
                .replace('\n', ' ');
    }

    private void line(UUID key, String kind, String rest) {
        byte[] line =
                (System.nanoTime() + "\t" + key + "\t" + kind + "\t" + rest + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            synchronized (file) {
                file.write(ByteBuffer.wrap(line));
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("the journal can't be written", problem);
        }
    }

    /** What was acknowledged, by key. */
    Map<UUID, Told> told() {
        return Map.copyOf(told);
    }

    /** Keys that got two receipts that differ, and where. */
    List<String> differing() {
        synchronized (differing) {
            return List.copyOf(differing);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /**
     * An acknowledged filing.
     *
     * @param number of the filing
     * @param approved whether it was approved
     * @param fen the amount, 0 where it was refused
     * @param page the receipt
     */
    record Told(String number, boolean approved, long fen, String page) {}
}
