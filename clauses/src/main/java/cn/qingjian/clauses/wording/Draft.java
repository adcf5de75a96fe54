package cn.qingjian.clauses.wording;

import java.util.Arrays;

/**
 * A draft clause made ready for comparison: its parts, which of them are boilerplate, its distinct grams with their weights,
 * and per part the totals of the weights. Reused from clause to clause; not safe for use by two threads.
 */
final class Draft {
    final GramTable longGrams = new GramTable(Grams.LONG);
    final GramTable shortGrams = new GramTable(Grams.SHORT);
    NormalText text = NormalText.of("");
    int ownLength;
    boolean[] formula = new boolean[8];
    Weights longWeights = new Weights();
    Weights shortWeights = new Weights();

    /** Weights of the grams of one length, and of the parts that they first stand in. */
    static final class Weights {
        /** Clauses that may hold the gram; 0 for a gram of boilerplate alone. */
        int[] frequency = new int[64];
        /** Inverse document frequency; 0 for a gram of boilerplate alone. */
        float[] weight = new float[64];

        int[] part = new int[64];
        float[] weightPerPart = new float[8];
        /** How many grams don't stand in boilerplate alone. */
        int own;

        double total;

        private void reset(int grams, int parts) {
            if (weight.length < grams) {
                frequency = new int[grams * 2];
                weight = new float[grams * 2];
                part = new int[grams * 2];
            }
            if (weightPerPart.length < parts) {
                weightPerPart = new float[parts * 2];
            }
            Arrays.fill(frequency, 0, grams, 0);
            Arrays.fill(weight, 0, grams, 0);
            Arrays.fill(weightPerPart, 0, parts, 0);
            own = 0;
            total = 0;
        }
    }

    /** Takes in a clause; {@code index} tells how common each gram is. */
    void read(NormalText clause, WordingIndex index) {
        text = clause;
        if (formula.length < clause.parts()) {
            formula = new boolean[clause.parts() * 2];
        }
        ownLength = 0;
        for (int part = 0; part < clause.parts(); part++) {
            formula[part] = Boilerplate.is(clause.sourceOfPart(part));
            if (!formula[part]) {
                ownLength += clause.partEnd(part) - clause.partStart(part);
            }
        }
        weigh(longGrams, longWeights, index, true);
        weigh(shortGrams, shortWeights, index, false);
    }

    private void weigh(GramTable grams, Weights weights, WordingIndex index, boolean isLong) {
        grams.fill(text.units(), text.length());
        int size = grams.size();
        int parts = text.parts();
        weights.reset(size, parts);
        int part = 0;
        for (int place = 0; place < grams.places(); place++) {
            while (place >= text.partEnd(part)) {
                part++;
            }
            int id = grams.at(place);
            if (formula[part] || weights.weight[id] > 0) {
                continue;
            }
            int frequency = index.frequency(grams.hash(id), isLong);
            float weight = index.weight(frequency);
            weights.part[id] = part;
            weights.frequency[id] = frequency;
            weights.weight[id] = weight;
            weights.own++;
            weights.total += weight;
            weights.weightPerPart[part] += weight;
        }
    }
}
