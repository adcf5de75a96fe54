package cn.qingjian.ledger.store;

import cn.qingjian.ledger.remittance.ListLine;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines of a list in the text form of COPY, made while they are read, so that the whole never stands in memory twice. */
final class CopyRows extends Reader {
    private final Iterator<ListLine> lines;
    private String row = "";
    private int at;

    CopyRows(List<ListLine> lines) {
        this.lines = lines.iterator();
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        if (at == row.length()) {
            if (!lines.hasNext()) {
                return -1;
            }
            row = row(lines.next());
            at = 0;
        }
        int taken = Math.min(length, row.length() - at);
        row.getChars(at, at + taken, buffer, offset);
        at += taken;
        return taken;
    }

    @Override
    public void close() {
        // nothing is held open
    }

    /** One row; what would end a cell or a row is escaped, and null has a form that no text has. */
    static String row(ListLine line) {
        return Stream.of(
                        Integer.toString(line.line()),
                        escaped(line.accountNo()),
                        escaped(line.employerPart()),
                        escaped(line.personPart()),
                        amount(line.employerAmount()),
                        amount(line.personAmount()),
                        line.problem() == null ? "\\N" : escaped(line.problem()))
                .collect(Collectors.joining("\t", "", "\n"));
    }

    private static String amount(@Nullable Long fen) {
        return fen == null ? "\\N" : fen.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
