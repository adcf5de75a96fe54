package cn.qingjian.clauses;

/**
 * A difference that changes what an otherwise equal clause means.
 *
 * @param kind what sort of words differ
 * @param draft the draft's words, empty where the draft has none
 * @param source the provision's words, empty where it has none
 */
public record Difference(Kind kind, String draft, String source) {
    /** Sorts of words whose change changes the meaning. */
    public enum Kind {
        /** A number, amount, term or date. */
        NUMBER,
        /** A modal word: 应当, 可以, 不得 … */
        MODAL,
        /** The body that must act. */
        AGENCY
    }
}
