package cn.qingjian.ledger.web;

import cn.qingjian.ledger.RemittanceLine;
import cn.qingjian.ledger.Remittances;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The refused lines of a list as a table that office programs open, written chunk by chunk; such a file can be mended and handed in. */
final class RefusedCsv {
    private static final int CHUNK = 2_000;

    /** Office programs take the encoding from this mark. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Remittances remittances;
    private final long list;

    RefusedCsv(Remittances remittances, long list) {
        this.remittances = remittances;
        this.list = list;
    }

    void writeTo(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        writer.write("行号,个人账号,单位缴存额,个人缴存额,原因\r\n");
        int offset = 0;
        for (List<RemittanceLine> lines = next(offset); !lines.isEmpty(); lines = next(offset)) {
            for (RemittanceLine line : lines) {
                writer.write(row(line));
            }
            offset += lines.size();
        }
        writer.flush();
    }

    private List<RemittanceLine> next(int offset) {
        return remittances.lines(list, true, offset, CHUNK);
    }

    static String row(RemittanceLine line) {
        return String.join(
                        ",",
                        List.of(
                                Integer.toString(line.line()),
                                cell(line.accountNo()),
                                cell(line.employerPart()),
                                cell(line.personPart()),
                                cell(line.problem().orElse(""))))
                + "\r\n";
    }

    /** Quoted; a cell that an office program would compute is shown as text instead. */
    static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r＝＋－＠".indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
