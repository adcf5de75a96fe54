package cn.qingjian.bank.client;

import cn.qingjian.bank.Statement;
import cn.qingjian.kernel.Money;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the bank's end-of-day file: a first line {@code QJDZ|day|number of lines|balance in fen}, then for each movement
 * {@code number|bank's number|OUT or IN|fen|PAID, RETURNED, COLLECTED or RECEIVED}. One line that can't be right spoils the
 * file: half a file would show differences that aren't there.
 */
public final class StatementFile {
    private static final Pattern HEAD = Pattern.compile("QJDZ\\|(\\d{4}-\\d{2}-\\d{2})\\|(\\d{1,9})\\|(-?\\d{1,17})");
    private static final Pattern LINE =
            Pattern.compile("([^|]{1,60})\\|([^|]{1,60})\\|(OUT|IN)\\|([1-9]\\d{0,16})\\|([A-Z]+)");

    private StatementFile() {}

    /** The file of that day; empty where it is of another day, cut off, or has a line that can't be read. */
    public static Optional<Statement> read(String text, LocalDate day) {
        List<String> lines = text.lines().toList();
        Matcher head = HEAD.matcher(lines.isEmpty() ? "" : lines.getFirst());
        if (!head.matches()
                || !head.group(1).equals(day.toString())
                || Integer.parseInt(head.group(2)) != lines.size() - 1) {
            return Optional.empty();
        }
        List<Optional<Statement.Line>> read =
                lines.stream().skip(1).map(StatementFile::line).toList();
        if (read.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(new Statement(
                day,
                new Money(Long.parseLong(head.group(3))),
                read.stream().flatMap(Optional::stream).toList()));
    }

    private static Optional<Statement.Line> line(String text) {
        Matcher line = LINE.matcher(text);
        if (!line.matches()) {
            return Optional.empty();
        }
        boolean out = line.group(3).equals("OUT");
        return Arrays.stream(Statement.Status.values())
                .filter(status -> status.name().equals(line.group(5)))
                .filter(status -> out == (status == Statement.Status.PAID))
                .findFirst()
                .map(status -> new Statement.Line(
                        line.group(1), line.group(2), out, new Money(Long.parseLong(line.group(4))), status));
    }
}
