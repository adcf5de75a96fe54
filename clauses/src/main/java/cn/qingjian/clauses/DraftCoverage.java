package cn.qingjian.clauses;

import cn.qingjian.clauses.Coverage.MeaningState;
import cn.qingjian.clauses.meaning.FusedDecision;
import cn.qingjian.clauses.meaning.FusedEvidence;
import cn.qingjian.clauses.meaning.MeaningIndex;
import cn.qingjian.clauses.meaning.MeaningIndex.Neighbour;
import cn.qingjian.clauses.wording.DraftAlignment;
import cn.qingjian.clauses.wording.WordingDecision;
import cn.qingjian.clauses.wording.WordingEvidence;
import cn.qingjian.clauses.wording.WordingIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Answers for the clauses of one draft by characters and meaning together, in two rounds: each clause by itself, then once
 * more knowing which documents the rest of the draft draws on, for who restates one article of a law restates others too.
 */
final class DraftCoverage {
    /** Candidates taken from the characters, and again from the vectors. */
    static final int CANDIDATES = 16;

    private final WordingIndex wording;
    private final MeaningIndex vectors;
    private final Predicate<String> eligible;

    /** A draft clause and its candidates as they look by themselves. */
    private record Seen(DraftAlignment alignment, List<FusedEvidence> candidates) {}

    private record Scored(FusedEvidence evidence, double score) {}

    DraftCoverage(ClauseIndex index, MeaningIndex vectors, Predicate<String> eligible) {
        this.wording = index.wording();
        this.vectors = vectors;
        this.eligible = eligible;
    }

    /** The answers in the order of the texts; {@code queries} are the vectors of the texts. */
    List<Coverage> of(List<String> texts, List<float[]> queries, int limit) {
        MeaningState state = vectors.missing() == 0 ? MeaningState.COMPLETE : MeaningState.PARTIAL;
        List<Seen> seen = look(texts, queries);
        List<Map<String, Double>> draws =
                seen.stream().map(DraftCoverage::documents).toList();
        Map<String, Double> together = new HashMap<>();
        draws.forEach(one -> one.forEach((document, score) -> together.merge(document, score, Double::sum)));
        return IntStream.range(0, texts.size())
                .parallel()
                .mapToObj(i -> answer(seen.get(i), draws.get(i), together, state, limit))
                .toList();
    }

    /** The candidates of each text as they look by themselves. */
    List<List<FusedEvidence>> evidence(List<String> texts, List<float[]> queries) {
        return look(texts, queries).stream().map(Seen::candidates).toList();
    }

    private List<Seen> look(List<String> texts, List<float[]> queries) {
        List<List<Neighbour>> nearest = vectors.nearest(
                queries,
                ordinal -> wording.isAlive(ordinal)
                        && eligible.test(wording.source(ordinal).documentId()),
                CANDIDATES);
        return IntStream.range(0, texts.size())
                .parallel()
                .mapToObj(i -> look(texts.get(i), queries.get(i), nearest.get(i)))
                .toList();
    }

    private Seen look(String text, float[] query, List<Neighbour> nearest) {
        DraftAlignment alignment = new DraftAlignment(text);
        if (alignment.isBoilerplate()) {
            return new Seen(alignment, List.of());
        }
        int[] also = nearest.stream().mapToInt(Neighbour::ordinal).toArray();
        List<FusedEvidence> candidates = new ArrayList<>();
        for (WordingEvidence evidence : wording.evidence(alignment, eligible, CANDIDATES, also)) {
            candidates.add(new FusedEvidence(evidence, vectors.cosine(query, evidence.ordinal()), 0));
        }
        return new Seen(alignment, candidates);
    }

    /** The best score of each document for one clause by itself. */
    private static Map<String, Double> documents(Seen seen) {
        Map<String, Double> best = new HashMap<>();
        for (FusedEvidence candidate : seen.candidates) {
            best.merge(candidate.wording().source().documentId(), FusedDecision.score(candidate), Math::max);
        }
        return best;
    }

    private static Coverage answer(
            Seen seen, Map<String, Double> own, Map<String, Double> together, MeaningState state, int limit) {
        if (seen.alignment.isBoilerplate()) {
            return new Coverage(List.of(), 0, true, state);
        }
        List<Match> matches = seen.candidates.stream()
                .map(candidate -> {
                    String document = candidate.wording().source().documentId();
                    FusedEvidence inCompany =
                            candidate.inCompany(together.getOrDefault(document, 0.0) - own.getOrDefault(document, 0.0));
                    return new Scored(inCompany, FusedDecision.score(inCompany));
                })
                .filter(one -> one.score >= WordingDecision.WORTH_SHOWING
                        && !DraftAlignment.isFormula(one.evidence.wording().source()))
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .limit(limit)
                .map(one -> seen.alignment.match(
                        one.evidence.wording().source(), FusedDecision.kind(one.evidence, one.score), one.score))
                .toList();
        return new Coverage(matches, seen.alignment.coveredShare(matches), false, state);
    }
}
