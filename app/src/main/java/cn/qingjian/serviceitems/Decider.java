package cn.qingjian.serviceitems;

import cn.qingjian.kernel.Money;
import cn.qingjian.serviceitems.Decision.MatchedRow;
import cn.qingjian.serviceitems.table.Cell;
import cn.qingjian.serviceitems.table.Conditions;
import cn.qingjian.serviceitems.table.Rules;
import cn.qingjian.serviceitems.table.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Decides a case: first the common gate G0, then the item's own table. Nothing but the arguments decides, no clock and no
 * database, so that a decision can be run again years later with the stored facts and version.
 */
@Service
public class Decider {
    private static final Logger LOG = LoggerFactory.getLogger(Decider.class);
    private static final String GATE = "共同条件";
    private static final String VERDICT = "结论";
    private static final String REASON = "理由";

    private final ReadyTables ready;

    Decider(ReadyTables ready) {
        this.ready = ready;
    }

    /**
     * Decides a case under a version of an item.
     *
     * @param facts by Chinese name as in {@code items/common/facts.yaml}, each with 结果 where it was asked of somebody else;
     *     政策 as {@link PolicySheet#fact()} gives it for the day of acceptance, 受理.日期 that day, 申请 the form, 承诺 a flag
     *     by fact name for each signed commitment
     */
    public Decision decide(ItemVersion version, Map<String, Map<String, @Nullable Object>> facts) {
        Known known = Known.of(version, facts);
        Rules.Evaluated own = ready.of(version).evaluate(known.facts());
        Rules gate = ready.gate();
        Rules.Evaluated common = gate.evaluate(known.with(own.amount()));
        List<MatchedRow> rows = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        Optional<Table.Row> gateRow = take(GATE, gate, common, known, rows, sentences);
        if (gateRow.isEmpty()) {
            return failed(version, rows, sentences, common.problems());
        }
        if (!gateRow.get().output(VERDICT).equals("通过")) {
            return new Decision(
                    outcome(
                            version,
                            gateRow.get(),
                            own.amount(),
                            known,
                            rows.getLast().article()),
                    rows,
                    sentences,
                    version.code(),
                    version.item().number(),
                    version.digest());
        }
        Optional<Table.Row> row = take(version.item().name(), ready.of(version), own, known, rows, sentences);
        if (row.isEmpty() || !own.problems().isEmpty()) {
            return failed(version, rows, sentences, own.problems());
        }
        Outcome outcome =
                outcome(version, row.get(), own.amount(), known, rows.getLast().article());
        if (outcome instanceof Outcome.Approve approve) {
            approve.amount()
                    .ifPresent(money -> sentences.add("金额：%s元（%s）。".formatted(money.print(), approve.binding())));
        }
        return new Decision(
                outcome, rows, sentences, version.code(), version.item().number(), version.digest());
    }

    /**
     * The most that the item's own computation allows on these facts, whatever its table says of the case; empty where the
     * item computes no amount, or can't on these facts.
     */
    public Optional<Ceiling> ceiling(ItemVersion version, Map<String, Map<String, @Nullable Object>> facts) {
        Rules.Amount amount =
                ready.of(version).evaluate(Known.of(version, facts).facts()).amount();
        return Optional.ofNullable(amount.yuan())
                .filter(yuan -> version.table().amounts())
                .map(yuan -> new Ceiling(Money.ofYuan(yuan.setScale(2, RoundingMode.DOWN)), amount.binding()));
    }

    /**
     * The most that may be granted.
     *
     * @param amount not negative
     * @param binding which limit decides it
     */
    public record Ceiling(Money amount, String binding) {}

    /** Whether a question of the form is shown for what is known so far. */
    public boolean shown(Item.Question question, Map<String, Map<String, @Nullable Object>> facts) {
        return Conditions.holds(question.when(), facts);
    }

    private static Optional<Table.Row> take(
            String name,
            Rules rules,
            Rules.Evaluated evaluated,
            Known known,
            List<MatchedRow> rows,
            List<String> sentences) {
        if (evaluated.row() == 0) {
            return Optional.empty();
        }
        Table table = rules.file().table();
        Table.Row row = table.rows().get(evaluated.row() - 1);
        rows.add(new MatchedRow(
                name, evaluated.row(), article(row, known.edition()), row.output(VERDICT), row.output(REASON)));
        sentences.add(
                "%s第%d行：%s。".formatted(name, evaluated.row(), row.output(REASON).replaceFirst("。$", "")));
        evaluated
                .seen()
                .forEach((column, value) -> sentences.add(sentence(
                        table.columns().get(column).label(),
                        row.cells().get(column),
                        value,
                        known.operands(rules.references(column)))));
        return Optional.of(row);
    }

    private static String sentence(String label, Cell cell, @Nullable Object value, String operands) {
        return "“" + label + "”是" + Cell.print(value) + "（要求" + cell.chinese()
                + (operands.isEmpty() ? "" : "；" + operands) + "）。";
    }

    /** The annotation of the regulation's edition in force when the case was accepted. */
    private static String article(Table.Row row, String edition) {
        return row.notes().entrySet().stream()
                .filter(note -> note.getKey().contains(edition))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Decision failed(
            ItemVersion version, List<MatchedRow> rows, List<String> sentences, List<String> problems) {
        LOG.warn(
                "the table of {} version {} could not decide: {}",
                version.code(),
                version.item().number(),
                problems.size());
        sentences.add("规则没有给出确定的结论，由工作人员办理。");
        return new Decision(
                new Outcome.Manual("规则没有给出确定的结论，由工作人员办理"),
                rows,
                sentences,
                version.code(),
                version.item().number(),
                version.digest());
    }

    private static Outcome outcome(
            ItemVersion version, Table.Row row, Rules.Amount amount, Known known, String article) {
        String reason = row.output(REASON);
        return switch (row.output(VERDICT)) {
            case "批准" -> approve(version, amount, known);
            case "不予批准" -> new Outcome.Reject(reason, article);
            case "补正" -> new Outcome.Return(known.missing(reason));
            default -> new Outcome.Manual(known.manual(reason));
        };
    }

    /** A table that computes an amount must have computed a positive one, or nobody is approved. */
    private static Outcome approve(ItemVersion version, Rules.Amount amount, Known known) {
        Item item = version.item();
        int check = item.admission().postCheckPercent();
        if (!version.table().amounts()) {
            return new Outcome.Approve(
                    Optional.empty(), "", item.effect().closes(), known.check(check), known.committed());
        }
        BigDecimal yuan = amount.yuan();
        if (yuan == null || yuan.signum() <= 0) {
            return new Outcome.Manual("金额没有算出来，由工作人员办理");
        }
        Money money = Money.ofYuan(yuan.setScale(2, RoundingMode.DOWN));
        return new Outcome.Approve(
                Optional.of(money), amount.binding(), item.effect().closes(), known.check(check), known.committed());
    }

    /** For pages: what the common gate's table looks like. */
    public Table gate() {
        return ready.gate().file().table();
    }
}
