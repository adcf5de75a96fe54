package cn.qingjian.clauses;

/** How strongly a provision already says what a draft clause says, strongest first. */
public enum MatchClass {
    /** The same words. */
    VERBATIM("照录"),
    /** The same words but for edits. */
    NEAR("近似"),
    /** The same meaning in other words. */
    PARAPHRASE("同义"),
    /** The same matter; not enough to call the clause provided for. */
    RELATED("相关");

    private final String label;

    MatchClass(String label) {
        this.label = label;
    }

    /** The Chinese word for it. */
    public String label() {
        return label;
    }

    /** Whether a match of this class says that the clause is already provided for. */
    public boolean provides() {
        return this != RELATED;
    }
}
