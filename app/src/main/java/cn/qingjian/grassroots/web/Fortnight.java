package cn.qingjian.grassroots.web;

import cn.qingjian.gate.BurdenLedger.Entry;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Two weeks from Monday on, with what is due on each day: the page's calendar. */
public final class Fortnight {
    private static final int DAYS = 14;

    private Fortnight() {}

    /**
     * One day.
     *
     * @param date the day
     * @param today whether it is today
     * @param due what is due on it
     */
    public record Square(LocalDate date, boolean today, List<Entry> due) {
        public Square {
            due = List.copyOf(due);
        }
    }

    static List<Square> of(List<Entry> open, LocalDate today) {
        LocalDate monday = today.with(DayOfWeek.MONDAY);
        return IntStream.range(0, DAYS)
                .mapToObj(monday::plusDays)
                .map(day -> new Square(
                        day,
                        day.equals(today),
                        open.stream()
                                .filter(one -> one.until().map(day::equals).orElse(false))
                                .toList()))
                .toList();
    }
}
