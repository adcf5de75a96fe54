package cn.qingjian.ledger.web;

import cn.qingjian.ledger.Account;
import cn.qingjian.ledger.AccountStatus;
import cn.qingjian.ledger.Depositors;
import cn.qingjian.ledger.Employer;
import cn.qingjian.ledger.Employers;
import cn.qingjian.ledger.Remittance;
import cn.qingjian.ledger.Remittances;
import cn.qingjian.site.Paging;
import java.math.BigDecimal;
import java.util.List;

/**
 * An employer as its page shows it.
 *
 * @param employer its facts
 * @param paying how many accounts it pays into
 * @param sealed how many are sealed
 * @param accounts its accounts on this page
 * @param paging where the reader is among the accounts
 * @param lists its latest lists
 */
public record EmployerView(
        Employer employer, long paying, long sealed, List<Line> accounts, Paging paging, List<Remittance> lists) {
    private static final int SIZE = 20;
    private static final int LATEST = 12;

    /**
     * One account with its owner, masked.
     *
     * @param account the account
     * @param owner name as a page shows it
     */
    public record Line(Account account, String owner) {}

    static EmployerView of(
            Employer employer, int page, Employers employers, Depositors depositors, Remittances remittances) {
        long paying = employers.count(employer, AccountStatus.NORMAL);
        long sealed = employers.count(employer, AccountStatus.SEALED);
        var paging = new Paging(page, SIZE, paying + sealed + employers.count(employer, AccountStatus.FROZEN));
        return new EmployerView(
                employer,
                paying,
                sealed,
                employers.accounts(employer, paging.offset(), SIZE).stream()
                        .map(account ->
                                new Line(account, depositors.owner(account).maskedName()))
                        .toList(),
                paging,
                remittances.of(employer.id(), 0, LATEST));
    }

    /** A ratio as people read it. */
    public static String percent(int tenThousandths) {
        return BigDecimal.valueOf(tenThousandths, 2).stripTrailingZeros().toPlainString() + "%";
    }
}
