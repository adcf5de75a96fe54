package cn.qingjian.documents.terminal;

import cn.qingjian.documents.web.ClauseView;
import cn.qingjian.documents.web.ReportView;

/** The gate's report as plain lines. */
final class TerminalReport {
    private static final int QUOTE = 36;

    private TerminalReport() {}

    static String of(String title, ReportView report) {
        var text = new StringBuilder();
        line(text, "《" + title + "》");
        line(text, "【" + report.verdict() + "】" + report.sentence());
        line(text, "基层要花的时间：" + report.burden().hours() + "（" + report.burden().how() + "）");
        line(text, report.coverage());
        line(text, report.meaning());
        for (ReportView.FindingView finding : report.findings()) {
            line(text, "");
            line(text, "〔" + finding.label() + "〕" + finding.rule() + "  " + finding.code());
            line(text, "  " + finding.message());
            finding.evidence().stream()
                    .limit(5)
                    .forEach(one -> line(
                            text,
                            "  - " + (one.address().isEmpty() ? "" : one.address() + "：") + cut(one.quote())
                                    + (one.source().isEmpty() ? "" : " ← " + one.source())));
            line(text, "  依据：" + finding.basis() + "；办法：" + finding.wayOut().label());
        }
        line(text, "");
        for (ClauseView clause : report.clauses()) {
            String by = clause.sources().isEmpty()
                    ? ""
                    : " ← " + clause.sources().getFirst().citation();
            line(
                    text,
                    "  " + clause.address() + "  " + clause.label()
                            + (clause.provided() ? " " + clause.percent() + "%" : "") + by);
        }
        return text.toString();
    }

    private static String cut(String quote) {
        return quote.length() <= QUOTE ? quote : quote.substring(0, QUOTE) + "……";
    }

    private static void line(StringBuilder text, String words) {
        text.append(words).append('\n');
    }
}
