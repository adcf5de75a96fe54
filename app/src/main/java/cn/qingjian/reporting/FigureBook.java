package cn.qingjian.reporting;

import cn.qingjian.kernel.CannotStartException;
import cn.qingjian.reporting.Figure.Way;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The dictionary of figures: read and examined at start, so that a wrong definition never becomes a wrong number. */
@Component
public class FigureBook {
    /** The units in which figures are told. */
    static final Set<String> MEASURES = Set.of("件", "期", "次", "项", "人", "人次", "人月", "人时", "种", "条", "个", "份", "页", "%");

    private static final String FILE = "reporting/figures.yaml";
    private static final Set<String> FIELDS = Set.of(
            "code",
            "group",
            "name",
            "unit",
            "how",
            "source",
            "when",
            "sum",
            "distinct",
            "part",
            "whole",
            "of",
            "rule",
            "note",
            "expected",
            "why",
            "return");

    private final Map<String, Figure> byCode;

    /** The dictionary that comes with the system. */
    public FigureBook() {
        this(shipped());
    }

    /**
     * Reads a dictionary.
     *
     * @throws CannotStartException where something is wrong in it; the message names every fault with its code
     */
    FigureBook(String yaml) {
        List<String> faults = new ArrayList<>();
        Map<String, Figure> read = new LinkedHashMap<>();
        for (Map<?, ?> entry : entries(yaml, faults)) {
            read(entry, faults).ifPresent(figure -> {
                if (read.putIfAbsent(figure.code(), figure) != null) {
                    faults.add(figure.code() + "：编码用了两次");
                }
            });
        }
        read.values().forEach(figure -> references(figure, read, faults));
        if (!faults.isEmpty()) {
            throw new CannotStartException(
                    "统计字段 %s 有%d处错误，请改正后重新启动：%s。".formatted(FILE, faults.size(), String.join("；", faults)));
        }
        byCode = read;
    }

