package cn.qingjian.clauses.reading;

import cn.qingjian.clauses.UnreadableFileException;
import java.util.ArrayList;
import java.util.List;

/** Reads all bad files in a process of its own and prints what came of each: its name, the outcome, milliseconds, message. */
public final class BadFilesRun {
    private BadFilesRun() {}

    /** Reads them one after the other. */
    public static void main(String[] args) throws Exception {
        for (BadFile file : all()) {
            byte[] content = file.content().call();
            long start = System.nanoTime();
            String outcome = outcome(file.name(), content);
            System.out.println(String.join(
                    "\t", "@", file.what(), outcome, Long.toString((System.nanoTime() - start) / 1_000_000)));
        }
    }

    static List<BadFile> all() {
        List<BadFile> all = new ArrayList<>(BadTexts.all());
        all.addAll(BadPackages.all());
        all.addAll(BadPdfs.all());
        return all;
    }

    private static String outcome(String name, byte[] content) {
        try {
            TextReader.read(name, content, ReadingLimits.standard());
            return "READ";
        } catch (UnreadableFileException refused) {
            return refused.reason() + " " + refused.getMessage();
        } catch (RuntimeException | Error failed) {
            return "FAILED " + failed;
        }
    }
}
