package cn.qingjian.inspections.draw;

import cn.qingjian.inspections.draw.DrawList.Candidate;
import cn.qingjian.inspections.draw.DrawList.Inspector;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/**
 * A verifiable draw (可核验的随机抽取). Before: the digest of a secret seed and the digest of the list are published. At the
 * draw: each of those who open it adds words of his own, so that whoever made the seed could not know where it leads. After:
 * seed and words are published, and {@code docs/recompute-draw.py} comes to the same result.
 *
 * <p>Units: the first {@code take} places of a Fisher–Yates shuffle. Inspectors: a whole shuffle, {@code each} in turn to each
 * drawn unit; where anybody would be sent to his own unit, the whole shuffle is made again, so that every allowed division is
 * equally likely. Numbers come from {@link Stream}.
 *
 * @param list what is drawn from
 * @param seed 32 secret bytes, as 64 hexadecimal digits
 * @param words what those who open it add, in the order in which they did
 */
public record Draw(DrawList list, String seed, List<String> words) {
    /** Length of a seed in bytes. */
    public static final int SEED = 32;

    private static final int MOST_SHUFFLES = 1_000_000;

    public Draw {
        words = List.copyOf(words);
        if (seed.length() != 2 * SEED
                || !HexFormat.of().formatHex(HexFormat.of().parseHex(seed)).equals(seed)) {
            throw new IllegalArgumentException("a seed is 64 hexadecimal digits in lower case");
        }
        if (!list.problems().isEmpty()) {
            throw new IllegalArgumentException("no draw from this list: " + list.problems());
        }
    }

    /** What is published of a seed before the draw: its SHA-256. */
    public static String commitment(String seed) {
        return HexFormat.of().formatHex(sha256(HexFormat.of().parseHex(seed)));
    }

    /** What is published of a list before the draw: the SHA-256 of its text. */
    public static String digest(DrawList list) {
        return HexFormat.of().formatHex(sha256(list.text().getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * One drawn unit with those who go there.
     *
     * @param unit the unit
     * @param inspectors the people, none of whom works there
     */
    public record Sent(Candidate unit, List<Inspector> inspectors) {
        public Sent {
            inspectors = List.copyOf(inspectors);
        }
    }

    /** The result; the same for the same list, seed and words, for ever. */
    public List<Sent> result() {
        String mixed = digest(list) + "/"
                + HexFormat.of().formatHex(sha256(String.join("\n", words).getBytes(StandardCharsets.UTF_8)));
        byte[] key = HexFormat.of().parseHex(seed);
        List<Candidate> units =
                shuffled(list.units(), new Stream(key, "units/" + mixed)).subList(0, list.take());
        var numbers = new Stream(key, "inspectors/" + mixed);
        for (int shuffle = 0; shuffle < MOST_SHUFFLES; shuffle++) {
            List<Sent> sent = divide(units, shuffled(list.inspectors(), numbers));
            if (sent.stream().noneMatch(Draw::atHome)) {
                return sent;
            }
        }
        throw new IllegalStateException("no division found in " + MOST_SHUFFLES + " shuffles");
    }

    private List<Sent> divide(List<Candidate> units, List<Inspector> people) {
        List<Sent> sent = new ArrayList<>();
        for (int place = 0; place < units.size(); place++) {
            sent.add(new Sent(units.get(place), people.subList(place * list.each(), (place + 1) * list.each())));
        }
        return sent;
    }

    private static boolean atHome(Sent sent) {
        return sent.inspectors().stream()
                .anyMatch(one -> one.unit().equals(sent.unit().key()));
    }

    private static <T> List<T> shuffled(List<T> all, Stream numbers) {
        List<T> order = new ArrayList<>(all);
        for (int place = 0; place < order.size() - 1; place++) {
            Collections.swap(order, place, place + numbers.below(order.size() - place));
        }
        return order;
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
