package cn.qingjian.ledger;

import cn.qingjian.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A loan as it was agreed (借款合同, JGJ/T 320 table 6.0.2), in the clear: only ever in memory.
 *
 * @param borrower key of the person who borrows
 * @param coBorrower key of the person who borrows with him, null for none
 * @param contractNo number of the contract
 * @param amount to be paid out
 * @param second whether it is the second home, for the rate
 * @param months its term
 * @param method how it is paid back
 * @param dueDay day of repayment in each month
 * @param house where the house stands
 * @param payee number of the seller's bank account
 * @param monthlyOffset whether instalments are taken out of the accounts first
 */
public record LoanContract(
        long borrower,
        @Nullable Long coBorrower,
        String contractNo,
        Money amount,
        boolean second,
        int months,
        RepaymentMethod method,
        int dueDay,
        String house,
        String payee,
        boolean monthlyOffset) {
    @Override
    public String toString() {
        return "贷款合同 " + contractNo;
    }
}
