package cn.qingjian.papers;

import java.util.List;

/**
 * One page of A4 with all that is printed on it, in reading order.
 *
 * @param number its number from 1
 * @param words its words, the page number last where it shows one
 * @param rules its lines
 */
public record Sheet(int number, List<Words> words, List<Rule> rules) {
    /** Width of the paper in millimetres. */
    public static final double WIDTH = 210;
    /** Height of the paper in millimetres. */
    public static final double HEIGHT = 297;

    public Sheet {
        words = List.copyOf(words);
        rules = List.copyOf(rules);
    }
}
