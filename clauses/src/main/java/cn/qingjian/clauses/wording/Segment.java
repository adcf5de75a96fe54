package cn.qingjian.clauses.wording;

import cn.qingjian.clauses.SourceClause;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * A batch of source clauses with its postings; immutable. Removing documents marks their clauses dead and shares everything
 * else; the dead leave when the segment is merged.
 */
final class Segment {
    private static final int MOST_BITS_LONG = 28;
    private static final int MOST_BITS_SHORT = 21;

    private final SourceClause[] sources;
    private final char[] text;
    private final int[] starts;
    private final Postings longGrams;
    private final Postings shortGrams;
    private final BitSet dead;

    private Segment(Segment other, BitSet dead) {
        this.sources = other.sources;
        this.text = other.text;
        this.starts = other.starts;
        this.longGrams = other.longGrams;
        this.shortGrams = other.shortGrams;
        this.dead = dead;
    }

    /** Builds the postings of {@code clauses}; time linear in their text. */
    Segment(List<SourceClause> clauses) {
        sources = clauses.toArray(SourceClause[]::new);
        starts = new int[sources.length + 1];
        char[] buffer = new char[1024];
        int length = 0;
        int widest = Folding.widest();
        for (int clause = 0; clause < sources.length; clause++) {
            String source = sources[clause].text();
            for (int i = 0; i < source.length(); i++) {
                if (length + widest > buffer.length) {
                    buffer = Arrays.copyOf(buffer, Math.addExact(buffer.length, buffer.length >> 1));
                }
                length = Folding.append(source.charAt(i), buffer, length);
            }
            starts[clause + 1] = length;
        }
        text = Arrays.copyOf(buffer, length);
        longGrams = Postings.build(text, starts, Grams.LONG, MOST_BITS_LONG);
        shortGrams = Postings.build(text, starts, Grams.SHORT, MOST_BITS_SHORT);
        dead = new BitSet();
    }

    /** The same clauses without those of the given documents. */
    Segment without(Set<String> documents) {
        BitSet nowDead = (BitSet) dead.clone();
        for (int clause = 0; clause < sources.length; clause++) {
            if (documents.contains(sources[clause].documentId())) {
                nowDead.set(clause);
            }
        }
        return nowDead.cardinality() == dead.cardinality() ? this : new Segment(this, nowDead);
    }

    int size() {
        return sources.length;
    }

    int alive() {
        return sources.length - dead.cardinality();
    }

    boolean isAlive(int clause) {
        return !dead.get(clause);
    }

    SourceClause source(int clause) {
        return sources[clause];
    }

    char[] text() {
        return text;
    }

    int start(int clause) {
        return starts[clause];
    }

    int end(int clause) {
        return starts[clause + 1];
    }

    /** The postings of the long grams or of the short ones. */
    Postings postings(boolean isLong) {
        return isLong ? longGrams : shortGrams;
    }
}
