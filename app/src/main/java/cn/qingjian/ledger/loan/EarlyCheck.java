package cn.qingjian.ledger.loan;

import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.LoanLimits;

/** Whether a loan may be paid back early on a day (DT-C03, DT-C04): all reasons against it at once. */
public final class EarlyCheck {
    private EarlyCheck() {}

    /** Errors of settling: {@code loan} where it isn't open or something is overdue, {@code day} where it can't be that day. */
    public static FieldErrors settling(Standing standing) {
        var errors = new FieldErrors();
        boolean open = standing.loan().status().open();
        errors.require(open, "loan", "该贷款已" + standing.loan().status().label() + "，不能办理提前还款。");
        if (!open) {
            return errors;
        }
        return errors.require(!standing.late(), "loan", "贷款有逾期，请先还清逾期的本金、利息和罚息。")
                .require(!standing.dayOfRepayment(), "day", "今天是扣款日，请在扣款日以后办理。")
                .require(
                        standing.late()
                                || standing.dayOfRepayment()
                                || standing.due().signum() == 0,
                        "loan",
                        "本期应还的 " + standing.due().print() + " 元尚未还清。")
                .require(
                        !standing.day().isBefore(standing.plan().reckonedFrom()),
                        "day",
                        "利息已经算到 %s，还款日期不能更早。".formatted(standing.plan().reckonedFrom()))
                .require(!standing.plan().done(), "loan", "没有未到期的本金，不用提前还款。");
    }

    /** Errors of paying a part: those of settling, and {@code principal} where it is too little or not a part. */
    public static FieldErrors part(Standing standing, Money principal, LoanLimits limits) {
        FieldErrors errors = settling(standing);
        if (!standing.loan().status().open()) {
            return errors;
        }
        Money rest = standing.plan().principal();
        return errors.require(
                        principal.compareTo(limits.leastEarly()) >= 0 && principal.signum() > 0,
                        "principal",
                        "提前归还的本金不少于 " + limits.leastEarly().print() + " 元。")
                .require(
                        principal.compareTo(rest) < 0,
                        "principal",
                        "提前归还的本金应当少于未到期本金 " + rest.print() + " 元；要全部还清，请办理提前结清。");
    }
}
