package cn.qingjian.reporting;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure as it was reckoned for a period.
 *
 * @param figure the figure
 * @param name its name, with the limits in force
 * @param period for which days
 * @param value the number; empty where there is none, and {@code why} says why
 * @param why why there is none; empty where there is one
 * @param unsorted how many of the entered totals in its source say nothing of what it asks, and so couldn't be looked at
 */
public record Reading(
        Figure figure, String name, Period period, Optional<BigDecimal> value, String why, long unsorted) {
    /** As people read it: the number, or a dash. */
    public String text() {
        return value.map(BigDecimal::toPlainString).orElse("—");
    }

    /** The number with its unit, or a dash. */
    public String words() {
        return value.map(number -> figure.measure().equals("%")
                        ? number.toPlainString() + "%"
                        : number.toPlainString() + " " + figure.measure())
                .orElse("—");
    }

    /** Whether it isn't what it should be. */
    public boolean unexpected() {
        return figure.expected()
                .flatMap(expected -> value.map(number -> number.compareTo(BigDecimal.valueOf(expected)) != 0))
                .orElse(false);
    }

    /** What a reader should know besides; empty where there is nothing. */
    public String remark() {
        if (value.isEmpty()) {
            return why;
        }
        return unsorted > 0 ? "另有%d%s是录入的总数，没有细分，不在这个数里".formatted(unsorted, unitOfRecords()) : "";
    }

    private String unitOfRecords() {
        return figure.way() instanceof Figure.Way.Count ? figure.measure() : "件";
    }
}
