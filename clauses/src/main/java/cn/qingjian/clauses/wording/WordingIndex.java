package cn.qingjian.clauses.wording;

import cn.qingjian.clauses.SourceClause;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

/**
 * Finds source clauses by their characters. Immutable and safe for use by many threads; {@link #with} and {@link #without}
 * return another index that shares all unchanged segments with this one.
 *
 * <p>Complete by construction: among the candidates of a draft clause is every source clause that holds at least
 * {@link #THRESHOLD} of the distinct 5-grams of the clause or of one of its sentences, 款 or 项, and every source clause that
 * shares a run of {@link #RUN} units with it, boilerplate apart.
 */
public final class WordingIndex {
    /** The share of 5-grams from which a source clause is found for certain. */
    public static final double THRESHOLD = 0.3;
    /** The length in units of the normal form from which a shared run is found for certain. */
    public static final int RUN = 20;

    private final Segment[] segments;
    private final int[] bases;
    private final int alive;
    private final double averageLength;
    /** Weights of the frequencies that occur most: a logarithm for every gram would be felt. */
    private final float[] weights = new float[4096];

    private final ConcurrentLinkedQueue<WordingSearch> idle = new ConcurrentLinkedQueue<>();

    private WordingIndex(List<Segment> segments) {
        this.segments = segments.toArray(Segment[]::new);
        bases = new int[segments.size() + 1];
        int living = 0;
        long units = 0;
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            bases[i + 1] = bases[i] + segment.size();
            living += segment.alive();
            units += segment.end(segment.size() - 1);
        }
        alive = living;
        for (int frequency = 0; frequency < weights.length; frequency++) {
            weights[frequency] = computeWeight(frequency);
        }
        averageLength = size() == 0 ? 1 : Math.max(1, units / (double) size());
    }

    /** An index of the given clauses; clauses of one document should follow one another. */
    public static WordingIndex of(Iterable<SourceClause> clauses) {
        List<SourceClause> list = new ArrayList<>();
        clauses.forEach(list::add);
        return new WordingIndex(list.isEmpty() ? List.of() : List.of(new Segment(list)));
    }

    /** This index and more clauses. Small segments are merged, so that adding one by one costs O(log n) rebuilds of each clause. */
    public WordingIndex with(Iterable<SourceClause> more) {
        List<SourceClause> batch = new ArrayList<>();
        more.forEach(batch::add);
        if (batch.isEmpty()) {
            return this;
        }
        List<Segment> kept = new ArrayList<>(List.of(segments));
        while (!kept.isEmpty() && kept.getLast().alive() <= 2 * batch.size()) {
            Segment small = kept.removeLast();
            List<SourceClause> merged = new ArrayList<>();
            for (int clause = 0; clause < small.size(); clause++) {
                if (small.isAlive(clause)) {
                    merged.add(small.source(clause));
                }
            }
            merged.addAll(batch);
            batch = merged;
        }
        kept.add(new Segment(batch));
        return new WordingIndex(kept);
    }

    /** This index without the clauses of the given documents. */
    public WordingIndex without(Set<String> documents) {
        return new WordingIndex(Arrays.stream(segments)
                .map(segment -> segment.without(documents))
                .filter(segment -> segment.alive() > 0)
                .toList());
    }

    /** How many ordinals there are; those of removed clauses stay unused until their segment is merged. */
    public int size() {
        return bases[segments.length];
    }

    /** How many clauses can be found. */
    public int alive() {
        return alive;
    }

    /** Whether the clause with this ordinal can be found, that is, its document wasn't removed. */
    public boolean isAlive(int ordinal) {
        int segment = segmentOf(ordinal);
        return segments[segment].isAlive(ordinal - bases[segment]);
    }

    /** The source clause with this ordinal, 0 to {@link #size()} exclusive. */
    public SourceClause source(int ordinal) {
        int segment = segmentOf(ordinal);
        return segments[segment].source(ordinal - bases[segment]);
    }

    /**
     * What the characters say about a draft clause and its best candidates, roughly best first.
     *
     * @param text the draft clause
     * @param eligible which documents may answer
     * @param limit most candidates to look at
     * @param also ordinals of source clauses that something else has found, to be looked at too whether eligible or not
     */
    public List<WordingEvidence> evidence(String text, Predicate<String> eligible, int limit, int... also) {
        return evidence(new DraftAlignment(text), eligible, limit, also);
    }

    /** The same for a draft clause that was made ready for alignment before. */
    public List<WordingEvidence> evidence(DraftAlignment draft, Predicate<String> eligible, int limit, int... also) {
        return evidence(draft, eligible, limit, 0, also);
    }

    /** The same for {@link WordingDecision} alone: {@code psim} is 0 where it is too small to change a class. */
    public List<WordingEvidence> evidenceForWording(DraftAlignment draft, Predicate<String> eligible, int limit) {
        return evidence(draft, eligible, limit, WordingDecision.MOSTLY_SAME_WORDS);
    }

    private List<WordingEvidence> evidence(
            DraftAlignment draft, Predicate<String> eligible, int limit, double leastLcs, int... also) {
        WordingSearch search = borrow();
        List<WordingEvidence> evidence = search.evidence(draft.text(), eligible, limit, leastLcs, also);
        idle.add(search); // not after an exception, which leaves sums behind
        return evidence;
    }

    /** Every living source clause that {@link #THRESHOLD} or {@link #RUN} guarantees, and a few more; ordinals in no order. */
    public int[] candidates(String text) {
        WordingSearch search = borrow();
        int[] candidates = search.candidates(text);
        idle.add(search);
        return candidates;
    }

    private WordingSearch borrow() {
        WordingSearch search = idle.poll();
        return search == null ? new WordingSearch(this) : search;
    }

    int segmentOf(int ordinal) {
        int segment = 0;
        while (ordinal >= bases[segment + 1]) {
            segment++;
        }
        return segment;
    }

    Segment[] segments() {
        return segments;
    }

    int base(int segment) {
        return bases[segment];
    }

    double averageLength() {
        return averageLength;
    }

    /** In how many clauses a gram may stand. */
    int frequency(long hash, boolean isLong) {
        int frequency = 0;
        for (Segment segment : segments) {
            Postings postings = segment.postings(isLong);
            frequency += postings.size(postings.bucket(hash));
        }
        return frequency;
    }

    /** Inverse document frequency; positive. */
    float weight(int frequency) {
        return frequency < weights.length ? weights[frequency] : computeWeight(frequency);
    }

    private float computeWeight(int frequency) {
        return (float) Math.log(1 + (size() - frequency + 0.5) / (frequency + 0.5));
    }
}
