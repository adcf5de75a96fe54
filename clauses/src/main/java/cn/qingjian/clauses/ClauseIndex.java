package cn.qingjian.clauses;

import cn.qingjian.clauses.Coverage.MeaningState;
import cn.qingjian.clauses.wording.DraftAlignment;
import cn.qingjian.clauses.wording.WordingDecision;
import cn.qingjian.clauses.wording.WordingEvidence;
import cn.qingjian.clauses.wording.WordingIndex;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Says of a draft clause which provisions already say it. Immutable and safe for use by many threads; {@link #with} and
 * {@link #without} return another index, so that a reader keeps a consistent snapshot while documents come and go.
 */
public final class ClauseIndex {
    private static final int CANDIDATES = 8;
    private static final int MATCHES = 5;

    private final WordingIndex wording;

    private ClauseIndex(WordingIndex wording) {
        this.wording = wording;
    }

    /** An index of the given clauses; clauses of one document should follow one another. */
    public static ClauseIndex of(Iterable<SourceClause> clauses) {
        return new ClauseIndex(WordingIndex.of(clauses));
    }

    /** This index and more clauses. */
    public ClauseIndex with(Iterable<SourceClause> more) {
        return new ClauseIndex(wording.with(more));
    }

    /** This index without the clauses of the given documents. */
    public ClauseIndex without(Set<String> documents) {
        return new ClauseIndex(wording.without(documents));
    }

    /** How many clauses can be found. */
    public int size() {
        return wording.alive();
    }

    /** The wording level by itself. */
    public WordingIndex wording() {
        return wording;
    }

    /** What all documents already say of a draft clause. */
    public Coverage cover(String text) {
        return cover(text, document -> true);
    }

    /** What the documents that are eligible, such as those in force and other than the draft itself, already say. */
    public Coverage cover(String text, Predicate<String> eligible) {
        return cover(text, eligible, MATCHES);
    }

    /** The same with at most {@code limit} matches. */
    public Coverage cover(String text, Predicate<String> eligible, int limit) {
        DraftAlignment alignment = new DraftAlignment(text);
        if (alignment.isBoilerplate()) {
            return new Coverage(List.of(), 0, true, MeaningState.OFF);
        }
        List<Scored> scored = wording.evidenceForWording(alignment, eligible, Math.max(limit, CANDIDATES)).stream()
                .map(evidence -> new Scored(evidence, WordingDecision.score(evidence)))
                .filter(one ->
                        one.score >= WordingDecision.WORTH_SHOWING && !DraftAlignment.isFormula(one.evidence.source()))
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .limit(limit)
                .toList();
        List<Match> matches = scored.stream()
                .map(one -> alignment.match(
                        one.evidence.source(), WordingDecision.kind(one.evidence, one.score), one.score))
                .toList();
        return new Coverage(matches, alignment.coveredShare(matches), false, MeaningState.OFF);
    }

    private record Scored(WordingEvidence evidence, double score) {}
}
