package cn.qingjian.clauses;

/**
 * A stretch of a text in UTF-16 units, for highlighting.
 *
 * @param from first unit, inclusive
 * @param to last unit, exclusive; greater than {@code from}
 */
public record Span(int from, int to) {
    public Span {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("not a span: " + from + ".." + to);
        }
    }
}
