package cn.qingjian.ledger.loan;

import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.Account;
import cn.qingjian.ledger.Business;
import cn.qingjian.ledger.Loan;
import cn.qingjian.ledger.store.DepositorStore;
import cn.qingjian.ledger.store.LoanLimitStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the accounts of those who borrow can give for their loan. */
@Component
public class AccountFunds {
    private final DepositorStore depositors;
    private final LoanLimitStore limits;

    AccountFunds(DepositorStore depositors, LoanLimitStore limits) {
        this.depositors = depositors;
        this.limits = limits;
    }

    /**
     * Finds at most that much in the accounts, the borrower's first, and keeps them from everybody else until the transaction
     * ends, so that a withdrawal at the same moment waits instead of failing. A frozen account gives too (委托扣划); one that was
     * settled after that day, or closed, gives nothing.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Taken> find(Loan loan, Money wanted, LocalDate day) {
        Money reserve = limits.on(day).reserve();
        List<Long> accounts = Stream.concat(Stream.of(loan.borrower()), loan.coBorrower().stream())
                .map(depositors::ofPerson)
                .flatMap(Optional::stream)
                .map(Account::id)
                .toList();
        // in the order of their keys, so that two loans of one couple never wait for each other
        List<Account> locked = accounts.stream()
                .sorted()
                .map(depositors::lock)
                .flatMap(Optional::stream)
                .toList();
        List<Taken> taken = new ArrayList<>();
        Money missing = wanted;
        for (long id : accounts) {
            Account account =
                    locked.stream().filter(one -> one.id() == id).findFirst().orElseThrow();
            boolean gives = Business.LOAN_OFFSET.movable().contains(account.status())
                    && !account.settledOn().isAfter(day);
            Money part = account.balance().minus(reserve).min(missing);
            if (gives && part.signum() > 0) {
                taken.add(new Taken(account, part));
                missing = missing.minus(part);
            }
        }
        return taken;
    }

    /**
     * What an account gives.
     *
     * @param account which
     * @param amount more than nothing
     */
    public record Taken(Account account, Money amount) {
        /** All of it. */
        public static Money total(List<Taken> taken) {
            return taken.stream().map(Taken::amount).reduce(Money.ZERO, Money::plus);
        }
    }
}
