package cn.qingjian.serviceitems.table;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.builder.Message;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult.DecisionEvaluationStatus;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNMessageType;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.internal.io.ResourceFactory;

/**
 * A decision table made ready by the DMN engine. Safe for many threads: an evaluation keeps nothing but what it returns. The
 * first one in a process loads the engine's classes (about a second); each later one takes some tens of microseconds.
 */
public final class Rules {
    private final DmnFile file;
    private final DMNRuntime runtime;
    private final DMNModel model;
    private final FEEL feel = FEELBuilder.builder().build();
    private final List<CompiledExpression> columns;

    private Rules(DmnFile file, DMNRuntime runtime, DMNModel model) {
        this.file = file;
        this.runtime = runtime;
        this.model = model;
        this.columns = file.table().columns().stream()
                .map(column -> compiled(column.expression()))
                .toList();
        runtime.addListener(new Hits());
    }

    /** Makes a file ready; throws {@link WrongCellException} with what the engine doesn't understand. */
    public static Rules of(DmnFile file) throws WrongCellException {
        DMNRuntime runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(file.text()))))
                .getOrElseThrow(problem -> new IllegalStateException("the DMN engine can't read the file", problem));
        DMNModel model = runtime.getModels().getFirst();
        List<String> problems = model.getMessages().stream()
                .filter(Rules::serious)
                .map(message -> String.valueOf(message.getText()))
                .distinct()
                .toList();
        if (!problems.isEmpty()) {
            throw new WrongCellException("规则引擎看不懂：" + String.join("；", problems));
        }
        return new Rules(file, runtime, model);
    }

    /** The engine only warns of an expression that it can't compile, and then evaluates it to null. */
    private static boolean serious(DMNMessage message) {
        return message.getLevel() == Message.Level.ERROR
                || message.getMessageType() == DMNMessageType.ERR_COMPILING_FEEL;
    }

    /** The file. */
    public DmnFile file() {
        return file;
    }

    /**
     * Decides a case.
     *
     * @param facts by name; a fact that the table declares and that isn't there is empty
     */
    public Evaluated evaluate(Map<String, Map<String, @Nullable Object>> facts) {
        DMNContext context = runtime.newContext();
        file.inputs().forEach(name -> context.set(name, facts.getOrDefault(name, Map.of())));
        List<Integer> hits = new ArrayList<>();
        DMNResult result = Hits.recording(hits, () -> runtime.evaluateAll(model, context));
        List<String> problems = result.getDecisionResults().stream()
                .filter(one -> one.getEvaluationStatus() != DecisionEvaluationStatus.SUCCEEDED)
                .map(one -> one.getDecisionName() + "：" + one.getMessages())
                .toList();
        int row = hits.isEmpty() ? 0 : hits.getFirst();
        Map<String, @Nullable Object> known = new HashMap<>(context.getAll());
        result.getDecisionResults().forEach(one -> known.put(one.getDecisionName(), one.getResult()));
        return new Evaluated(row, amount(known.get(DmnReader.AMOUNT)), seen(row, known), problems);
    }

    private Map<Integer, @Nullable Object> seen(int row, Map<String, @Nullable Object> known) {
        Map<Integer, @Nullable Object> seen = new LinkedHashMap<>();
        if (row > 0) {
            List<Cell> cells = file.table().rows().get(row - 1).cells();
            for (int column = 0; column < cells.size(); column++) {
                if (!(cells.get(column) instanceof Cell.Anything)) {
                    seen.put(column, feel.evaluate(columns.get(column), known));
                }
            }
        }
        return seen;
    }

    private static Amount amount(@Nullable Object computed) {
        if (computed instanceof Map<?, ?> fields
                && fields.get("金额") instanceof BigDecimal yuan
                && fields.get("约束") instanceof String binding) {
            return new Amount(yuan, binding);
        }
        return new Amount(null, "");
    }

    private CompiledExpression compiled(String expression) {
        var types = feel.newCompilerContext();
        file.inputs().forEach(name -> types.addInputVariableType(name, BuiltInType.UNKNOWN));
        model.getDecisions().forEach(one -> types.addInputVariableType(one.getName(), BuiltInType.UNKNOWN));
        return feel.compile(expression, types);
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

    /** Keeps the numbers of the rows that the table chose, for the thread that evaluates. */
    private static final class Hits implements DMNRuntimeEventListener {
        private static final ThreadLocal<@Nullable List<Integer>> RECORD = new ThreadLocal<>();

        static DMNResult recording(List<Integer> record, java.util.function.Supplier<DMNResult> evaluation) {
            RECORD.set(record);
            try {
                return evaluation.get();
            } finally {
                RECORD.remove();
            }
        }

        @Override
        public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
            List<Integer> record = RECORD.get();
            if (record != null && event.getNodeName().equals(DmnReader.VERDICT)) {
                record.addAll(event.getSelected());
            }
        }
    }
}
