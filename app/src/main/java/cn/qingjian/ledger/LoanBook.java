package cn.qingjian.ledger;

import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.loan.EarlyCheck;
import cn.qingjian.ledger.loan.Standing;
import cn.qingjian.ledger.loan.UpToDate;
import cn.qingjian.ledger.store.DepositorStore;
import cn.qingjian.ledger.store.InstalmentStore;
import cn.qingjian.ledger.store.LoanLimitStore;
import cn.qingjian.ledger.store.LoanStore;
import cn.qingjian.ledger.store.RateStore;
import cn.qingjian.ledger.store.RepaymentStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be known of loans: nothing in here changes one. */
@Service
@Transactional(readOnly = true)
public class LoanBook {
    private static final int SHORT_TERM = 1;
    private static final int LONG_TERM = 61;

    private final LoanStore store;
    private final InstalmentStore instalments;
    private final RepaymentStore repayments;
    private final LoanLimitStore limits;
    private final RateStore rates;
    private final DepositorStore depositors;
    private final UpToDate upToDate;

    LoanBook(
            LoanStore store,
            InstalmentStore instalments,
            RepaymentStore repayments,
            LoanLimitStore limits,
            RateStore rates,
            DepositorStore depositors,
            UpToDate upToDate) {
        this.store = store;
        this.instalments = instalments;
        this.repayments = repayments;
        this.limits = limits;
        this.rates = rates;
        this.depositors = depositors;
        this.upToDate = upToDate;
    }

    /** The loan with that key. */
    public Optional<Loan> find(long loan) {
        return store.find(loan);
    }

    /** The loan of that number. */
    public Optional<Loan> ofNumber(String no) {
        return store.ofNumber(no);
    }

    /** The loans in which a person is borrower or borrows with another, newest first. */
    public List<Loan> ofPerson(long person) {
        return ofPersons(List.of(person)).getOrDefault(person, List.of());
    }

    /** The same of several people, by key of the person; who has none isn't there. */
    public Map<Long, List<Loan>> ofPersons(Collection<Long> persons) {
        Map<Long, List<Loan>> found = new HashMap<>();
        for (Loan loan : persons.isEmpty() ? List.<Loan>of() : store.ofPersons(persons)) {
            Stream.concat(Stream.of(loan.borrower()), loan.coBorrower().stream())
                    .distinct()
                    .filter(persons::contains)
                    .forEach(person -> found.computeIfAbsent(person, first -> new ArrayList<>())
                            .add(loan));
        }
        return found;
    }

    /** Loans whose number or contract number begins so, in a state or in all, newest first. */
    public List<Loan> list(Optional<LoanStatus> status, String number, int offset, int limit) {
        return store.list(status, number, offset, limit);
    }

    /** How many there are of those. */
    public long count(Optional<LoanStatus> status, String number) {
        return store.count(status, number);
    }

    /** Those who borrow, the borrower first, as pages show them. */
    public List<Person.Sealed> borrowers(Loan loan) {
        return Stream.concat(Stream.of(loan.borrower()), loan.coBorrower().stream())
                .map(person -> depositors.person(person).orElseThrow())
                .toList();
    }

    /** Instalments that have fallen due, newest first, as the tables have them. */
    public List<Instalment> instalments(long loan) {
        return instalments.all(loan);
    }

    /** What was paid back, newest first. */
    public List<Repayment> repayments(long loan) {
        return repayments.ofLoan(loan);
    }

    /** Instalments that are due on a day and not paid, oldest first, with penalty interest up to it. */
    public List<Instalment> due(Loan loan, LocalDate day) {
        return upToDate.look(loan, day).open();
    }

    /** How many instalments are overdue on a day. */
    public int countOverdue(Loan loan, LocalDate day) {
        return (int) due(loan, day).stream()
                .filter(one -> one.overdue() && !one.paid())
                .count();
    }

    /** What it takes to pay all of a loan back on a day, what is overdue included. */
    public Payoff payoff(Loan loan, LocalDate day) {
        return upToDate.look(loan, day).payoff();
    }

    /** What an early repayment of a part would cost and change, and whether it may be done. */
    public EarlyQuote quote(Loan loan, Money principal, EarlyChoice choice, LocalDate day) {
        Standing standing = upToDate.look(loan, day);
        var errors = EarlyCheck.part(standing, principal, limits.on(day));
        LoanPlan plan = standing.plan();
        return new EarlyQuote(
                principal,
                plan.interestTo(day),
                plan,
                errors.isEmpty() ? plan.early(day, principal, choice) : plan,
                errors);
    }

    /** How much a household can borrow, at the rates of its day; the rates of the city given are not looked at. */
    public LoanEstimate estimate(LoanEstimate.Household household, LoanEstimate.City city, boolean second) {
        return LoanEstimate.of(
                household,
                city.at(
                        rates.of(Loan.rateKind(second, SHORT_TERM)).on(household.day()),
                        rates.of(Loan.rateKind(second, LONG_TERM)).on(household.day())));
    }
}
