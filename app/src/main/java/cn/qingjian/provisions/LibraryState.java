package cn.qingjian.provisions;

/**
 * How far the library in memory is.
 *
 * @param provisions how many provisions can be searched
 * @param clauses how many clauses
 * @param loading whether a newer picture is being made; answers come from the one before
 * @param vectorsDone how many of the missing meaning vectors have been computed
 * @param vectorsTotal how many were missing
 * @param meaning whether there is a model at all
 */
public record LibraryState(
        int provisions, int clauses, boolean loading, int vectorsDone, int vectorsTotal, boolean meaning) {
    private static final int ALL = 100;

    /** The state of comparison by meaning as a reader sees it. */
    public String meaningLabel() {
        if (!meaning) {
            return "按语义比对：未启用，只按文字比对";
        }
        return vectorsDone >= vectorsTotal
                ? "按语义比对：已就绪"
                : "按语义比对：已就绪 " + ((long) vectorsDone * ALL / vectorsTotal) + " %";
    }
}
