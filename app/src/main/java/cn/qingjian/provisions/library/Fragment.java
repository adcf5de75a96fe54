package cn.qingjian.provisions.library;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A piece of text, marked where it was looked for.
 *
 * @param text the words
 * @param marked whether they were looked for
 */
public record Fragment(String text, boolean marked) {
    private static final String ELLIPSIS = "…";

    /** The whole text, with every occurrence of a folded term marked. */
    static List<Fragment> of(String text, List<String> terms) {
        return cut(text, marks(text, terms), 0, text.length());
    }

    /** About {@code length} characters around the first occurrence of a term. */
    static List<Fragment> around(String text, List<String> terms, int length) {
        BitSet marks = marks(text, terms);
        int first = Math.max(0, marks.nextSetBit(0));
        int from = text.length() <= length ? 0 : Math.max(0, Math.min(first - length / 4, text.length() - length));
        int to = Math.min(text.length(), from + length);
        List<Fragment> fragments = new ArrayList<>();
        if (from > 0) {
            fragments.add(new Fragment(ELLIPSIS, false));
        }
        fragments.addAll(cut(text, marks, from, to));
        if (to < text.length()) {
            fragments.add(new Fragment(ELLIPSIS, false));
        }
        return fragments;
    }

    private static BitSet marks(String text, List<String> terms) {
        String folded = Folded.of(text);
        BitSet marks = new BitSet(text.length());
        for (String term : terms) {
            for (int at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length())) {
                marks.set(at, at + term.length());
            }
        }
        return marks;
    }

    private static List<Fragment> cut(String text, BitSet marks, int from, int to) {
        List<Fragment> fragments = new ArrayList<>();
        for (int at = from; at < to; ) {
            boolean marked = marks.get(at);
            int next = marked ? marks.nextClearBit(at) : marks.nextSetBit(at);
            int end = next < 0 ? to : Math.min(next, to);
            fragments.add(new Fragment(text.substring(at, end), marked));
            at = end;
        }
        return fragments;
    }
}
