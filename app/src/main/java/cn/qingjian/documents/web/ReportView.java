package cn.qingjian.documents.web;

import cn.qingjian.clauses.Coverage;
import cn.qingjian.gate.Burden;
import cn.qingjian.gate.Finding;
import cn.qingjian.gate.Judged;
import cn.qingjian.gate.Judgement;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.gate.Passage;
import cn.qingjian.gate.Provided;
import cn.qingjian.gate.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The gate's report as a reader sees it.
 *
 * @param tone ok, ask or stop
 * @param verdict the verdict in two or four characters
 * @param sentence the verdict in one sentence
 * @param burden what it costs the grassroots
 * @param clauses the draft, clause by clause
 * @param findings what the rules say, the heaviest first
 * @param passed how many rules had nothing to say
 * @param coverage how much is already provided for, in one sentence
 * @param meaning how far meaning took part, in one sentence
 */
public record ReportView(
        String tone,
        String verdict,
        String sentence,
        Burden burden,
        List<ClauseView> clauses,
        List<FindingView> findings,
        long passed,
        String coverage,
        String meaning) {
    /**
     * One finding.
     *
     * @param tone ok, ask, stop or plain
     * @param label the sort of finding
     * @param rule the rule's name
     * @param code its number in the sheet of rules
     * @param basis what it rests on
     * @param question which of the gate's five questions it answers
     * @param message what is wrong and what to do
     * @param evidence what shows it
     * @param wayOut the way out
     */
    public record FindingView(
            String tone,
            String label,
            String rule,
            String code,
            String basis,
            String question,
            String message,
            List<EvidenceView> evidence,
            Finding.WayOut wayOut) {}

    /**
     * One piece of evidence.
     *
     * @param anchor the clause on this page, empty where it is about the whole
     * @param address the clause's address
     * @param quote its words
     * @param source what it is compared with
     */
    public record EvidenceView(String anchor, String address, String quote, String source) {}

    private static final int QUOTE = 90;

    /** The report of a free look. */
    public static ReportView of(Judgement<?> judgement) {
        return of(Report.of(judgement), judgement.provided());
    }

    /**
     * The report of a binding ruling. A ruling keeps only the passages for which something was found; the others' words
     * come from a look at the same text.
     */
    public static ReportView of(KeptRuling kept, Judgement<?> look) {
        Map<Passage, Provided> found = new HashMap<>();
        kept.provided().forEach(one -> found.put(one.passage(), one));
        List<Provided> all = look.provided().stream()
                .map(one -> found.getOrDefault(
                        one.passage(), new Provided(one.passage(), List.of(), 0, one.boilerplate(), one.meaning())))
                .toList();
        return of(Report.of(kept), all);
    }

    private static ReportView of(Report report, List<Provided> provided) {
        List<ClauseView> clauses = new ArrayList<>();
        Map<String, String> anchors = new HashMap<>();
        for (int i = 0; i < provided.size(); i++) {
            ClauseView clause = ClauseView.of(i + 1, provided.get(i));
            clauses.add(clause);
            anchors.putIfAbsent(clause.address(), clause.anchor());
        }
        return new ReportView(
                report.tone(),
                report.verdict(),
                report.sentence(),
                report.granted(),
                clauses,
                report.findings().stream().map(judged -> view(judged, anchors)).toList(),
                report.passed(),
                coverage(provided),
                meaning(provided));
    }

    /** The same once its written reason has been accepted: nobody is asked for one any more. */
    ReportView accepted() {
        return new ReportView("ok", "准予", "批准人已同意书面说明。", burden, clauses, findings, passed, coverage, meaning);
    }

    private static FindingView view(Judged judged, Map<String, String> anchors) {
        Finding.Why why = judged.finding().reason().orElseThrow();
        return new FindingView(
                judged.finding().tone(),
                judged.finding().label(),
                judged.rule(),
                judged.code(),
                judged.basis().label(),
                judged.question().label(),
                why.message(),
                why.evidence().stream()
                        .map(one -> new EvidenceView(
                                anchors.getOrDefault(one.passage(), ""),
                                one.passage(),
                                shortened(one.quote()),
                                one.source()))
                        .toList(),
                why.wayOut());
    }

    private static String shortened(String quote) {
        return quote.length() <= QUOTE ? quote : quote.substring(0, QUOTE) + "……";
    }

    private static String coverage(List<Provided> provided) {
        long own = provided.stream().filter(one -> !one.boilerplate()).count();
        long said = provided.stream()
                .filter(one -> !one.boilerplate() && one.provides())
                .count();
        return said == 0
                ? "%d条内容，未发现现行规定已经写明的。未发现不等于没有。".formatted(own)
                : "%d条内容，%d条现行规定已经写明（%d%%）；其余未发现，未发现不等于没有。"
                        .formatted(own, said, Math.round(said * 100.0 / Math.max(1, own)));
    }

    private static String meaning(List<Provided> provided) {
        if (provided.stream().anyMatch(one -> one.meaning() == Coverage.MeaningState.OFF)) {
            return "语义比对未启用：只比对了文字，换了说法的内容可能没有找到。";
        }
        return provided.stream().anyMatch(one -> one.meaning() == Coverage.MeaningState.PARTIAL)
                ? "语义比对未完成：规定库还在后台计算，稍后再查一次会更全。"
                : "文字和语义都已比对。";
    }
}
