package cn.qingjian.merging;

/**
 * What the engine goes by, from the dated parameters.
 *
 * @param window days that may lie between two demands that say alike things
 * @param alikeness from which alikeness on, 0 to 1, they are proposed
 * @param shared share of the smaller audience that must be the same, 0 to 1
 * @param joint share of the given up demand's minutes that is saved at least
 */
public record Measures(int window, double alikeness, double shared, double joint) {
    /** As the agency starts with; tuned on one half of the labelled set. */
    public static final Measures FIRST = new Measures(14, 0.14, 0.5, 0.5);
}
