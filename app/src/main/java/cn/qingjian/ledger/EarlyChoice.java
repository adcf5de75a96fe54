package cn.qingjian.ledger;

/** What an early repayment of a part changes about the rest. */
public enum EarlyChoice {
    /** The instalment stays, the term gets shorter. */
    SHORTEN_TERM("缩短期限，月还款额不变"),
    /** The term stays, the instalment gets lower. */
    LOWER_INSTALMENT("期限不变，减少月还款额");

    private final String label;

    EarlyChoice(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