    private static String shipped() {
        try (InputStream file = FigureBook.class.getResourceAsStream("/" + FILE)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** All figures in the dictionary's order. */
    public List<Figure> all() {
        return List.copyOf(byCode.values());
    }

    /** The figure of that code. */
    public Optional<Figure> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The figure of a code that is known to be there. */
    public Figure figure(String code) {
        return Objects.requireNonNull(byCode.get(code), code);
    }

    /** The figures by their groups, in the dictionary's order. */
    public Map<String, List<Figure>> groups() {
        return byCode.values().stream()
                .collect(Collectors.groupingBy(Figure::group, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<Map<?, ?>> entries(String yaml, List<String> faults) {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        try {
            if (new Yaml(new SafeConstructor(options)).load(yaml) instanceof List<?> list) {
                List<Map<?, ?>> entries = new ArrayList<>();
                for (Object one : list) {
                    if (one instanceof Map<?, ?> entry) {
                        entries.add(entry);
                    } else {
                        faults.add("“%s”不是一个字段".formatted(one));
                    }
                }
                return entries;
            }
            faults.add("应当是一列字段");
        } catch (YAMLException broken) {
            faults.add("不是正确的 YAML：" + broken.getMessage());
        }
        return List.of();
    }

    private static Optional<Figure> read(Map<?, ?> entry, List<String> faults) {
        String code = text(entry, "code");
        int before = faults.size();
        entry.keySet().stream()
                .filter(field -> !FIELDS.contains(String.valueOf(field)))
                .forEach(field -> faults.add(code + "：不认识的内容“" + field + "”"));
        for (String field : List.of("code", "group", "name", "unit", "how", "rule", "note")) {
            if (text(entry, field).isBlank()) {
                faults.add("%s：缺少 %s".formatted(code.isEmpty() ? entry : code, field));
            }
        }
        if (!MEASURES.contains(text(entry, "unit"))) {
            faults.add(code + "：不认识的单位“" + text(entry, "unit") + "”");
        }
        Optional<Long> expected = Optional.ofNullable(entry.get("expected"))
                .map(String::valueOf)
                .filter(number -> number.matches("\\d{1,9}"))
                .map(Long::valueOf);
        Optional<Way> way = way(code, entry, faults);
        return faults.size() > before
                ? Optional.empty()
                : way.map(known -> new Figure(
                        code,
                        text(entry, "group"),
                        text(entry, "name"),
                        text(entry, "unit"),
                        known,
                        text(entry, "rule"),
                        text(entry, "note"),
                        expected,
                        !text(entry, "return").equals("no")));
    }

    private static Optional<Way> way(String code, Map<?, ?> entry, List<String> faults) {
        String how = text(entry, "how");
        String source = text(entry, "source");
        String of = text(entry, "of");
        return switch (how) {
            case "count" -> Optional.of(new Way.Count(source, when(code, source, entry, faults)));
            case "sum" -> {
                attribute(code, source, text(entry, "sum"), Source.Type.NUMBER, faults);
                yield Optional.of(new Way.Sum(source, when(code, source, entry, faults), text(entry, "sum")));
            }
            case "distinct" -> {
                attribute(code, source, text(entry, "distinct"), Source.Type.TEXT, faults);
                yield Optional.of(new Way.Distinct(source, when(code, source, entry, faults), text(entry, "distinct")));
            }
            case "minutes" -> {
                if (!source.equals(Source.ALL)) {
                    source(code, source, faults);
                }
                yield Optional.of(new Way.Minutes(source));
            }
            case "share" -> Optional.of(new Way.Share(text(entry, "part"), text(entry, "whole")));
            case "plan" -> {
                source(code, source, faults);
                yield Optional.of(new Way.Plan(source));
            }
            case "before" -> Optional.of(new Way.Before(of));
            case "change" -> Optional.of(new Way.Change(of));
            case "year" -> Optional.of(new Way.YearSoFar(of));
            case "lastYear" -> Optional.of(new Way.LastYear(of));
            case "empty" -> {
                if (text(entry, "why").isBlank()) {
                    faults.add(code + "：没有来源的字段要写明原因（why）");
                }
                yield Optional.of(new Way.Missing(text(entry, "why")));
            }
            default -> {
                faults.add(code + "：不认识的算法“" + how + "”");
                yield Optional.empty();
            }
        };
    }

    private static void attribute(String code, String source, String name, Source.Type type, List<String> faults) {
        if (Source.of(source).map(known -> known.attributes().get(name)).orElse(null) != type) {
            String sort = type == Source.Type.NUMBER ? "数字" : "文字";
            faults.add("%s：“%s”不是%s的%s属性".formatted(code, name, source, sort));
        }
    }

    private static Optional<Source> source(String code, String source, List<String> faults) {
        Optional<Source> known = Source.of(source);
        if (known.isEmpty()) {
            faults.add(code + "：没有来源“" + source + "”");
        }
        return known;
    }

    private static List<Condition> when(String code, String source, Map<?, ?> entry, List<String> faults) {
        List<Condition> conditions = new ArrayList<>();
        source(code, source, faults).ifPresent(known -> {
            if (entry.get("when") instanceof Map<?, ?> conditionsOf) {
                conditionsOf.forEach(
                        (attribute, value) -> condition(code, known, String.valueOf(attribute), value, faults)
                                .ifPresent(conditions::add));
            }
        });
        return conditions;
    }

    private static Optional<Condition> condition(
            String code, Source source, String attribute, Object value, List<String> faults) {
        Source.Type type = source.attributes().get(attribute);
        if (type == null) {
            faults.add("%s：%s没有属性“%s”".formatted(code, source.label(), attribute));
            return Optional.empty();
        }
        try {
            List<String> values = value instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of(String.valueOf(value));
            return Optional.of(Condition.of(attribute, type, values));
        } catch (IllegalArgumentException unreadable) {
            faults.add(code + "：" + unreadable.getMessage());
            return Optional.empty();
        }
    }

    /** A figure may stand on others only where these are reckoned from facts themselves, so that none runs in a circle. */
    private static void references(Figure figure, Map<String, Figure> all, List<String> faults) {
        List<String> named = switch (figure.way()) {
            case Way.Share(String part, String whole) -> List.of(part, whole);
            case Way.Before(String of) -> List.of(of);
            case Way.Change(String of) -> List.of(of);
            case Way.YearSoFar(String of) -> List.of(of);
            case Way.LastYear(String of) -> List.of(of);
            case Way.Count ignored -> List.of();
            case Way.Sum ignored -> List.of();
            case Way.Minutes ignored -> List.of();
            case Way.Distinct ignored -> List.of();
            case Way.Plan ignored -> List.of();
            case Way.Missing ignored -> List.of();
        };
        Function<String, Boolean> stands = code -> Optional.ofNullable(all.get(code))
                .map(other -> other.way() instanceof Way.Count
                        || other.way() instanceof Way.Sum
                        || other.way() instanceof Way.Distinct
                        || other.way() instanceof Way.Minutes)
                .orElse(false);
        named.stream()
                .filter(code -> !stands.apply(code))
                .forEach(code -> faults.add(figure.code() + "：“" + code + "”不是可以直接从记录算出的字段"));
    }

    private static String text(Map<?, ?> entry, String field) {
        Object value = entry.get(field);
        return value == null ? "" : String.valueOf(value);
    }
}
