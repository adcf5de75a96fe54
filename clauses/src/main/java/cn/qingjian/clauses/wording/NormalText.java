package cn.qingjian.clauses.wording;

import cn.qingjian.clauses.Span;
import java.util.Arrays;

/**
 * A text in normal form (see {@link Folding}), with the way back to the source text and its division into parts.
 *
 * <p>A part is a sentence, a 款 or a 项: what ends with a full stop, semicolon, question or exclamation mark or a line
 * break. A part of fewer than {@value #SHORTEST_PART} units is joined to the next one, because 第（一）项 alone says nothing.
 * Building takes time and memory linear in the text.
 */
final class NormalText {
    static final int SHORTEST_PART = 12;
    private static final String PART_ENDS = "。；;！？!?\n\r";

    private final String source;
    private final char[] units;
    private final int length;
    private final int[] offsets;
    private final int[] partEnds;

    private NormalText(String source, char[] units, int length, int[] offsets, int[] partEnds) {
        this.source = source;
        this.units = units;
        this.length = length;
        this.offsets = offsets;
        this.partEnds = partEnds;
    }

    /** The normal form of {@code source}. */
    static NormalText of(String source) {
        int widest = Folding.widest();
        char[] units = new char[source.length() + widest];
        int[] offsets = new int[source.length() + widest];
        int[] ends = new int[4];
        int parts = 0;
        int partStart = 0;
        int length = 0;
        for (int i = 0; i < source.length(); i++) {
            char unit = source.charAt(i);
            if (length + widest > units.length) {
                units = Arrays.copyOf(units, units.length * 2);
                offsets = Arrays.copyOf(offsets, units.length);
            }
            int next = Folding.append(unit, units, length);
            if (next > length) {
                Arrays.fill(offsets, length, next, i);
                length = next;
            } else if (length - partStart >= SHORTEST_PART && PART_ENDS.indexOf(unit) >= 0) {
                if (parts + 1 >= ends.length) {
                    ends = Arrays.copyOf(ends, ends.length * 2);
                }
                ends[parts++] = length;
                partStart = length;
            }
        }
        if (length > partStart) {
            // a short tail belongs to the part before it
            if (length - partStart < SHORTEST_PART && parts > 0) {
                ends[parts - 1] = length;
            } else {
                ends[parts++] = length;
            }
        }
        return new NormalText(source, units, length, offsets, Arrays.copyOf(ends, parts));
    }

    /** The text that it was made from. */
    String source() {
        return source;
    }

    /** The units; only the first {@link #length()} count, and no one may write to them. */
    char[] units() {
        return units;
    }

    int length() {
        return length;
    }

    int parts() {
        return partEnds.length;
    }

    /** Where part {@code part} begins in the normal form. */
    int partStart(int part) {
        return part == 0 ? 0 : partEnds[part - 1];
    }

    /** Where part {@code part} ends in the normal form, exclusive. */
    int partEnd(int part) {
        return partEnds[part];
    }

    /** The stretch of the source text that the normal units {@code from} (inclusive) to {@code to} (exclusive) came from. */
    Span sourceSpan(int from, int to) {
        return new Span(offsets[from], offsets[to - 1] + 1);
    }

    /** The words of a part as they stand in the source text. */
    String sourceOfPart(int part) {
        Span span = sourceSpan(partStart(part), partEnd(part));
        return source.substring(span.from(), span.to());
    }

    @Override
    public String toString() {
        return new String(units, 0, length);
    }
}
