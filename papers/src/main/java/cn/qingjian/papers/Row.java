package cn.qingjian.papers;

import java.util.ArrayList;
import java.util.List;

/**
 * One line's height of a page with what stands in it.
 *
 * @param words its words, from the left margin and from the row's upper edge; none in an empty line
 */
record Row(List<Words> words) {
    static final Row EMPTY = new Row(List.of());

    /** A set line at so much from the left margin, its characters in the middle of the row. */
    static Row of(Line line, double left, double size) {
        return new Row(line.at(left, Standard.baseline(Standard.PITCH, size)));
    }

    /** Both in one row. */
    Row and(Row other) {
        List<Words> both = new ArrayList<>(words);
        both.addAll(other.words);
        return new Row(both);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }
}
