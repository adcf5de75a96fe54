package cn.qingjian.grassroots;

import cn.qingjian.gate.BurdenLedger.Entry;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the earlier demand that a later one repeats: alike in the pairs of neighbouring characters of title and asks. */
final class Earlier {
    private static final double LEAST = 0.3;
    private static final int MOST = 3;

    private Earlier() {}

    /** Those of one unit's demands that came before and look like the same, most alike first. */
    static List<Entry> of(Entry entry, List<Entry> all) {
        Set<String> own = pairs(entry);
        return all.stream()
                .filter(other -> other.ruling() != entry.ruling() && other.at().isBefore(entry.at()))
                .filter(other -> alike(own, pairs(other)) >= LEAST)
                .sorted(Comparator.comparingDouble((Entry other) -> -alike(own, pairs(other)))
                        .thenComparing(Entry::at))
                .limit(MOST)
                .toList();
    }

    /** Shared pairs in proportion to the shorter one's, 0 to 1. */
    static double alike(Set<String> one, Set<String> other) {
        Set<String> shared = new HashSet<>(one);
        shared.retainAll(other);
        int shorter = Math.min(one.size(), other.size());
        return shorter == 0 ? 0 : (double) shared.size() / shorter;
    }

    private static Set<String> pairs(Entry entry) {
        return pairs(entry.title() + " " + String.join(" ", entry.asks()));
    }

    static Set<String> pairs(String text) {
        String bare = text.replaceAll("关于|开展|做好|工作|的通知|年度|[\\s\\d\\p{Punct}，。、；：“”《》（）]", "");
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= bare.length(); i++) {
            pairs.add(bare.substring(i, i + 2));
        }
        return pairs;
    }
}
