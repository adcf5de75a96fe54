package cn.qingjian.documents.paper;

import cn.qingjian.documents.draft.Draft;
import cn.qingjian.documents.web.ClauseView;
import cn.qingjian.documents.web.ReportView;
import cn.qingjian.gate.KeptRuling;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands on the printed 一致性评估 report, line by line, whatever the file format.
 *
 * @param title its title
 * @param lines its lines in order
 */
public record Paper(String title, List<Line> lines) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final int QUOTE = 60;

    /** Sorts of lines. */
    public enum Kind {
        /** A first-level heading, 一、. */
        HEADING,
        /** A second-level heading, （一）. */
        SUBHEADING,
        /** Body text. */
        BODY,
        /** Signature and date, at the right. */
        SIGNATURE
    }

    /** A line. */
    public record Line(Kind kind, String text) {}

    public Paper {
        lines = List.copyOf(lines);
    }

    /** The paper of a report. */
    public static Paper of(Draft draft, ReportView report, Optional<KeptRuling> ruling, LocalDate day) {
        List<Line> lines = new ArrayList<>();
        body(
                lines,
                "文稿：《" + draft.title() + "》（" + draft.words().genre().label() + "，"
                        + draft.words().lengthClass().label() + "类）");
        body(lines, "起草：" + draft.unit().name() + "　" + draft.authorName());
        body(
                lines,
                "主送："
                        + (draft.words().addresseeLine().isEmpty()
                                ? "未填"
                                : draft.words().addresseeLine()));
        ruling.flatMap(KeptRuling::admission).ifPresent(pass -> body(lines, "闸口编号：" + pass.number()));
        heading(lines, "一、结论");
        body(lines, report.verdict() + "。" + report.sentence());
        heading(lines, "二、基层负担");
        body(lines, "预计占用" + report.burden().hours() + "：" + report.burden().how() + "。阅读和填报用时按本单位测算口径。");
        heading(lines, "三、与现行规定比对");
        body(lines, report.coverage() + report.meaning());
        for (ClauseView clause : report.clauses()) {
            if (clause.provided()) {
                body(
                        lines,
                        clause.address() + "：" + clause.label() + "，" + clause.percent() + "%，见"
                                + clause.sources().getFirst().citation() + "。");
            }
        }
        heading(lines, "四、逐项意见");
        if (report.findings().isEmpty()) {
            body(lines, "没有需要修改的地方。");
        }
        int number = 0;
        for (ReportView.FindingView finding : report.findings()) {
            lines.add(new Line(Kind.SUBHEADING, ++number + ".〔" + finding.label() + "〕" + finding.rule()));
            body(lines, finding.message());
            finding.evidence().stream()
                    .limit(3)
                    .forEach(one -> body(
                            lines,
                            (one.address().isEmpty() ? "" : one.address() + "：") + "“" + cut(one.quote()) + "”"));
            body(lines, "依据：" + finding.basis() + "。");
        }
        ruling.flatMap(KeptRuling::reason).ifPresent(reason -> {
            heading(lines, "五、书面说明");
            body(lines, reason.text());
            reason.decision()
                    .ifPresent(
                            decision -> body(lines, (decision.accepted() ? "批准人同意。" : "批准人不同意。") + decision.words()));
        });
        lines.add(new Line(Kind.SIGNATURE, "清简闸口"));
        lines.add(new Line(Kind.SIGNATURE, DAY.format(day)));
        return new Paper("与为基层减负一致性评估报告", lines);
    }

    private static String cut(String quote) {
        return quote.length() <= QUOTE ? quote : quote.substring(0, QUOTE) + "……";
    }

    private static void heading(List<Line> lines, String text) {
        lines.add(new Line(Kind.HEADING, text));
    }

    private static void body(List<Line> lines, String text) {
        lines.add(new Line(Kind.BODY, text.replace('\n', ' ')));
    }
}
