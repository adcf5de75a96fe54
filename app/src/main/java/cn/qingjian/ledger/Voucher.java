package cn.qingjian.ledger;

import cn.qingjian.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * An entry as it is handed in: what is moved, and by which business number it is moved once only.
 *
 * @param businessNo the caller's number; the same number never has two effects
 * @param business what it is about
 * @param day the day on which the money moves, from which interest counts (条例第二十一条)
 * @param summary what a person reads
 * @param legs at least two, debits equal to credits
 */
public record Voucher(String businessNo, Business business, LocalDate day, String summary, List<Leg> legs) {
    private static final int LONGEST_NUMBER = 60;

    public Voucher {
        legs = List.copyOf(legs);
        if (businessNo.isBlank() || businessNo.length() > LONGEST_NUMBER) {
            throw new IllegalArgumentException("not a business number: " + businessNo);
        }
        if (legs.size() < 2) {
            throw new IllegalArgumentException("an entry has two sides: " + businessNo);
        }
        if (legs.stream().anyMatch(leg -> leg.subject() == Subject.DEPOSITS && leg.account() == null)) {
            throw new IllegalArgumentException("deposits belong to somebody: " + businessNo);
        }
        Money total = legs.stream().map(Leg::amount).reduce(Money.ZERO, Money::plus);
        if (total.signum() != 0) {
            throw new IllegalArgumentException("debits and credits differ by " + total + ": " + businessNo);
        }
    }

    /** With these sides. */
    public static Voucher of(String businessNo, Business business, LocalDate day, String summary, Leg... legs) {
        return new Voucher(businessNo, business, day, summary, List.of(legs));
    }
}
