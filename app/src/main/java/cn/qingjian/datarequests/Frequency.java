package cn.qingjian.datarequests;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** How often a form is filled. */
public enum Frequency {
    /** Once. */
    ONCE("一次性", 1, Period.ofYears(100)),
    /** Each year. */
    YEARLY("每年", 1, Period.ofYears(1)),
    /** Each half-year. */
    HALF_YEARLY("每半年", 2, Period.ofMonths(6)),
    /** Each quarter. */
    QUARTERLY("每季", 4, Period.ofMonths(3)),
    /** Each month. */
    MONTHLY("每月", 12, Period.ofMonths(1)),
    /** Each week. */
    WEEKLY("每周", 52, Period.ofWeeks(1));

    /** Nobody can be asked more often under one form. */
    private static final int MOST = 200;

    private final String label;
    private final int perYear;
    private final Period step;

    Frequency(String label, int perYear, Period step) {
        this.label = label;
        this.perYear = perYear;
        this.step = step;
    }

    /** The Chinese word for it. */
    public String label() {
        return label;
    }

    /** How many times a year. */
    public int perYear() {
        return perYear;
    }

    /** Whether whoever gets it so often has what the other wants. */
    public boolean satisfies(Frequency other) {
        return other == ONCE || (this != ONCE && perYear >= other.perYear);
    }

    /** The days by which it is due, from the first one until the expiry, both included. */
    public List<LocalDate> dues(LocalDate first, LocalDate expires) {
        List<LocalDate> dues = new ArrayList<>();
        LocalDate due = first;
        while (!due.isAfter(expires) && dues.size() < MOST) {
            dues.add(due);
            due = first.plus(step.multipliedBy(dues.size()));
        }
        return List.copyOf(dues);
    }
}
