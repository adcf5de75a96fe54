package cn.qingjian.clauses.wording;

import cn.qingjian.clauses.Difference.Kind;

/**
 * A word whose change changes what a clause means: a number with its unit, a modal word, a body.
 *
 * @param kind what sort of word
 * @param sense what it comes to: equal for 三十日 and 30日, for 应当 and 必须
 * @param unit what a number counts, empty where it counts nothing known and for other kinds
 * @param text as it stands in the source text
 * @param from where it begins in the source text
 */
record Term(Kind kind, String sense, String unit, String text, int from) {
    /** Whether the two say the same. */
    boolean saysSameAs(Term other) {
        return kind == other.kind && sense.equals(other.sense) && unit.equals(other.unit);
    }
}
