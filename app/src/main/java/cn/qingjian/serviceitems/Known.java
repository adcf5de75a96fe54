package cn.qingjian.serviceitems;

import cn.qingjian.kernel.Money;
import cn.qingjian.serviceitems.reading.FactCatalogue;
import cn.qingjian.serviceitems.table.Cell;
import cn.qingjian.serviceitems.table.Conditions;
import cn.qingjian.serviceitems.table.Reference;
import cn.qingjian.serviceitems.table.Rules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a case as the tables see them: every field of the catalogue is there, unknown ones as null; what stands on a
 * commitment is filled in; and what is missing is told apart into what the citizen may vouch for and what needs a person.
 */
final class Known {
    private static final int MOST_PERCENT = 100;

    private final ItemVersion version;
    private final Map<String, Map<String, @Nullable Object>> facts = new HashMap<>();
    private final Set<String> lacking = new LinkedHashSet<>();
    private final Set<String> vouchable = new LinkedHashSet<>();
    private final List<String> committed = new ArrayList<>();

    private Known(ItemVersion version) {
        this.version = version;
    }

    static Known of(ItemVersion version, Map<String, Map<String, @Nullable Object>> given) {
        var known = new Known(version);
        FactCatalogue.SHIPPED
                .facts()
                .forEach(
                        fact -> known.facts.put(fact.name(), blank(fact.fields().keySet())));
        Map<String, @Nullable Object> form = new HashMap<>();
        version.item().questions().forEach(question -> form.put(question.id(), null));
        known.facts.put("申请", form);
        given.forEach((name, fields) -> {
            Map<String, @Nullable Object> all = known.facts.computeIfAbsent(name, key -> new HashMap<>());
            fields.forEach((field, value) -> all.put(field, plain(value)));
        });
        for (Item.FactNeed need : version.item().facts()) {
            if (Conditions.holds(need.when(), known.facts)) {
                known.look(need, given);
            }
        }
        known.facts.put("事项", known.demands());
        known.facts.put("数据", known.state());
        return known;
    }

    /** Whole numbers and money become the decimal numbers that FEEL computes with. */
    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Money money -> money.yuan();
            case Integer number -> BigDecimal.valueOf(number);
            case Long number -> BigDecimal.valueOf(number);
            default -> value;
        };
    }

    private static Map<String, @Nullable Object> blank(Set<String> fields) {
        Map<String, @Nullable Object> blank = new HashMap<>();
        fields.forEach(field -> blank.put(field, null));
        return blank;
    }

    /** A time-out, an error or a stale answer never counts as an answer (section 6 of the fact sheet). */
    private void look(Item.FactNeed need, Map<String, Map<String, @Nullable Object>> given) {
        Map<String, @Nullable Object> fields = given.get(need.code());
        boolean own = FactCatalogue.SHIPPED
                .fact(need.code())
                .map(FactCatalogue.Fact::own)
                .orElse(false);
        Object said = fields == null ? null : fields.get("结果");
        String result = said == null ? (own && fields != null ? "HIT" : "ERROR") : said.toString();
        boolean answered = result.equals("HIT") || (result.equals("MISS") && need.mayMiss());
        if (answered && !stale(fields)) {
            return;
        }
        boolean conflict = result.equals("CONFLICT");
        facts.put(
                need.code(),
                blank(FactCatalogue.SHIPPED
                        .fact(need.code())
                        .map(fact -> fact.fields().keySet())
                        .orElse(Set.of())));
        var commitment =
                conflict ? Optional.<Item.Commitment>empty() : version.item().commitmentFor(need.code());
        if (commitment.isEmpty()) {
            lacking.add(need.code());
        } else if (Boolean.TRUE.equals(facts.getOrDefault("承诺", Map.of()).get(need.code()))) {
            committed.add(need.code());
            facts.computeIfAbsent(need.code(), key -> new HashMap<>())
                    .putAll(commitment.get().assumed());
        } else {
            vouchable.add(need.code());
        }
    }

    private boolean stale(@Nullable Map<String, @Nullable Object> fields) {
        Object until = fields == null ? null : fields.get("有效至");
        Object accepted = facts.getOrDefault("受理", Map.of()).get("日期");
        return until instanceof LocalDate end && accepted instanceof LocalDate day && end.isBefore(day);
    }

    private Map<String, @Nullable Object> demands() {
        Item.Admission admission = version.item().admission();
        Map<String, @Nullable Object> demands = new HashMap<>();
        demands.put("身份等级", BigDecimal.valueOf(admission.level()));
        demands.put("账户状态", admission.accountStates());
        demands.put("冻结也可", admission.frozenToo());
        demands.put("本人银行卡", admission.bankCard());
        demands.put("受禁期限制", admission.bound());
        demands.put("全部提取", version.item().effect().closes());
        return demands;
    }

    private Map<String, @Nullable Object> state() {
        Map<String, @Nullable Object> state = new HashMap<>();
        state.put("缺少", lacking.size() > 0);
        state.put("可承诺", vouchable.size() > 0);
        state.put("用了承诺", committed.size() > 0);
        return state;
    }

    Map<String, Map<String, @Nullable Object>> facts() {
        return facts;
    }

    /** The same with the computed amount, for the gate's limits. */
    Map<String, Map<String, @Nullable Object>> with(Rules.Amount amount) {
        Map<String, Map<String, @Nullable Object>> all = new HashMap<>(facts);
        Map<String, @Nullable Object> computed = new HashMap<>();
        boolean pays = version.item().effect().pays();
        computed.put("金额", pays ? amount.yuan() : null);
        all.put("测算", computed);
        return all;
    }

    /** The edition of the regulation in force: the year in the headings of the annotation columns. */
    String edition() {
        Object edition = facts.getOrDefault("政策", Map.of()).get("条例文本");
        return edition == null ? "2026" : edition.toString();
    }

    List<String> committed() {
        return committed;
    }

    /** A case that rests on a commitment is drawn twice as often. */
    int check(int percent) {
        return committed.isEmpty() ? percent : Math.min(MOST_PERCENT, 2 * percent);
    }

    List<String> missing(String reason) {
        List<String> missing = new ArrayList<>(List.of(reason));
        vouchable.forEach(fact -> missing.add(version.item()
                .commitmentFor(fact)
                .map(one -> "“" + one.name() + "”暂时查不到，可以签署告知承诺书，或者上传证明")
                .orElse(fact)));
        return missing;
    }

    String manual(String reason) {
        return lacking.isEmpty() ? reason : reason + "：" + String.join("、", lacking);
    }

    /** The values behind a column, such as {@code 账户的余额为100}. */
    String operands(List<Reference> references) {
        return references.stream().flatMap(one -> operand(one).stream()).collect(Collectors.joining("，"));
    }

    private Optional<String> operand(Reference one) {
        Map<String, @Nullable Object> fields = facts.getOrDefault(one.fact(), Map.of());
        return fields.containsKey(one.field())
                ? Optional.of(
                        one.fact() + "的" + one.field() + "为" + said(one.fact(), one.field(), fields.get(one.field())))
                : Optional.empty();
    }

    /** An explanation is shown to more people than the number of a bank account. */
    private String said(String fact, String field, @Nullable Object value) {
        boolean card = fact.equals("申请")
                && CardAnswers.question(version.item(), facts.getOrDefault("申请", Map.of()))
                        .filter(question -> question.id().equals(field))
                        .isPresent();
        return card && value instanceof String typed ? CardAnswers.masked(typed) : print(value);
    }

    private static String print(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(one -> Cell.print(one)).collect(Collectors.joining("、"))
                : Cell.print(value);
    }
}
