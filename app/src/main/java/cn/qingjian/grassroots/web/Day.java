package cn.qingjian.grassroots.web;

import cn.qingjian.gate.Burden;
import cn.qingjian.gate.BurdenLedger.Entry;
import java.time.LocalDate;
import java.util.List;

/**
 * One heading of the page with what stands below it.
 *
 * @param label the heading, such as 今天到期
 * @param anchor its place on the page
 * @param entries what is due then
 */
public record Day(String label, String anchor, List<Entry> entries) {
    private static final int WEEK = 7;

    public Day {
        entries = List.copyOf(entries);
    }

    /** Person-hours of what stands below it. */
    public String hours() {
        return Burden.hours(entries.stream().mapToLong(Entry::minutes).sum());
    }

    /** What is open, by how soon it is due; headings without anything are left out. */
    static List<Day> of(List<Entry> open, LocalDate today) {
        return List.of(
                        new Day("已经过期", "late", due(open, LocalDate.MIN, today.minusDays(1))),
                        new Day("今天到期", "today", due(open, today, today)),
                        new Day("七天以内", "week", due(open, today.plusDays(1), today.plusDays(WEEK))),
                        new Day("以后", "later", due(open, today.plusDays(WEEK + 1), LocalDate.MAX)),
                        new Day(
                                "没有期限",
                                "whenever",
                                open.stream()
                                        .filter(one -> one.until().isEmpty())
                                        .toList()))
                .stream()
                .filter(day -> !day.entries().isEmpty())
                .toList();
    }

    private static List<Entry> due(List<Entry> open, LocalDate from, LocalDate to) {
        return open.stream()
                .filter(one -> one.until()
                        .map(day -> !day.isBefore(from) && !day.isAfter(to))
                        .orElse(false))
                .toList();
    }
}
