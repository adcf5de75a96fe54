package cn.qingjian.filings.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Facts as text and back, each value with its type, so that a decision can be run again years later on the very same facts. */
public final class FactsText {
    private static final JsonMapper JSON = JsonMapper.shared();

    private FactsText() {}

    /** As JSON, names sorted. */
    public static String write(Map<String, Map<String, @Nullable Object>> facts) {
        Map<String, Map<String, Object>> plain = new TreeMap<>();
        facts.forEach((name, fields) -> {
            Map<String, Object> texts = new TreeMap<>();
            fields.forEach((field, value) -> texts.put(field, text(value)));
            plain.put(name, texts);
        });
        return JSON.writeValueAsString(plain);
    }

    /** From that JSON. */
    public static Map<String, Map<String, @Nullable Object>> read(String json) {
        Map<String, Map<String, String>> plain = JSON.readValue(json, new TypeReference<>() {});
        Map<String, Map<String, @Nullable Object>> facts = new HashMap<>();
        plain.forEach((name, texts) -> {
            Map<String, @Nullable Object> fields = new HashMap<>();
            texts.forEach((field, text) -> fields.put(field, value(text)));
            facts.put(name, fields);
        });
        return facts;
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "-";
            case BigDecimal number -> "n" + number.toPlainString();
            case Integer number -> "n" + number;
            case Long number -> "n" + number;
            case Boolean flag -> "b" + flag;
            case LocalDate day -> "d" + day;
            case String words -> "s" + words;
            case List<?> list -> "l" + JSON.writeValueAsString(list.stream().map(FactsText::text).toList());
            default -> throw new IllegalArgumentException("no type of a fact: " + value.getClass());
        };
    }

    private static @Nullable Object value(String text) {
        String rest = text.substring(1);
        return switch (text.charAt(0)) {
            case '-' -> null;
            case 'n' -> new BigDecimal(rest);
            case 'b' -> Boolean.valueOf(rest);
            case 'd' -> LocalDate.parse(rest);
            case 's' -> rest;
            case 'l' -> list(rest);
            default -> throw new IllegalArgumentException("not a kept fact: " + text);
        };
    }

    private static List<@Nullable Object> list(String rest) {
        List<@Nullable Object> values = new ArrayList<>();
        JSON.readValue(rest, new TypeReference<List<String>>() {}).forEach(one -> values.add(value(one)));
        return values;
    }
}
