package cn.qingjian.gate.web;

import cn.qingjian.gate.BurdenLedger.Objection;
import cn.qingjian.gate.BurdenLedger.Objection.Fate;
import cn.qingjian.people.Account;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the rules had to say in a year, as the page shows it.
 *
 * @param year the year
 * @param proofs demands that wanted proof (痕迹), by the unit that asks, most first
 * @param rules the rules that had something to say, most first
 * @param rule the rule whose demands are listed
 * @param lines demands of that rule that the reader may know of
 * @param hidden how many more there are: not sent out yet, and not the reader's own
 */
public record ObjectionView(
        int year, List<Row> proofs, List<Row> rules, Optional<String> rule, List<Line> lines, long hidden) {
    /**
     * One rule, or one unit.
     *
     * @param name its name
     * @param code number of the rule; empty for a unit
     * @param demands how many demands
     * @param fates of these, how each ended
     */
    public record Row(String name, String code, long demands, Map<Fate, Long> fates) {
        /** How many ended so. */
        public long of(Fate fate) {
            return fates.getOrDefault(fate, 0L);
        }
    }

    /**
     * A demand.
     *
     * @param objection what was said of it
     * @param issuer name of the unit that asks
     */
    public record Line(Objection objection, String issuer) {}

    static ObjectionView of(
            int year, Optional<String> rule, List<Objection> all, Map<Long, String> names, Account reader) {
        List<Objection> asked =
                all.stream().filter(one -> rule.equals(Optional.of(one.rule()))).toList();
        List<Line> lines = asked.stream()
                .filter(one -> one.issued() || one.issuer() == reader.unit().id())
                .map(one -> new Line(one, names.getOrDefault(one.issuer(), "")))
                .toList();
        return new ObjectionView(
                year,
                rows(
                        all.stream().filter(Objection::proof).toList(),
                        one -> names.getOrDefault(one.issuer(), ""),
                        any -> ""),
                rows(all, Objection::rule, Objection::code),
                rule,
                lines,
                asked.size() - (long) lines.size());
    }

    /** A demand counts once in each row, by what became of it at last. */
    private static List<Row> rows(
            List<Objection> all, Function<Objection, String> whose, Function<Objection, String> code) {
        return all.stream().collect(Collectors.groupingBy(whose)).entrySet().stream()
                .map(group -> new Row(
                        group.getKey(),
                        code.apply(group.getValue().getFirst()),
                        group.getValue().stream()
                                .map(Objection::demand)
                                .distinct()
                                .count(),
                        Arrays.stream(Fate.values())
                                .collect(Collectors.toMap(
                                        Function.identity(),
                                        fate -> group.getValue().stream()
                                                .filter(one -> one.fate() == fate)
                                                .map(Objection::demand)
                                                .distinct()
                                                .count()))))
                .sorted(Comparator.comparingLong((Row row) -> -row.demands()).thenComparing(Row::name))
                .toList();
    }
}
