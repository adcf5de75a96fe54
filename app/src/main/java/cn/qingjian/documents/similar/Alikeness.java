package cn.qingjian.documents.similar;

import cn.qingjian.clauses.Coverage;
import cn.qingjian.clauses.Match;
import cn.qingjian.clauses.SourceClause;
import cn.qingjian.documents.DocumentDraft;
import cn.qingjian.gate.Finding.Evidence;
import cn.qingjian.gate.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How alike a draft is to others: the words that both say, as the clause engine finds them, in proportion to the shorter of
 * the two, from 0 to 1. Formulas of the draft itself don't count; the other's length does.
 */
final class Alikeness {
    /** From this share of its words on a clause is shown as evidence. */
    private static final double TELLING = 0.34;

    private static final int EVIDENCE = 6;

    /** Says what clauses of others say of texts, one answer a text. */
    @FunctionalInterface
    interface Engine {
        List<Coverage> coveredAmong(List<SourceClause> others, List<String> texts);
    }

    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, Double> shared = new HashMap<>();
    private final Map<String, List<Evidence>> evidence = new HashMap<>();
    private final int length;

    /** Compares one draft with all the others at once. */
    Alikeness(DocumentDraft draft, List<DocumentDraft> others, Engine engine) {
        others.forEach(other -> titles.put(key(other), other.title()));
        List<SourceClause> clauses = others.stream()
                .flatMap(other -> other.says().stream()
                        .map(passage -> new SourceClause(key(other), passage.address(), passage.text())))
                .toList();
        List<Passage> says = draft.says();
        List<Coverage> coverages =
                engine.coveredAmong(clauses, says.stream().map(Passage::text).toList());
        int own = 0;
        for (int i = 0; i < says.size(); i++) {
            if (!coverages.get(i).boilerplate()) {
                own += says.get(i).text().length();
                compare(says.get(i), coverages.get(i));
            }
        }
        length = own;
    }

    private void compare(Passage passage, Coverage coverage) {
        Map<String, Match> best = new LinkedHashMap<>();
        for (Match match : coverage.matches()) {
            best.merge(
                    match.source().documentId(),
                    match,
                    (one, other) -> one.coveredShare() >= other.coveredShare() ? one : other);
        }
        best.forEach((key, match) -> {
            shared.merge(key, match.coveredShare() * passage.text().length(), Double::sum);
            if (match.coveredShare() >= TELLING) {
                evidence.computeIfAbsent(key, any -> new ArrayList<>()).add(evidence(passage, match));
            }
        });
    }

    private Evidence evidence(Passage passage, Match match) {
        return new Evidence(
                passage.address(),
                passage.text(),
                "“" + titles.get(match.source().documentId()) + "”"
                        + match.source().address(),
                match.source().text());
    }

    /** How alike the draft is to that one. */
    double to(DocumentDraft other) {
        int theirs = other.says().stream()
                .mapToInt(passage -> passage.text().length())
                .sum();
        int shorter = Math.min(length, theirs);
        return shorter == 0 ? 0 : Math.min(1, shared.getOrDefault(key(other), 0.0) / shorter);
    }

    /** The clauses of the draft that have a like in that one, with that like; at most a handful. */
    List<Evidence> evidence(DocumentDraft other) {
        return evidence.getOrDefault(key(other), List.of()).stream()
                .limit(EVIDENCE)
                .toList();
    }

    /** No key of a provision has a slash. */
    private static String key(DocumentDraft draft) {
        return draft.id().toString();
    }
}
