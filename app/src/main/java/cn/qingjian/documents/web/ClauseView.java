package cn.qingjian.documents.web;

import cn.qingjian.clauses.Difference;
import cn.qingjian.clauses.MatchClass;
import cn.qingjian.clauses.Span;
import cn.qingjian.gate.Provided;
import java.util.List;

/**
 * One clause of the draft as the report shows it.
 *
 * @param anchor name of the place on the page
 * @param address its address in the draft
 * @param pieces its words, with those marked that a provision already says
 * @param tone class of its colour: verbatim, near, paraphrase, related, formula, fresh
 * @param label what the colour means, in words
 * @param percent the share of its own words that provisions already say
 * @param sources the provisions' clauses, best first
 */
public record ClauseView(
        String anchor,
        String address,
        List<Piece> pieces,
        String tone,
        String label,
        int percent,
        List<SourceView> sources) {
    /**
     * A provision's clause beside the draft's.
     *
     * @param provision key of the provision
     * @param citation how it is cited
     * @param label how strongly it says it
     * @param provides whether that is enough to cite it instead
     * @param percent the share of the draft clause that it says
     * @param pieces its words, with those marked that the draft says too
     * @param differences what differs, one sentence each
     */
    public record SourceView(
            String provision,
            String citation,
            String label,
            boolean provides,
            int percent,
            List<Piece> pieces,
            List<String> differences) {}

    /** The view of one clause. */
    static ClauseView of(int place, Provided provided) {
        List<Span> own = provided.by().stream()
                .filter(by -> by.kind().provides())
                .flatMap(by -> by.own().stream())
                .toList();
        MatchClass best =
                provided.by().isEmpty() ? null : provided.by().getFirst().kind();
        String tone = provided.boilerplate()
                ? "formula"
                : best == null ? "fresh" : best.name().toLowerCase(java.util.Locale.ROOT);
        String label = provided.boilerplate() ? "套话" : best == null ? "未发现" : best.label();
        return new ClauseView(
                "c" + place,
                provided.passage().address(),
                Piece.of(provided.passage().text(), own),
                tone,
                label,
                (int) Math.round(provided.share() * 100),
                provided.by().stream().map(ClauseView::source).toList());
    }

    /** Whether provisions in force already say it. */
    public boolean provided() {
        return sources.stream().anyMatch(SourceView::provides);
    }

    private static SourceView source(Provided.By by) {
        return new SourceView(
                by.provision(),
                by.citation(),
                by.kind().label(),
                by.kind().provides(),
                (int) Math.round(by.share() * 100),
                Piece.of(by.text(), by.theirs()),
                by.differences().stream().map(ClauseView::difference).distinct().toList());
    }

    private static String difference(Difference difference) {
        String kind = switch (difference.kind()) {
            case NUMBER -> "数字";
            case MODAL -> "要求";
            case AGENCY -> "主体";
        };
        if (difference.source().isEmpty()) {
            return kind + "：文稿多出“" + difference.draft() + "”";
        }
        if (difference.draft().isEmpty()) {
            return kind + "：文稿少了“" + difference.source() + "”";
        }
        return kind + "：原规定“" + difference.source() + "”，文稿“" + difference.draft() + "”";
    }
}
