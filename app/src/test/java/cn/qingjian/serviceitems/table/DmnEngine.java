package cn.qingjian.serviceitems.table;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** A whole file run by the DMN engine as the standard has it: the oracle for our own reading of tables. */
final class DmnEngine {
    private final DmnFile file;
    private final DMNRuntime runtime;
    private final DMNModel model;
    private final List<Integer> hits = new ArrayList<>();

    DmnEngine(DmnFile file) {
        this.file = file;
        Resource resource = ResourceFactory.newReaderResource(new StringReader(file.text()));
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(resource))
                .getOrElseThrow(problem -> new IllegalStateException("the DMN engine can't read the file", problem));
        model = runtime.getModels().getFirst();
        runtime.addListener(new DMNRuntimeEventListener() {
            @Override
            public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
                hits.addAll(event.getSelected());
            }
        });
    }

    /** The row that the engine chose, 0 for none, and the amount that it computed. */
    Said evaluate(Map<String, Map<String, @Nullable Object>> facts) {
        hits.clear();
        DMNContext context = runtime.newContext();
        file.inputs().forEach(name -> context.set(name, facts.getOrDefault(name, Map.of())));
        DMNResult result = runtime.evaluateAll(model, context);
        return new Said(
                hits.isEmpty() ? 0 : hits.getFirst(), result.getContext().get(DmnReader.AMOUNT));
    }

    record Said(int row, @Nullable Object amount) {}
}
