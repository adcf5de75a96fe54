package cn.qingjian.documents;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads from sentences by which day something is wanted. */
final class Deadlines {
    private static final Pattern BY =
            Pattern.compile("(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日(?:\\d{1,2}[:：时]\\d{0,2}分?|下班)?(?:之前|以前|前|截止|为止)");

    private Deadlines() {}

    /** The last day named as a limit; where no year is named, its next occurrence from that day on. */
    static Optional<LocalDate> last(Collection<String> sentences, LocalDate from) {
        return sentences.stream()
                .flatMap(sentence -> BY.matcher(sentence).results())
                .flatMap(found -> day(found, from))
                .max(Comparator.naturalOrder());
    }

    /** A day that no calendar has is no limit. */
    private static Stream<LocalDate> day(MatchResult found, LocalDate from) {
        int month = Integer.parseInt(found.group(2));
        int day = Integer.parseInt(found.group(3));
        try {
            if (found.group(1) != null) {
                return Stream.of(LocalDate.of(Integer.parseInt(found.group(1)), month, day));
            }
            LocalDate thisYear = LocalDate.of(from.getYear(), month, day);
            return Stream.of(thisYear.isBefore(from) ? thisYear.plusYears(1) : thisYear);
        } catch (DateTimeException none) {
            return Stream.empty();
        }
    }
}
