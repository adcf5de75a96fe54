package cn.qingjian.ledger;

/** State of a loan account. */
public enum LoanStatus {
    /** Nothing is overdue. */
    NORMAL("正常"),
    /** An instalment was not paid on its day. */
    OVERDUE("逾期"),
    /** Paid back. */
    SETTLED("结清"),
    /** The bank gave the money back that was paid out: there is no loan. */
    RETURNED("发放退回");

    private final String label;

    LoanStatus(String label) {
        this.label = label;
    }

    /** The Chinese word for it. */
    public String label() {
        return label;
    }

    /** Whether something is still to be paid. */
    public boolean open() {
        return this == NORMAL || this == OVERDUE;
    }
}
