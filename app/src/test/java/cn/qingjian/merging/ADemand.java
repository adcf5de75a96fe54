package cn.qingjian.merging;

import cn.qingjian.gate.Bearers;
import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.Undertaking;
import java.time.LocalDate;
import java.util.Set;

/** Makes undertakings for tests, in the words of the field. */
public record ADemand(
        String kind, long number, String title, String text, long issuer, Set<Long> units, LocalDate from, int days) {
    /** Monday. */
    public static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    /** A demand of that kind on offices 1 to 6, on a Monday. */
    public static ADemand of(String kind, long number) {
        return new ADemand(kind, number, "某事项", "某事项的内容。", 11, Set.of(1L, 2L, 3L, 4L, 5L, 6L), MONDAY, 0);
    }

    /** The same, saying something. */
    public ADemand saying(String newTitle, String newText) {
        return new ADemand(kind, number, newTitle, newText, issuer, units, from, days);
    }

    /** The same, asked by another unit. */
    public ADemand by(long newIssuer) {
        return new ADemand(kind, number, title, text, newIssuer, units, from, days);
    }

    /** The same, of other units. */
    public ADemand calling(Long... newUnits) {
        return new ADemand(kind, number, title, text, issuer, Set.of(newUnits), from, days);
    }

    /** The same, so many days after that Monday. */
    public ADemand after(int newDays) {
        return new ADemand(kind, number, title, text, issuer, units, MONDAY.plusDays(newDays), days);
    }

    /** As the engine takes it: two people in each unit, an hour each. */
    public Undertaking made() {
        return new Undertaking(
                new DemandId(kind, number),
                kind,
                title,
                issuer,
                text,
                new Bearers(units, 2),
                from,
                from.plusDays(days),
                120L * units.size());
    }
}
