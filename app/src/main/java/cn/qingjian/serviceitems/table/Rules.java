package cn.qingjian.serviceitems.table;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kie.api.builder.Message;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNMessageType;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.feel.runtime.events.FEELEvent;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.lang.impl.FEELImpl;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.internal.io.ResourceFactory;

/**
 * A decision table made ready. The DMN engine judges whether the file is sound, and its FEEL computes the columns and the amount; which
 * row fits is read cell by cell, in the way in which the analysis of gaps and overlaps reads them. Safe for many threads.
 */
public final class Rules {
    private final DmnFile file;
    private final FEELImpl feel = (FEELImpl) FEELBuilder.builder().build();
    private final List<CompiledExpression> columns;
    private final List<List<Reference>> references;
    private final Optional<CompiledExpression> amount;

    private Rules(DmnFile file) {
        this.file = file;
        this.columns = file.table().columns().stream()
                .map(column -> compiled(column.expression()))
                .toList();
        this.references = file.table().columns().stream()
                .map(column ->
                        Reference.in(column.expression()).stream().distinct().toList())
                .toList();
        this.amount = file.amount().map(this::compiled);
    }

    /** Makes a file ready; throws {@link WrongCellException} with what the engine doesn't understand. */
    public static Rules of(DmnFile file) throws WrongCellException {
        List<String> problems = engine(file).getModels().getFirst().getMessages().stream()
                .filter(Rules::serious)
                .map(message -> String.valueOf(message.getText()))
                .distinct()
                .toList();
        if (!problems.isEmpty()) {
            throw new WrongCellException("规则引擎看不懂：" + String.join("；", problems));
        }
        return new Rules(file);
    }

    /** The whole DMN engine with one file in it. */
    static DMNRuntime engine(DmnFile file) {
        return DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(file.text()))))
                .getOrElseThrow(problem -> new IllegalStateException("the DMN engine can't read the file", problem));
    }

    /** The engine only warns of an expression that it can't compile, and then evaluates it to null. */
    private static boolean serious(DMNMessage message) {
        return message.getLevel() == Message.Level.ERROR
                || message.getMessageType() == DMNMessageType.ERR_COMPILING_FEEL;
    }

    private CompiledExpression compiled(String expression) {
        var types = feel.newCompilerContext();
        file.inputs().forEach(name -> types.addInputVariableType(name, BuiltInType.UNKNOWN));
        types.addInputVariableType(DmnReader.AMOUNT, BuiltInType.UNKNOWN);
        return feel.compile(expression, types);
    }

    /** The fields of facts that a column, counted from 0, looks at, each once, in their order. */
    public List<Reference> references(int column) {
        return references.get(column);
    }

    /** The file. */
    public DmnFile file() {
        return file;
    }

    /**
     * Decides a case. Where the amount can't be computed no row decides.
     *
     * @param facts by name; a fact that the table declares and that isn't there is empty
     */
    public Evaluated evaluate(Map<String, Map<String, @Nullable Object>> facts) {
        Map<String, @Nullable Object> known = new HashMap<>();
        file.inputs().forEach(name -> known.put(name, facts.getOrDefault(name, Map.of())));
        List<String> problems = new ArrayList<>();
        EvaluationContext context = feel.newEvaluationContext(
                List.of(event -> {
                    if (event.getSeverity() == FEELEvent.Severity.ERROR) {
                        problems.add(String.valueOf(event.getMessage()));
                    }
                }),
                known);
        Object computed =
                amount.map(expression -> feel.evaluate(expression, context)).orElse(null);
        if (!problems.isEmpty()) {
            return new Evaluated(0, new Amount(null, ""), Map.of(), problems);
        }
        if (amount.isPresent()) {
            context.setValue(DmnReader.AMOUNT, computed);
        }
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        columns.forEach(column -> values.add(feel.evaluate(column, context)));
        int row = file.table().deciding(values);
        return new Evaluated(row, amount(computed), seen(row, values), problems);
    }

    /** What the row looked at. */
    private Map<Integer, @Nullable Object> seen(int row, List<@Nullable Object> values) {
        Map<Integer, @Nullable Object> seen = new LinkedHashMap<>();
        if (row > 0) {
            List<Cell> cells = file.table().rows().get(row - 1).cells();
            for (int column = 0; column < cells.size(); column++) {
                if (!(cells.get(column) instanceof Cell.Anything)) {
                    seen.put(column, values.get(column));
                }
            }
        }
        return seen;
    }

    static Amount amount(@Nullable Object computed) {
        if (computed instanceof Map<?, ?> fields
                && fields.get("金额") instanceof BigDecimal yuan
                && fields.get("约束") instanceof String binding) {
            return new Amount(yuan, binding);
        }
        return new Amount(null, "");
    }

    /**
     * What a table said.
     *
     * @param row number of the row that decided, 0 for none
     * @param amount the amount that the table's second decision computed
     * @param seen values of the columns that the row looked at, by column from 0
     * @param problems what went wrong while evaluating, for the log; nobody may be approved then
     */
    public record Evaluated(int row, Amount amount, Map<Integer, @Nullable Object> seen, List<String> problems) {}

    /**
     * An amount.
     *
     * @param yuan in yuan; null where none could be computed
     * @param binding which limit decided it
     */
    public record Amount(@Nullable BigDecimal yuan, String binding) {}
}
