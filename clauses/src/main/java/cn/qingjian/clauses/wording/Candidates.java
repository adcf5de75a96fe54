package cn.qingjian.clauses.wording;

import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Collects the source clauses that are worth a look, with the memory that it reuses; not safe for use by two threads.
 *
 * <p>Why the rarest grams are enough: a source that holds at least θ·m of the m grams of a clause or of a part misses at most m − ⌈θ·m⌉ of
 * them, so it holds one of any m − ⌈θ·m⌉ + 1; the rarest are the cheapest to read. Why runs are found: among the grams of each
 * stretch of {@link WordingIndex#RUN} units the rarest is always read.
 */
final class Candidates {
    /** Most postings of 2-grams read for one clause: bounds the time whatever the size of the index. */
    private static final int SHORT_POSTINGS = 16_000;
    /** A clause must have this share of the weight of the 2-grams that were read; fewer say nothing. */
    private static final double SHORT_SHARE = 0.08;

    private final WordingIndex index;
    private final Tally tally;
    private final Best best;
    private boolean[] chosen = new boolean[64];
    private int[] taken = new int[64];
    /** Frequency in the upper half, gram number in the lower: sorts by rarity. */
    private long[] keys = new long[64];

    private int keyCount;
    private int[] window = new int[64];
    private int[] listed = new int[64];
    private int listedCount;

    Candidates(WordingIndex index, int kept) {
        this.index = index;
        tally = new Tally(index.size());
        best = new Best(kept);
    }

    /** Every living clause among the postings of the chosen 5-grams. */
    int[] guaranteed(Draft draft) {
        listLong(draft);
        add(draft.longGrams, draft.longWeights, true, 0);
        int[] found = new int[tally.reached()];
        for (int i = 0; i < found.length; i++) {
            found[i] = tally.clause(i);
        }
        clear(draft.longGrams, draft.longWeights, true);
        return Arrays.stream(found).filter(index::isAlive).toArray();
    }

    /** The eligible clauses that share the greatest weight of 5-grams with the draft. */
    Best repeating(Draft draft, Predicate<String> eligible) {
        listLong(draft);
        add(draft.longGrams, draft.longWeights, true, 0);
        keepBest(eligible);
        clear(draft.longGrams, draft.longWeights, true);
        return best;
    }

    /** The eligible clauses that share the greatest weight of 2-grams with the draft. */
    Best sharingWords(Draft draft, Predicate<String> eligible) {
        Draft.Weights weights = draft.shortWeights;
        keyCount = 0;
        for (int id = 0; id < draft.shortGrams.size(); id++) {
            addKey(id, weights);
        }
        Arrays.sort(keys, 0, keyCount);
        int budget = SHORT_POSTINGS;
        listedCount = 0;
        for (int i = 0; i < keyCount; i++) {
            int id = (int) keys[i];
            budget -= weights.frequency[id];
            if (budget < 0) {
                break;
            }
            list(id, weights);
        }
        add(draft.shortGrams, weights, false, SHORT_SHARE);
        keepBest(eligible);
        clear(draft.shortGrams, weights, false);
        return best;
    }

    private void listLong(Draft draft) {
        choose(draft);
        listedCount = 0;
        for (int id = 0; id < draft.longGrams.size(); id++) {
            if (chosen[id]) {
                list(id, draft.longWeights);
            }
        }
    }

    private void list(int id, Draft.Weights weights) {
        if (weights.frequency[id] == 0 || weights.weight[id] == 0) {
            return;
        }
        if (listed.length == listedCount) {
            listed = Arrays.copyOf(listed, listedCount * 2);
        }
        listed[listedCount++] = id;
    }

    private void add(GramTable grams, Draft.Weights weights, boolean isLong, double share) {
        double total = 0;
        for (int i = 0; i < listedCount; i++) {
            total += weights.weight[listed[i]];
        }
        double scale = (Tally.MOST - listedCount) / Math.max(total, 1e-9);
        int bar = Math.max(1, (int) (share * Tally.MOST));
        for (int i = 0; i < listedCount; i++) {
            int id = listed[i];
            int weight = 1 + (int) (scale * weights.weight[id]);
            Segment[] segments = index.segments();
            for (int s = 0; s < segments.length; s++) {
                Postings postings = segments[s].postings(isLong);
                int bucket = postings.bucket(grams.hash(id));
                int from = postings.start(bucket);
                tally.add(postings.clauses(), from, from + postings.size(bucket), index.base(s), weight, bar);
            }
        }
    }

    private void clear(GramTable grams, Draft.Weights weights, boolean isLong) {
        int postingsRead = 0;
        for (int i = 0; i < listedCount; i++) {
            postingsRead += weights.frequency[listed[i]];
        }
        if (tally.clearsFasterAsAWhole(postingsRead)) {
            tally.clearAll();
        } else {
            for (int i = 0; i < listedCount; i++) {
                Segment[] segments = index.segments();
                for (int s = 0; s < segments.length; s++) {
                    Postings postings = segments[s].postings(isLong);
                    int bucket = postings.bucket(grams.hash(listed[i]));
                    int from = postings.start(bucket);
                    tally.clear(postings.clauses(), from, from + postings.size(bucket), index.base(s));
                }
            }
        }
        tally.forget();
    }

    private void keepBest(Predicate<String> eligible) {
        best.clear();
        for (int i = 0; i < tally.reached(); i++) {
            int ordinal = tally.clause(i);
            int sum = tally.sum(ordinal);
            if (best.admits(sum)
                    && index.isAlive(ordinal)
                    && eligible.test(index.source(ordinal).documentId())) {
                best.add(ordinal, sum);
            }
        }
    }

    /** Marks the 5-grams whose postings must be read: for the clause, for each part of it, and for each run. */
    private void choose(Draft draft) {
        GramTable grams = draft.longGrams;
        int size = grams.size();
        if (chosen.length < size) {
            chosen = new boolean[size * 2];
            taken = new int[size * 2];
        }
        Arrays.fill(chosen, 0, size, false);
        Arrays.fill(taken, 0, size, -1);
        Draft.Weights weights = draft.longWeights;
        keyCount = 0;
        for (int id = 0; id < size; id++) {
            addKey(id, weights);
        }
        chooseRarest();
        NormalText text = draft.text;
        for (int part = 0; part < text.parts(); part++) {
            keyCount = 0;
            for (int place = text.partStart(part); place + Grams.LONG <= text.partEnd(part); place++) {
                int id = grams.at(place);
                if (taken[id] != part) {
                    taken[id] = part;
                    addKey(id, weights);
                }
            }
            chooseRarest();
        }
        chooseRarestOfEachRun(draft);
    }

    private void addKey(int id, Draft.Weights weights) {
        if (weights.weight[id] == 0) {
            return;
        }
        if (keys.length == keyCount) {
            keys = Arrays.copyOf(keys, keyCount * 2);
        }
        keys[keyCount++] = (long) weights.frequency[id] << Integer.SIZE | id;
    }

    private void chooseRarest() {
        Arrays.sort(keys, 0, keyCount);
        int needed = (int) Math.ceil(WordingIndex.THRESHOLD * keyCount);
        for (int i = 0; i < keyCount && i <= keyCount - needed; i++) {
            chosen[(int) keys[i]] = true;
        }
    }

    /** Sliding-window minimum by frequency over the places of the text, in linear time. */
    private void chooseRarestOfEachRun(Draft draft) {
        int places = draft.longGrams.places();
        int width = WordingIndex.RUN - Grams.LONG + 1;
        if (window.length < places) {
            window = new int[places * 2];
        }
        int head = 0;
        int tail = 0;
        int[] frequency = draft.longWeights.frequency;
        for (int place = 0; place < places; place++) {
            while (tail > head
                    && frequency[draft.longGrams.at(window[tail - 1])] >= frequency[draft.longGrams.at(place)]) {
                tail--;
            }
            window[tail++] = place;
            if (window[head] <= place - width) {
                head++;
            }
            if (place >= width - 1) {
                int id = draft.longGrams.at(window[head]);
                chosen[id] |= draft.longWeights.weight[id] > 0;
            }
        }
    }
}
