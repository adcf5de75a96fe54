package cn.qingjian.ledger.loan;

import cn.qingjian.ledger.Instalment;
import cn.qingjian.ledger.Loan;
import cn.qingjian.ledger.LoanInterest;
import cn.qingjian.ledger.LoanPlan;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Brings a loan up to a day, in memory: instalments fall due, a new rate takes hold on 1 January, what was not paid on its day
 * becomes overdue and bears penalty interest. The outcome for a day is the same, however many stops were made on the way.
 */
public final class Reckoning {
    private final Loan loan;
    private final Terms terms;
    private final List<Instalment> open;
    private final List<Instalment> late = new ArrayList<>();
    private LoanPlan plan;
    private int billed;

    /** From a loan and its instalments that are not paid, oldest first. */
    public Reckoning(Loan loan, List<Instalment> open, Terms terms) {
        this.loan = loan;
        this.terms = terms;
        this.open = new ArrayList<>(open);
        this.plan = loan.plan();
        this.billed = loan.billed();
    }

    /** Goes on to a day; one that lies before changes nothing. */
    public Reckoning upTo(LocalDate day) {
        while (!plan.done() && !plan.nextDue().isAfter(day)) {
            // an instalment that falls due on 1 January is still one of the old rate
            reprice(plan.nextDue().minusDays(1));
            billed++;
            open.add(Instalment.of(loan.id(), plan.next(billed)));
            plan = plan.afterNext();
        }
        reprice(day);
        penalize(day);
        for (int i = 0; i < open.size(); i++) {
            Instalment one = open.get(i);
            if (!one.overdue() && one.due().isBefore(day)) {
                open.set(i, one.late());
                late.add(one);
            }
        }
        return this;
    }

    private void reprice(LocalDate last) {
        for (int year = plan.reckonedFrom().getYear(); year <= last.getYear(); year++) {
            LocalDate day = LocalDate.of(year, Month.JANUARY, 1);
            if (!plan.done()
                    && loan.followsRates()
                    && day.isAfter(loan.paidOutOn())
                    && !day.isBefore(plan.reckonedFrom())
                    && !day.isAfter(last)) {
                OptionalLong rate = terms.newRate(loan.rateKind(), day);
                if (rate.isPresent() && rate.getAsLong() != plan.rate()) {
                    penalize(day);
                    plan = plan.repriced(day, rate.getAsLong());
                }
            }
        }
    }

    private void penalize(LocalDate day) {
        long rate = LoanInterest.penal(plan.rate(), terms.penaltyFactor(day));
        open.replaceAll(one -> one.penalized(day, rate));
    }

    /** What has not fallen due. */
    public LoanPlan plan() {
        return plan;
    }

    /** How many instalments have fallen due. */
    public int billed() {
        return billed;
    }

    /** Those that are not paid, oldest first. */
    public List<Instalment> open() {
        return List.copyOf(open);
    }

    /** Those that became overdue on the way, as they were before. */
    public List<Instalment> late() {
        return List.copyOf(late);
    }

    /** What holds on a day. */
    public interface Terms {
        /** The rate that a running loan of a kind takes on a 1 January, in ten-millionths; empty where it keeps its own. */
        OptionalLong newRate(String rateKind, LocalDate firstOfJanuary);

        /** By how much the rate on overdue amounts is higher, in ten-thousandths. */
        int penaltyFactor(LocalDate day);
    }
}
