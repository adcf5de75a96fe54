package cn.qingjian.ledger.loan;

import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.Instalment;
import cn.qingjian.ledger.InstalmentDue;
import cn.qingjian.ledger.Repayment;
import cn.qingjian.ledger.loan.AccountFunds.Taken;
import cn.qingjian.ledger.loan.Repaying.Paying;
import cn.qingjian.ledger.store.InstalmentStore;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a day asks of one loan. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DayOfLoan {
    private final UpToDate upToDate;
    private final AccountFunds funds;
    private final Repaying repaying;
    private final InstalmentStore instalments;
    private final ApplicationEventPublisher events;

    DayOfLoan(
            UpToDate upToDate,
            AccountFunds funds,
            Repaying repaying,
            InstalmentStore instalments,
            ApplicationEventPublisher events) {
        this.upToDate = upToDate;
        this.funds = funds;
        this.repaying = repaying;
        this.instalments = instalments;
        this.events = events;
    }

    /**
     * Brings the loan up to the day, takes what is due out of the accounts where that is agreed, and asks the bank to collect
     * what is left of each new instalment. Done twice, the second time changes nothing.
     */
    public void run(long loan, LocalDate day) {
        Standing standing = upToDate.lock(loan, day);
        if (standing.loan().monthlyOffset() && standing.due().signum() > 0) {
            offset(standing);
        }
        for (Instalment one : instalments.unasked(loan)) {
            instalments.asked(one);
            if (!one.paid()) {
                events.publishEvent(new InstalmentDue(loan, one.number(), one.due(), one.open()));
            }
        }
    }

    /** One offset a day, so that what enters an account later still reaches what is overdue. */
    private void offset(Standing standing) {
        String number = "CH-" + standing.loan().no() + "-" + standing.day().format(DateTimeFormatter.BASIC_ISO_DATE);
        if (repaying.known(number, standing.loan().id()).isPresent()) {
            return;
        }
        List<Taken> taken = funds.find(standing.loan(), standing.due(), standing.day());
        if (!taken.isEmpty()) {
            repaying.due(standing, new Paying(number, Repayment.Kind.OFFSET, taken, Money.ZERO));
        }
    }
}
