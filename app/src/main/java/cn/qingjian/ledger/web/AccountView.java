package cn.qingjian.ledger.web;

import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.Account;
import cn.qingjian.ledger.Depositors;
import cn.qingjian.ledger.Employer;
import cn.qingjian.ledger.Employers;
import cn.qingjian.ledger.Person;
import cn.qingjian.ledger.Withdrawals;
import cn.qingjian.ledger.store.EntryStore.AccountLine;
import cn.qingjian.site.Paging;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A person's account as its page shows it.
 *
 * @param account the account
 * @param owner its owner, of whom a page shows the masked parts alone
 * @param employer who pays into it
 * @param earned what it has earned since the last settlement, and doesn't have yet
 * @param today the day of that
 * @param lines the statement on this page, newest first
 * @param paging where the reader is in it
 */
public record AccountView(
        Account account,
        Person.Sealed owner,
        Optional<Employer> employer,
        Money earned,
        LocalDate today,
        List<AccountLine> lines,
        Paging paging) {
    /** What a statement is made of: the services that know. */
    record Sources(Depositors depositors, Employers employers, Withdrawals withdrawals) {
        AccountView view(Account account, LocalDate today, List<AccountLine> lines, Paging paging) {
            return new AccountView(
                    account,
                    depositors.owner(account),
                    account.employer().flatMap(employers::find),
                    account.status().closed() ? Money.ZERO : withdrawals.earned(account, today),
                    today,
                    lines,
                    paging);
        }
    }
}
