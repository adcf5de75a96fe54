package cn.qingjian.serviceitems.table;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.lang.types.BuiltInType;

/** Short conditions in FEEL, such as when a question is shown; each text is compiled once. */
public final class Conditions {
    private static final Pattern EXTERNAL = Pattern.compile("function|external");
    private static final FEEL ENGINE = FEELBuilder.builder().build();
    private static final Map<String, CompiledExpression> COMPILED = new ConcurrentHashMap<>();
    private static final int MOST = 2_000;

    private Conditions() {}

    /** Whether it holds; a condition over something unknown doesn't. */
    public static boolean holds(String condition, Map<String, Map<String, @Nullable Object>> facts) {
        if (condition.isBlank()) {
            return true;
        }
        if (EXTERNAL.matcher(condition).find()) {
            return false;
        }
        if (COMPILED.size() > MOST) {
            COMPILED.clear();
        }
        String key = condition + facts.keySet();
        CompiledExpression expression = COMPILED.computeIfAbsent(key, text -> compiled(condition, facts.keySet()));
        return Boolean.TRUE.equals(ENGINE.evaluate(expression, Map.<String, Object>copyOf(facts)));
    }

    private static CompiledExpression compiled(String condition, Set<String> names) {
        var types = ENGINE.newCompilerContext();
        names.forEach(name -> types.addInputVariableType(name, BuiltInType.UNKNOWN));
        return ENGINE.compile(condition, types);
    }
}
