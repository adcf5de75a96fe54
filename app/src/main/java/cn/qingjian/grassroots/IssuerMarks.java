package cn.qingjian.grassroots;

import cn.qingjian.gate.BurdenLedger.Entry;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How the demands of one unit fared with those who bear them.
 *
 * @param issuer key of the unit that asks
 * @param issued how many of its demands were issued
 * @param by how many of them have each word against them shown; a word that is shown of none is left out
 * @param any how many of them have any
 * @param sums how many people said each word of the others, where that may be shown
 */
public record IssuerMarks(long issuer, int issued, Map<Mark, Integer> by, int any, List<Shown.Sum> sums) {
    public IssuerMarks {
        by = Map.copyOf(by);
        sums = List.copyOf(sums);
    }

    /** Of issued demands and of what may be shown of them and nothing else, the largest share first. */
    static List<IssuerMarks> of(List<Entry> issued, Shown shown) {
        Map<Long, Set<Long>> rulings = issued.stream()
                .collect(Collectors.groupingBy(
                        Entry::issuer, TreeMap::new, Collectors.mapping(Entry::ruling, Collectors.toSet())));
        return rulings.entrySet().stream()
                .map(one -> of(one.getKey(), one.getValue(), shown))
                .sorted(Comparator.comparingDouble((IssuerMarks one) -> -(double) one.any / one.issued))
                .toList();
    }

    private static IssuerMarks of(long issuer, Set<Long> rulings, Shown shown) {
        Map<Mark, Integer> by = new EnumMap<>(Mark.class);
        Set<Long> any = new HashSet<>();
        shown.single().stream()
                .filter(count -> count.mark().against() && rulings.contains(count.ruling()))
                .forEach(count -> {
                    by.merge(count.mark(), 1, Integer::sum);
                    any.add(count.ruling());
                });
        List<Shown.Sum> sums =
                shown.sums().stream().filter(sum -> sum.issuer() == issuer).toList();
        return new IssuerMarks(issuer, rulings.size(), by, any.size(), sums);
    }

    /** The same of one unit; empty where no word is shown of any of its demands by itself. */
    static Optional<IssuerMarks> of(long issuer, List<Entry> issued, Shown shown) {
        Set<Long> rulings = issued.stream()
                .filter(one -> one.issuer() == issuer)
                .map(Entry::ruling)
                .collect(Collectors.toSet());
        return shown.single().stream().anyMatch(count -> rulings.contains(count.ruling()))
                ? Optional.of(of(issuer, rulings, shown))
                : Optional.empty();
    }

    /** How many of its demands have that word shown. */
    public int of(Mark mark) {
        return by.getOrDefault(mark, 0);
    }

    /** The share of its demands that have any word against them shown, in whole percent. */
    public long percent() {
        return Math.round(any * 100.0 / issued);
    }
}
