package cn.qingjian.gate.store;

import cn.qingjian.gate.Demand;
import cn.qingjian.gate.Finding.Evidence;
import cn.qingjian.gate.Provided;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * What a ruling keeps, as JSON of bounded size. Sets are written in order, so that equal demands have equal JSON; what is too
 * long is cut, and {@link Cut} says so.
 */
final class KeptJson {
    private static final int WHOLE_DEMAND = 400_000;
    private static final int LONG_STRING = 500;
    private static final int PASSAGES = 300;
    private static final int CLAUSES = 3;
    private static final int CLAUSE_CHARS = 1_500;
    private static final int SPANS = 40;
    private static final int EVIDENCE = 20;
    private static final int QUOTE_CHARS = 300;

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(Set.class, new InOrder()))
            .build();

    private KeptJson() {}

    /** What had to be left out, in words for the reader of the ruling. */
    static final class Cut {
        private final Set<String> words = new LinkedHashSet<>();

        void say(String what) {
            words.add(what);
        }

        String[] words() {
            return words.toArray(String[]::new);
        }
    }

    /** SHA-256 of a demand's JSON without its day. */
    static String fingerprint(Demand demand) {
        JsonNode tree = JSON.valueToTree(demand);
        if (tree instanceof ObjectNode fields) {
            fields.remove("day");
        }
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(write(tree).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String demand(Demand demand, Cut cut) {
        JsonNode tree = JSON.valueToTree(demand);
        String whole = write(tree);
        if (whole.length() <= WHOLE_DEMAND) {
            return whole;
        }
        cut.say("内容过长（%d字），每段只存前%d字，全文以其摘要值为准".formatted(whole.length(), LONG_STRING));
        String cutDown = write(shortened(tree));
        return cutDown.length() <= WHOLE_DEMAND ? cutDown : write(cutDown.substring(0, WHOLE_DEMAND));
    }

    static String provided(List<Provided> provided, Cut cut) {
        List<Provided> telling =
                provided.stream().filter(one -> !one.by().isEmpty()).toList();
        if (telling.size() > PASSAGES) {
            cut.say("有重合的条款共%d条，只存前%d条".formatted(telling.size(), PASSAGES));
        }
        return write(
                telling.stream().limit(PASSAGES).map(one -> bounded(one, cut)).toList());
    }

    static List<Evidence> bounded(List<Evidence> evidence, Cut cut) {
        if (evidence.size() > EVIDENCE) {
            cut.say("每条结论的证据只存前%d条".formatted(EVIDENCE));
        }
        return evidence.stream()
                .limit(EVIDENCE)
                .map(one -> new Evidence(one.passage(), start(one.quote()), one.source(), start(one.sourceQuote())))
                .toList();
    }

    static String write(Object value) {
        return JSON.writeValueAsString(value).replace("\\u0000", "");
    }

    static <T> List<T> list(String json, Class<T> type) {
        return JSON.readValue(json, JSON.getTypeFactory().constructCollectionType(List.class, type));
    }

    private static String start(String quote) {
        return quote.length() <= QUOTE_CHARS ? quote : quote.substring(0, QUOTE_CHARS) + "……";
    }

    private static Provided bounded(Provided one, Cut cut) {
        List<Provided.By> by = new ArrayList<>();
        for (Provided.By clause : one.by().subList(0, Math.min(CLAUSES, one.by().size()))) {
            if (clause.text().length() > CLAUSE_CHARS) {
                cut.say("对照的规定条文超过%d字的只存开头".formatted(CLAUSE_CHARS));
            }
            String text = clause.text()
                    .substring(0, Math.min(CLAUSE_CHARS, clause.text().length()));
            by.add(new Provided.By(
                    clause.provision(),
                    clause.title(),
                    clause.address(),
                    text,
                    clause.kind(),
                    clause.score(),
                    clause.own().stream().limit(SPANS).toList(),
                    clause.theirs().stream()
                            .filter(span -> span.to() <= text.length())
                            .limit(SPANS)
                            .toList(),
                    clause.share(),
                    clause.differences()));
        }
        return new Provided(one.passage(), by, one.share(), one.boilerplate(), one.meaning());
    }

    private static JsonNode shortened(JsonNode node) {
        if (node instanceof StringNode text && text.stringValue().length() > LONG_STRING) {
            return StringNode.valueOf(text.stringValue().substring(0, LONG_STRING) + "……");
        }
        if (node instanceof ObjectNode fields) {
            ObjectNode copy = fields.objectNode();
            fields.properties().forEach(field -> copy.set(field.getKey(), shortened(field.getValue())));
            return copy;
        }
        if (node.isArray()) {
            var copy = JSON.createArrayNode();
            node.forEach(item -> copy.add(shortened(item)));
            return copy;
        }
        return node;
    }

    /** Writes a set's elements in the order of their words. */
    @SuppressWarnings("rawtypes")
    private static final class InOrder extends ValueSerializer<Set> {
        @Override
        public void serialize(Set value, JsonGenerator out, SerializationContext context) {
            out.writeStartArray();
            Arrays.stream(value.toArray())
                    .sorted(Comparator.comparing(String::valueOf))
                    .forEach(element -> out.writePOJO(element));
            out.writeEndArray();
        }
    }
}
