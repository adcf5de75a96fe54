package cn.qingjian.documents.similar;

import cn.qingjian.documents.DocumentDraft;
import cn.qingjian.gate.Finding.Evidence;
import cn.qingjian.gate.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How alike two drafts are: the share of the shorter one's telling character pairs that the other has too. A pair is
 * telling in the measure in which few drafts have it, so that what every document says counts for nothing.
 */
final class Alikeness {
    private static final double CLAUSE = 0.34;
    private static final int EVIDENCE = 6;

    private final Map<String, Integer> drafts = new HashMap<>();
    private final int count;

    /** Learns from all drafts in flight which pairs are telling. */
    Alikeness(List<DocumentDraft> all) {
        this.count = all.size();
        all.forEach(draft -> pairs(text(draft)).forEach(pair -> drafts.merge(pair, 1, Integer::sum)));
    }

    /** From 0, nothing in common, to 1, the shorter one is wholly in the other. */
    double between(DocumentDraft one, DocumentDraft other) {
        Set<String> a = pairs(text(one));
        Set<String> b = pairs(text(other));
        return share(a, b);
    }

    /** The clauses of the one that have a like in the other, with that like. */
    List<Evidence> evidence(DocumentDraft one, DocumentDraft other) {
        List<Evidence> found = new ArrayList<>();
        for (Passage passage : one.says()) {
            like(passage, other)
                    .ifPresent(like -> found.add(new Evidence(
                            passage.address(),
                            passage.text(),
                            "“" + other.title() + "”" + like.address(),
                            like.text())));
        }
        return found.stream().limit(EVIDENCE).toList();
    }

    private Optional<Passage> like(Passage passage, DocumentDraft other) {
        Set<String> own = pairs(passage.text());
        Passage best = null;
        double most = CLAUSE;
        for (Passage candidate : other.says()) {
            double share = share(own, pairs(candidate.text()));
            if (share >= most) {
                most = share;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    private double share(Set<String> a, Set<String> b) {
        double smaller = Math.min(weight(a), weight(b));
        Set<String> common = new HashSet<>(a);
        common.retainAll(b);
        return smaller == 0 ? 0 : weight(common) / smaller;
    }

    private double weight(Set<String> pairs) {
        double sum = 0;
        for (String pair : pairs) {
            sum += Math.log((count + 1.0) / drafts.getOrDefault(pair, 1));
        }
        return sum;
    }

    private static String text(DocumentDraft draft) {
        return String.join("\n", draft.says().stream().map(Passage::text).toList());
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            if (word(text.charAt(i)) && word(text.charAt(i + 1))) {
                pairs.add(text.substring(i, i + 2));
            }
        }
        return pairs;
    }

    private static boolean word(char c) {
        return c >= 0x4e00 && c <= 0x9fff;
    }
}
