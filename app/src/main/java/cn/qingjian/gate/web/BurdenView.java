package cn.qingjian.gate.web;

import cn.qingjian.gate.Admission;
import cn.qingjian.gate.Burden;
import cn.qingjian.gate.BurdenLedger.Entry;
import cn.qingjian.gate.BurdenLedger.Saving;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A year's burden as the page shows it.
 *
 * @param year the year
 * @param bearer name of the unit that bears it; empty for all units
 * @param minutes person-minutes in all
 * @param marked the part of it that is borne by demands that offices call useless, double or not theirs, where it may be shown
 * @param demands how many demands stand
 * @param byIssuer person-minutes by the unit that asks, heaviest first
 * @param byBearer person-minutes by the unit that bears, heaviest first
 * @param byKind person-minutes by kind, heaviest first
 * @param byMonth person-minutes by the month of the admission, January first
 * @param saved what the gate saved this year, all that was asked against what is left
 * @param refused the part of it that was refused
 * @param merged the part of it that was withdrawn: merged with another, or given up
 * @param misses how far each issuer's reckoning was from what was measured
 * @param lines one a demand, newest first
 */
public record BurdenView(
        int year,
        Optional<String> bearer,
        long minutes,
        long marked,
        long demands,
        List<Share> byIssuer,
        List<Share> byBearer,
        List<Share> byKind,
        List<Share> byMonth,
        String saved,
        String refused,
        String merged,
        List<Miss> misses,
        List<Line> lines) {
    private static final int LONGEST = 200;
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    /**
     * A part of the whole.
     *
     * @param name whose
     * @param minutes person-minutes
     * @param percent of the heaviest part, for its bar
     * @param marked the part of the minutes that is borne by marked demands
     */
    public record Share(String name, long minutes, long percent, long marked) {
        /** Person-hours, as people read them. */
        public String hours() {
            return Burden.hours(minutes);
        }

        /** Person-hours of the marked demands and their share in whole percent, as people read them. */
        public String wasted() {
            return wasted(marked, minutes);
        }

        private static String wasted(long marked, long minutes) {
            return "%s（%d%%）".formatted(Burden.hours(marked), Math.round(marked * 100.0 / Math.max(1, minutes)));
        }
    }

    /**
     * How well an issuer's demands were reckoned.
     *
     * @param name the issuer
     * @param demands demands that were measured, counted once a unit
     * @param reckoned person-hours as reckoned at the gate
     * @param measured person-hours as measured
     * @param percent by how much the reckoning was over (positive) or under
     */
    public record Miss(String name, int demands, String reckoned, String measured, long percent) {}

    /**
     * One demand.
     *
     * @param entry the demand as its first bearer bears it
     * @param issuer name of the unit that asks
     * @param hours person-hours over the bearers shown
     */
    public record Line(Entry entry, String issuer, String hours) {}

    /** Person-hours in all, as people read them. */
    public String hours() {
        return Burden.hours(minutes);
    }

    /** Person-hours of all marked demands and their share, as people read them. */
    public String wasted() {
        return Share.wasted(marked, minutes);
    }

    static BurdenView of(
            int year,
            Optional<Long> bearer,
            List<Entry> entries,
            List<Saving> savings,
            Set<Long> marked,
            Map<Long, String> names,
            Function<String, String> kinds) {
        Map<Long, List<Entry>> byRuling =
                entries.stream().collect(Collectors.groupingBy(Entry::ruling, LinkedHashMap::new, Collectors.toList()));
        return new BurdenView(
                year,
                bearer.map(id -> names.getOrDefault(id, "")),
                minutes(entries),
                minutes(entries, marked),
                byRuling.values().stream().filter(parts -> minutes(parts) > 0).count(),
                shares(entries, marked, Entry::issuer, id -> names.getOrDefault(id, "")),
                shares(entries, marked, Entry::bearer, id -> names.getOrDefault(id, "")),
                shares(entries, marked, entry -> entry.demand().kind(), kinds),
                months(entries, marked),
                Burden.hours(savings.stream().mapToLong(Saving::saved).sum()),
                saved(savings, Saving.End.REFUSED),
                saved(savings, Saving.End.WITHDRAWN),
                misses(entries, names),
                byRuling.values().stream()
                        .limit(LONGEST)
                        .map(parts -> new Line(
                                parts.getFirst(),
                                names.getOrDefault(parts.getFirst().issuer(), ""),
                                hours(parts)))
                        .toList());
    }

    private static <T extends Comparable<T>> List<Share> shares(
            List<Entry> entries, Set<Long> marked, Function<Entry, T> whose, Function<T, String> name) {
        Map<T, List<Entry>> parts = entries.stream().collect(Collectors.groupingBy(whose));
        long heaviest = heaviest(parts.values());
        return parts.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<T, List<Entry>> part) -> -minutes(part.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .map(part -> new Share(
                        name.apply(part.getKey()),
                        minutes(part.getValue()),
                        minutes(part.getValue()) * 100 / heaviest,
                        minutes(part.getValue(), marked)))
                .toList();
    }

    private static List<Share> months(List<Entry> entries, Set<Long> marked) {
        Map<Integer, List<Entry>> parts = entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.at().atZone(HERE).getMonthValue(), TreeMap::new, Collectors.toList()));
        long heaviest = heaviest(parts.values());
        return parts.entrySet().stream()
                .map(part -> new Share(
                        part.getKey() + "月",
                        minutes(part.getValue()),
                        minutes(part.getValue()) * 100 / heaviest,
                        minutes(part.getValue(), marked)))
                .toList();
    }

    private static long heaviest(Collection<List<Entry>> parts) {
        return Math.max(1, parts.stream().mapToLong(BurdenView::minutes).max().orElse(1));
    }

    private static String saved(List<Saving> savings, Saving.End end) {
        return Burden.hours(savings.stream()
                .filter(saving -> saving.end() == end)
                .mapToLong(Saving::saved)
                .sum());
    }

    private static List<Miss> misses(List<Entry> entries, Map<Long, String> names) {
        Map<Long, List<Entry>> byIssuer = entries.stream()
                .filter(entry -> entry.measured().isPresent() && entry.state() != Admission.State.WITHDRAWN)
                .collect(Collectors.groupingBy(Entry::issuer, TreeMap::new, Collectors.toList()));
        return byIssuer.entrySet().stream()
                .map(issuer -> {
                    long reckoned =
                            issuer.getValue().stream().mapToLong(Entry::minutes).sum();
                    long measured = minutes(issuer.getValue());
                    return new Miss(
                            names.getOrDefault(issuer.getKey(), ""),
                            issuer.getValue().size(),
                            Burden.hours(reckoned),
                            Burden.hours(measured),
                            Math.round((reckoned - measured) * 100.0 / Math.max(1, measured)));
                })
                .toList();
    }

    private static String hours(List<Entry> entries) {
        return Burden.hours(minutes(entries));
    }

    private static long minutes(List<Entry> entries, Set<Long> marked) {
        return minutes(entries.stream()
                .filter(entry -> marked.contains(entry.ruling()))
                .toList());
    }

    private static long minutes(List<Entry> entries) {
        return entries.stream().mapToLong(Entry::counted).sum();
    }
}
