package cn.qingjian.documents;

import cn.qingjian.clauses.Coverage;
import cn.qingjian.gate.Circumstances;
import cn.qingjian.gate.Finding;
import cn.qingjian.gate.Parameters;
import cn.qingjian.gate.Provided;
import cn.qingjian.gate.Rule;
import cn.qingjian.kernel.LegalBasis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The world as a rule sees it, with the limits of the sheet of rules. */
final class World implements Circumstances {
    private final Map<String, BigDecimal> limits = new HashMap<>(Map.of(
            "doc.maxChars.general", BigDecimal.valueOf(5000),
            "doc.maxChars.special", BigDecimal.valueOf(4000),
            "doc.maxPages.policy", BigDecimal.valueOf(10),
            "doc.assessment.required", BigDecimal.ONE,
            "burden.documents.read", new BigDecimal("3.333"),
            "burden.documents.return", BigDecimal.valueOf(120),
            "burden.documents.scheme", BigDecimal.valueOf(480),
            "burden.documents.trace", BigDecimal.valueOf(30)));
    private List<Provided> provided = List.of();

    static World world() {
        return new World();
    }

    World without(String key) {
        limits.remove(key);
        return this;
    }

    World with(String key, int value) {
        limits.put(key, BigDecimal.valueOf(value));
        return this;
    }

    World providing(List<Provided> clauses) {
        this.provided = List.copyOf(clauses);
        return this;
    }

    /** Every clause compared, nothing found. */
    World comparing(DocumentDraft draft) {
        return providing(draft.says().stream()
                .map(passage -> new Provided(passage, List.of(), 0, false, Coverage.MeaningState.COMPLETE))
                .toList());
    }

    /** What the rule of that name says. */
    Finding of(String rule, DocumentDraft draft) {
        return rule(rule).check().judge(draft, this);
    }

    Finding of(String rule, ADraft draft) {
        return of(rule, draft.build());
    }

    static Rule<DocumentDraft> rule(String name) {
        return Kinds.documents().rules().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no rule " + name));
    }

    @Override
    public List<Provided> provided() {
        return provided;
    }

    @Override
    public LocalDate day() {
        return ADraft.DAY;
    }

    @Override
    public Parameters parameters() {
        return key -> Optional.ofNullable(limits.get(key))
                .map(value -> new Parameters.Limit(
                        key, value, new LegalBasis("测试", "", LegalBasis.Mark.OWN), LocalDate.of(2024, 8, 6), null));
    }
}
