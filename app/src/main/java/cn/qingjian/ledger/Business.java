package cn.qingjian.ledger;

import static cn.qingjian.ledger.AccountStatus.FROZEN;
import static cn.qingjian.ledger.AccountStatus.NORMAL;
import static cn.qingjian.ledger.AccountStatus.SEALED;

import java.util.List;

/**
 * What an entry is about: the classes of business of JGJ/T 320, tables A.5 (collection and withdrawal) and A.15 (loans), and
 * in which states a person's account may be moved by it.
 */
public enum Business {
    /** A.5 01: a month's deposit, allocated to the persons of a list. */
    REMITTANCE("汇缴", "01", NORMAL),
    /** A.5 02: deposit for months past. */
    BACK_PAYMENT("补缴", "02", NORMAL, SEALED),
    /** A.5 09: interest of the year, on 30 June. */
    SETTLEMENT("年终结息", "09", NORMAL, SEALED, FROZEN),
    /** A.5 11: a withdrawal after which the account stays. */
    WITHDRAWAL("部分提取", "11", NORMAL, SEALED),
    /** A.5 12: a withdrawal of all, with interest to the day. */
    CLOSING("销户提取", "12", NORMAL, SEALED),
    /** A.5 08: moved in from another city. */
    MOVE_IN("外部转入", "08", NORMAL, SEALED),
    /** A.5 07: moved out to another city. */
    MOVE_OUT("外部转出", "07", NORMAL, SEALED),
    /** Money arrived and is not allocated yet. */
    RECEIPT("暂收", "99"),
    /** Money that was paid out wrongly came back and stands in the person's account again. */
    RECOVERED("追回转回", "99", NORMAL, SEALED, FROZEN),
    /** Money that was not allocated goes back to its payer. */
    REFUND("暂收退回", "99"),
    /** A.15 01. */
    LOAN_PAID_OUT("贷款发放", "01"),
    /** A.15 02, 03, 04, 06: money for a loan came from the borrower. */
    LOAN_REPAYMENT("贷款还款", "02"),
    /** A.15 05: a loan repaid out of the account (冲还贷); an agreed deduction reaches a frozen account too. */
    LOAN_OFFSET("公积金提取还款", "05", NORMAL, SEALED, FROZEN),
    /** An instalment was not paid: its principal is shown as overdue. */
    LOAN_OVERDUE("转逾期", "04"),
    /** Nobody inherits (条例第二十四条第三款). */
    ESCHEAT("死亡无继承人", "12", NORMAL, SEALED),
    /** A wrong entry taken back, with its reason and a link. */
    REVERSAL("冲账", "99", AccountStatus.values());

    private final String label;
    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // List.of never changes
    private final List<AccountStatus> movable;

    Business(String label, String code, AccountStatus... movable) {
        this.label = label;
        this.code = code;
        this.movable = List.of(movable);
    }

    /** The Chinese word for it. */
    public String label() {
        return label;
    }

    /** Its code in table A.5 or A.15. */
    public String code() {
        return code;
    }

    /** States in which a person's account may be moved by it. */
    public List<AccountStatus> movable() {
        return movable;
    }
}
