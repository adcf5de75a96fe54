package cn.qingjian.serviceitems.reading;

import cn.qingjian.serviceitems.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/** The facts that a decision table may read: {@code items/common/facts.yaml}. */
public final class FactCatalogue {
    /** The catalogue that comes with the system. */
    public static final FactCatalogue SHIPPED = shipped();

    private final Map<String, Fact> facts;

    private FactCatalogue(Map<String, Fact> facts) {
        this.facts = Collections.unmodifiableMap(facts);
    }

    private static FactCatalogue shipped() {
        try {
            String text = new ClassPathResource("items/common/facts.yaml").getContentAsString(StandardCharsets.UTF_8);
            List<Fault> faults = new ArrayList<>();
            Map<String, Fact> facts = new LinkedHashMap<>();
            Yaml.read("facts.yaml", text, faults)
                    .ifPresent(root -> new Fields("facts.yaml", "", root, faults)
                            .each("数据")
                            .forEach(fields -> {
                                var fact = new Fact(
                                        fields.text("名称"),
                                        fields.text("来源"),
                                        fields.flag("自有"),
                                        fields.inside("字段").map(Fields::all).orElseGet(Map::of));
                                facts.put(fact.name(), fact);
                            }));
            if (!faults.isEmpty()) {
                throw new IllegalStateException("facts.yaml: " + faults);
            }
            return new FactCatalogue(facts);
        } catch (IOException missing) {
            throw new UncheckedIOException("items/common/facts.yaml", missing);
        }
    }

    /** A fact by its name. */
    public Optional<Fact> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    /** All of them, in order. */
    public List<Fact> facts() {
        return List.copyOf(facts.values());
    }

    /**
     * A fact.
     *
     * @param name its name
     * @param source where it comes from
     * @param own whether it is the centre's own and so always known
     * @param fields its fields with their types
     */
    public record Fact(String name, String source, boolean own, Map<String, String> fields) {
        /** Whether it has that field; 结果 belongs to each. */
        public boolean has(String field) {
            return field.equals("结果") || fields.containsKey(field);
        }
    }
}
