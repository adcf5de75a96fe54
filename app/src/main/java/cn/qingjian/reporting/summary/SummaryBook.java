package cn.qingjian.reporting.summary;

import cn.qingjian.kernel.CannotStartException;
import cn.qingjian.reporting.FigureBook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The sentences of the summary, as {@code reporting/summary.yaml} has them, each checked against the dictionary of figures. */
@Component
final class SummaryBook {
    private static final String FILE = "reporting/summary.yaml";

    private final List<Sentence> opening;
    private final List<Area> areas;
    private final List<Problem> problems;
    private final List<Sentence> noProblem;

    /**
     * What is told together under one heading.
     *
     * @param title the heading
     * @param points its points
     */
    record Area(String title, List<Point> points) {}

    /**
     * One point.
     *
     * @param lead its first words
     * @param sentences what may be said
     */
    record Point(String lead, List<Sentence> sentences) {}

    /**
     * A problem that data can show.
     *
     * @param lead what it is called
     * @param sentence when it is one, and what is told of it
     * @param under the heading of its measure
     * @param measure what will be done
     */
    record Problem(String lead, Sentence sentence, String under, String measure) {}

    @Autowired
    SummaryBook(FigureBook figures) {
        this(shipped(), figures);
    }

    /**
     * Reads the sentences.
     *
     * @throws CannotStartException where something is wrong; the message names every fault
     */
    SummaryBook(String yaml, FigureBook figures) {
        var reader = new Reader(figures);
        Map<?, ?> root = reader.root(yaml);
        opening = reader.sentences("opening", root.get("opening"));
        areas = reader.entries("areas", root.get("areas")).stream()
                .map(area -> new Area(
                        reader.text(area, "area"),
                        reader.entries(reader.text(area, "area"), area.get("points")).stream()
                                .map(point -> new Point(
                                        reader.text(point, "lead"),
                                        reader.sentences(reader.text(point, "lead"), point.get("say"))))
                                .toList()))
                .toList();
        problems = reader.entries("problems", root.get("problems")).stream()
                .map(problem -> new Problem(
                        reader.text(problem, "lead"),
                        reader.sentence(reader.text(problem, "lead"), problem),
                        reader.text(problem, "under"),
                        reader.text(problem, "measure")))
                .toList();
        noProblem = reader.sentences("noProblem", root.get("noProblem"));
        if (!reader.faults.isEmpty()) {
            throw new CannotStartException("总结的句子 %s 有%d处错误，请改正后重新启动：%s。"
                    .formatted(FILE, reader.faults.size(), String.join("；", reader.faults)));
        }
    }

    private static String shipped() {
        try (InputStream file = SummaryBook.class.getResourceAsStream("/" + FILE)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    List<Sentence> opening() {
        return opening;
    }

    List<Area> areas() {
        return areas;
    }

    List<Problem> problems() {
        return problems;
    }

    /** What is said where no problem is shown. */
    List<Sentence> noProblem() {
        return noProblem;
    }

    /** Every sentence in it. */
    Stream<Sentence> sentences() {
        return Stream.of(
                        opening.stream(),
                        areas.stream()
                                .flatMap(area -> area.points().stream())
                                .flatMap(point -> point.sentences().stream()),
                        problems.stream().map(Problem::sentence),
                        noProblem.stream())
                .flatMap(one -> one);
    }

    /** Codes of all figures that it stands on. */
    Set<String> figures() {
        Set<String> codes = new LinkedHashSet<>();
        sentences().flatMap(Sentence::figures).forEach(codes::add);
        return codes;
    }

    /** Collects faults while it reads. */
    private static final class Reader {
        private final FigureBook figures;
        private final List<String> faults = new ArrayList<>();

        Reader(FigureBook figures) {
            this.figures = figures;
        }

        Map<?, ?> root(String yaml) {
            var options = new LoaderOptions();
            options.setMaxAliasesForCollections(0);
            try {
                if (new Yaml(new SafeConstructor(options)).load(yaml) instanceof Map<?, ?> root) {
                    return root;
                }
                faults.add("应当分 opening、areas、problems、noProblem 四部分");
            } catch (YAMLException broken) {
                faults.add("不是正确的 YAML：" + broken.getMessage());
            }
            return Map.of();
        }

        List<Map<?, ?>> entries(String where, @Nullable Object value) {
            List<Map<?, ?>> entries = new ArrayList<>();
            if (value instanceof List<?> list) {
                for (Object one : list) {
                    if (one instanceof Map<?, ?> entry) {
                        entries.add(entry);
                    } else {
                        faults.add(where + "：“" + one + "”应当有名有值");
                    }
                }
            }
            if (!(value instanceof List<?> list) || list.isEmpty()) {
                faults.add(where + "：一条也没有");
            }
            return entries;
        }

        String text(Map<?, ?> entry, String field) {
            Object value = entry.get(field);
            if (value == null || String.valueOf(value).isBlank()) {
                faults.add("缺少 " + field + "：" + entry);
                return "";
            }
            return String.valueOf(value);
        }

        List<Sentence> sentences(String where, @Nullable Object value) {
            return entries(where, value).stream()
                    .map(entry -> sentence(where, entry))
                    .toList();
        }

        Sentence sentence(String where, Map<?, ?> entry) {
            List<String> when = entry.get("when") instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of();
            try {
                Sentence sentence = Sentence.of(when, text(entry, "text"));
                sentence.figures()
                        .filter(code -> figures.find(code).isEmpty())
                        .forEach(code -> faults.add(where + "：没有字段“" + code + "”"));
                return sentence;
            } catch (IllegalArgumentException unreadable) {
                faults.add(where + "：" + unreadable.getMessage());
                return new Sentence(List.of(), List.of());
            }
        }
    }
}
