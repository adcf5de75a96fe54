package cn.qingjian.serviceitems.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult.DecisionEvaluationStatus;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;

/** A whole file run by the DMN engine as the standard has it: the oracle for our own reading of tables. */
final class DmnEngine {
    private final DmnFile file;
    private final DMNRuntime runtime;
    private final DMNModel model;
    private final List<Integer> hits = new ArrayList<>();

    DmnEngine(DmnFile file) {
        this.file = file;
        runtime = Rules.engine(file);
        model = runtime.getModels().getFirst();
        runtime.addListener(new DMNRuntimeEventListener() {
            @Override
            public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
                hits.addAll(event.getSelected());
            }
        });
    }

    /** The row that the engine chose, 0 for none, the amount that it computed, and whether it had no trouble with either. */
    Said evaluate(Map<String, Map<String, @Nullable Object>> facts) {
        hits.clear();
        DMNContext context = runtime.newContext();
        file.inputs().forEach(name -> context.set(name, facts.getOrDefault(name, Map.of())));
        DMNResult result = runtime.evaluateAll(model, context);
        return new Said(
                hits.isEmpty() ? 0 : hits.getFirst(),
                result.getContext().get(DmnReader.AMOUNT),
                result.getDecisionResults().stream()
                        .allMatch(one -> one.getEvaluationStatus() == DecisionEvaluationStatus.SUCCEEDED));
    }

    record Said(int row, @Nullable Object amount, boolean sound) {}
}
