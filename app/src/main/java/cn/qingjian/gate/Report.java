package cn.qingjian.gate;

import java.util.Comparator;
import java.util.List;

/**
 * What the gate says of a demand, as a page shows it: the verdict in a word and a sentence, the burden, and the findings
 * that have something to say, the heaviest first.
 *
 * @param outcome how it ends
 * @param asked what was asked of the grassroots
 * @param granted what is granted
 * @param findings the findings that say something
 * @param passed how many rules had nothing against it
 * @param notes what some of these found that lets it pass, one sentence each
 */
public record Report(
        Outcome outcome, Burden asked, Burden granted, List<Judged> findings, int passed, List<String> notes) {
    public Report {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    /** The report of a free look. */
    public static Report of(Judgement<?> judgement) {
        return of(judgement.outcome(), judgement.asked(), judgement.granted(), judgement.findings());
    }

    /** The report of a binding ruling. */
    public static Report of(KeptRuling kept) {
        return of(kept.outcome(), kept.asked(), kept.granted(), kept.findings());
    }

    private static Report of(Outcome outcome, Burden asked, Burden granted, List<Judged> all) {
        List<Judged> telling = all.stream()
                .filter(judged -> !(judged.finding() instanceof Finding.Clear))
                .sorted(Comparator.comparingInt(judged -> judged.finding().weight()))
                .toList();
        List<String> notes = all.stream()
                .map(judged -> judged.finding().note())
                .filter(note -> !note.isEmpty())
                .toList();
        return new Report(outcome, asked, granted, telling, all.size() - telling.size(), notes);
    }

    /** The class of its colour on pages: ok, ask or stop. */
    public String tone() {
        return switch (outcome) {
            case ADMITTED -> "ok";
            case AWAITING_REASON -> "ask";
            case REFUSED -> "stop";
        };
    }

    /** The verdict in a few characters. */
    public String verdict() {
        return switch (outcome) {
            case ADMITTED -> "可以过闸";
            case AWAITING_REASON -> "须书面说明";
            case REFUSED -> "不予过闸";
        };
    }

    /** The verdict in one sentence that says what to do. */
    public String sentence() {
        long opposed = findings.stream()
                .filter(judged -> judged.finding() instanceof Finding.Oppose)
                .count();
        long asks = findings.stream()
                .filter(judged -> judged.finding() instanceof Finding.Explain)
                .count();
        String first = findings.isEmpty() ? "" : "首先是：" + findings.getFirst().rule() + "。";
        return switch (outcome) {
            case ADMITTED ->
                findings.isEmpty() ? "没有发现需要修改的地方，可以提交过闸取号。" : "可以提交过闸取号，另有%d条提示供参考。".formatted(findings.size());
            case AWAITING_REASON -> "有%d项须写明理由、由班子领导同意后才能发；改掉这些内容就不用说明。".formatted(asks) + first;
            case REFUSED -> "有%d项必须先改正%s。".formatted(opposed, asks > 0 ? "，另有%d项须书面说明".formatted(asks) : "") + first;
        };
    }
}
