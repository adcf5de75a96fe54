package cn.qingjian.clauses.reading;

import java.time.Duration;

/**
 * How much work one file may cause; what goes over a limit is refused, never read in part.
 *
 * @param fileBytes greatest size of the file itself
 * @param expandedBytes greatest size of everything that is unpacked from it
 * @param expansion how many times larger than its packed form a part of more than one mebibyte may be
 * @param entries greatest number of parts in a packed file
 * @param pages greatest number of pages of a PDF or OFD file
 * @param characters greatest number of characters of text
 * @param elements greatest number of elements of a web page, which is held in memory as a whole
 * @param depth greatest nesting of elements in XML and HTML
 * @param time how long reading may take
 */
public record ReadingLimits(
        long fileBytes,
        long expandedBytes,
        int expansion,
        int entries,
        int pages,
        int characters,
        int elements,
        int depth,
        Duration time) {

    private static final long MEBIBYTE = 1L << 20;

    /**
     * Limits for files that people upload: a 200-page law or a 1,000,000-character yearbook passes, and what is refused is
     * refused within 8 seconds by a process of 512 MiB.
     */
    public static ReadingLimits standard() {
        return new ReadingLimits(
                32 * MEBIBYTE, 128 * MEBIBYTE, 200, 10_000, 300, 1_000_000, 300_000, 500, Duration.ofSeconds(8));
    }
}
