package cn.qingjian.gate.web;

import cn.qingjian.gate.Burden;
import cn.qingjian.gate.BurdenLedger.Entry;
import cn.qingjian.people.People;
import cn.qingjian.people.Unit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A year's burden as the page shows it.
 *
 * @param year the year
 * @param bearer name of the unit that bears it; empty for all units
 * @param hours person-hours in all
 * @param demands how many demands stand
 * @param byIssuer person-minutes by the unit that asks, heaviest first
 * @param byBearer person-minutes by the unit that bears, heaviest first
 * @param lines one a demand, newest first
 */
public record BurdenView(
        int year,
        Optional<String> bearer,
        String hours,
        long demands,
        List<Share> byIssuer,
        List<Share> byBearer,
        List<Line> lines) {
    private static final int LONGEST = 200;

    /**
     * A part of the whole.
     *
     * @param name whose
     * @param hours person-hours
     * @param percent of the heaviest part, for its bar
     */
    public record Share(String name, String hours, long percent) {}

    /**
     * One demand.
     *
     * @param entry the demand as its first bearer bears it
     * @param issuer name of the unit that asks
     * @param hours person-hours over the bearers shown
     */
    public record Line(Entry entry, String issuer, String hours) {}

    static BurdenView of(int year, Optional<Long> bearer, List<Entry> entries, People people) {
        Map<Long, String> names = people.units().stream().collect(Collectors.toMap(Unit::id, Unit::name));
        Map<Long, List<Entry>> byRuling =
                entries.stream().collect(Collectors.groupingBy(Entry::ruling, LinkedHashMap::new, Collectors.toList()));
        return new BurdenView(
                year,
                bearer.map(id -> names.getOrDefault(id, "")),
                hours(entries),
                byRuling.values().stream().filter(parts -> minutes(parts) > 0).count(),
                shares(entries, Entry::issuer, names),
                shares(entries, Entry::bearer, names),
                byRuling.values().stream()
                        .limit(LONGEST)
                        .map(parts -> new Line(
                                parts.getFirst(),
                                names.getOrDefault(parts.getFirst().issuer(), ""),
                                hours(parts)))
                        .toList());
    }

    private static List<Share> shares(List<Entry> entries, Function<Entry, Long> whose, Map<Long, String> names) {
        Map<Long, List<Entry>> parts = entries.stream().collect(Collectors.groupingBy(whose));
        long heaviest = Math.max(
                1, parts.values().stream().mapToLong(BurdenView::minutes).max().orElse(1));
        return parts.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<Long, List<Entry>> part) -> -minutes(part.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .map(part -> new Share(
                        names.getOrDefault(part.getKey(), ""),
                        hours(part.getValue()),
                        minutes(part.getValue()) * 100 / heaviest))
                .toList();
    }

    private static String hours(List<Entry> entries) {
        return new Burden(minutes(entries), "").hours();
    }

    private static long minutes(List<Entry> entries) {
        return entries.stream().mapToLong(Entry::minutes).sum();
    }
}
