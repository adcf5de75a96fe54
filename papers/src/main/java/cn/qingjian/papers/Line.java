package cn.qingjian.papers;

import java.util.List;

/**
 * A line that has been set.
 *
 * @param words its words, from the left end of the measure and from the baseline
 * @param width where its last character ends; a hanging mark and blanks at the end don't count
 */
record Line(List<Words> words, double width) {
    /** Its words elsewhere. */
    List<Words> at(double x, double y) {
        return words.stream().map(one -> one.moved(x, y)).toList();
    }

    /** All its characters. */
    String text() {
        return String.join("", words.stream().map(Words::text).toList());
    }
}
