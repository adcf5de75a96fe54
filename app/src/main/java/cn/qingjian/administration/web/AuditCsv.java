package cn.qingjian.administration.web;

import cn.qingjian.audit.Audit;
import cn.qingjian.audit.Entry;
import cn.qingjian.audit.EntryFilter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.List;

/** The audit log as a table that office programs open, written chunk by chunk. */
final class AuditCsv {
    private static final int CHUNK = 1000;

    /** Office programs take the encoding from this mark. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Audit audit;
    private final EntryFilter filter;

    AuditCsv(Audit audit, EntryFilter filter) {
        this.audit = audit;
        this.filter = filter;
    }

    void writeTo(OutputStream out, Charset charset) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, charset));
        writer.write(BYTE_ORDER_MARK);
        writer.write("序号,时间,操作人,动作,对象,说明,校验值\r\n");
        long total = audit.count(filter);
        for (int offset = 0; offset < total; offset += CHUNK) {
            for (Entry entry : audit.entries(filter, offset, CHUNK)) {
                writer.write(line(entry));
            }
        }
        writer.flush();
    }

    static String line(Entry entry) {
        return String.join(
                        ",",
                        List.of(
                                cell(entry.number()),
                                cell(When.of(entry.act().at())),
                                cell(entry.act().actor()),
                                cell(entry.act().action()),
                                cell(entry.act().subject()),
                                cell(entry.act().detail()),
                                entry.hash()))
                + "\r\n";
    }

    /** Quoted; a cell that an office program would compute is shown as text instead. */
    static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r＝＋－＠".indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
