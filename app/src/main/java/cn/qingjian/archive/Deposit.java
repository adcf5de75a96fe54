package cn.qingjian.archive;

import cn.qingjian.people.Account;
import java.time.LocalDate;
import java.util.List;

/**
 * What a room hands over to be kept: one piece, a paper with its annexes.
 *
 * @param source the sort of thing that it was, such as {@code incoming}; with the key it names the piece for ever
 * @param key its key there
 * @param title its title
 * @param retention code of its class in the retention table
 * @param unit key of the unit that answers for it
 * @param formed the day on which it was formed
 * @param elements its metadata in their order; elements without a value are left out
 * @param files at least one
 * @param by who keeps it
 */
public record Deposit(
        String source,
        String key,
        String title,
        String retention,
        long unit,
        LocalDate formed,
        List<Element> elements,
        List<File> files,
        Account by) {
    private static final int LONGEST_TITLE = 300;
    private static final int EARLIEST = 1900;

    public Deposit {
        elements =
                elements.stream().filter(element -> !element.value().isEmpty()).toList();
        files = List.copyOf(files);
        title = title.strip();
        if (source.isBlank() || key.isBlank() || files.isEmpty()) {
            throw new IllegalArgumentException("a deposit needs its source, its key and a file");
        }
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("a title has 1 to " + LONGEST_TITLE + " characters");
        }
        if (formed.getYear() < EARLIEST) {
            throw new IllegalArgumentException("formed in " + formed.getYear());
        }
    }

    /**
     * One file of a piece.
     *
     * @param name its name, without a path
     * @param type its media type
     * @param content its bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // read once and never compared
    public record File(String name, String type, byte[] content) {
        private static final int LONGEST = 150;

        public File {
            if (name.isBlank() || name.length() > LONGEST || name.matches("(?s).*[/\\\\\\p{Cntrl}].*")) {
                throw new IllegalArgumentException("not a file's name");
            }
            if (content.length == 0) {
                throw new IllegalArgumentException("an empty file");
            }
        }
    }
}
