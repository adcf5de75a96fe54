package cn.qingjian.serviceitems.table;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.serviceitems.Fault;
import cn.qingjian.serviceitems.SomeItems;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.ClassPathResource;

/** Every shipped table, in every class of cases that it tells apart. */
class ShippedTablesSpec {
    private static final int FORGETFUL = 20;
    private static final List<Both> BOTH =
            tables().values().stream().map(Both::of).toList();

    private static Map<String, DmnFile> tables() {
        Map<String, DmnFile> tables = new java.util.TreeMap<>();
        SomeItems.all().forEach((code, version) -> tables.put(code, version.table()));
        tables.put("G0", gate());
        return tables;
    }

    private static DmnFile gate() {
        try {
            List<Fault> faults = new ArrayList<>();
            String text = new ClassPathResource("items/common/g0.dmn").getContentAsString(StandardCharsets.UTF_8);
            return DmnReader.read("g0.dmn", text, faults).orElseThrow(() -> new AssertionError(faults));
        } catch (IOException problem) {
            throw new AssertionError(problem);
        }
    }

    @TestFactory
    List<DynamicTest> 没有缺口_没有重叠_没有用不到的行() {
        return tables().entrySet().stream()
                .map(table -> DynamicTest.dynamicTest(
                        table.getKey(),
                        () -> assertThat(Analyser.analyse(table.getValue().table()))
                                .as(Analyser.analyse(table.getValue().table()).toString())
                                .matches(Analysis::sound)))
                .toList();
    }

    @TestFactory
    List<DynamicTest> 引擎的结论和逐格对照的一样_每一行都到得了() {
        return tables().entrySet().stream()
                .map(table -> DynamicTest.dynamicTest(
                        table.getKey(), () -> walk(table.getValue().table())))
                .toList();
    }

    /** The engine gets the columns' values directly, so that each class of cases can be reached. */
    private static void walk(Table table) throws WrongCellException {
        List<Fault> faults = new ArrayList<>();
        DmnFile bare = DmnReader.read("t.dmn", bare(table), faults).orElseThrow(() -> new AssertionError(faults));
        Rules rules = Rules.of(bare);
        var engine = new DmnEngine(bare);
        var reached = new TreeSet<Integer>();
        for (List<@Nullable Object> example : Analyser.examples(table)) {
            Map<String, @Nullable Object> columns = new HashMap<>();
            for (int i = 0; i < example.size(); i++) {
                columns.put("第" + i + "列", example.get(i));
            }
            Rules.Evaluated evaluated = rules.evaluate(Map.of("列", columns));
            assertThat(evaluated.row())
                    .as(example.toString())
                    .isEqualTo(engine.evaluate(Map.of("列", columns)).row());
            assertThat(evaluated.problems()).isEmpty();
            reached.add(evaluated.row());
        }
        assertThat(reached)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, table.rows().size()).boxed().toList());
    }

    /** What a file computes from facts, some of which aren't known; decimal numbers are all that FEEL has. */
    @Property(tries = 300)
    void 整个文件算出来的和引擎算的一样(@ForAll @IntRange(max = 1_000) int which, @ForAll long seed) {
        Both both = BOTH.get(which % BOTH.size());
        Map<String, Map<String, @Nullable Object>> facts = somethingForgotten(
                SomeItems.somebody(LocalDate.of(2026, 11, 25)).facts(), new Random(seed));
        DmnEngine.Said said = both.engine.evaluate(facts);
        Rules.Evaluated ours = both.rules.evaluate(facts);
        assertThat(ours.row()).as(facts.toString()).isEqualTo(said.row());
        assertThat(ours.amount()).as(facts.toString()).isEqualTo(Rules.amount(said.amount()));
        assertThat(ours.problems().isEmpty()).as(facts.toString()).isEqualTo(said.sound());
    }

    /** A file as we read it, and as the engine does. */
    private record Both(Rules rules, DmnEngine engine) {
        static Both of(DmnFile file) {
            try {
                return new Both(Rules.of(file), new DmnEngine(file));
            } catch (WrongCellException broken) {
                throw new AssertionError(broken);
            }
        }
    }

    private static Map<String, Map<String, @Nullable Object>> somethingForgotten(
            Map<String, Map<String, @Nullable Object>> facts, Random random) {
        int kept = random.nextInt(FORGETFUL);
        Map<String, Map<String, @Nullable Object>> some = new HashMap<>();
        facts.forEach((name, fields) -> {
            Map<String, @Nullable Object> left = new HashMap<>();
            fields.forEach((field, value) -> left.put(
                    field,
                    random.nextInt(FORGETFUL) < kept
                            ? value instanceof Number number ? new BigDecimal(number.toString()) : value
                            : null));
            some.put(name, left);
        });
        return some;
    }

    static String bare(Table table) {
        StringBuilder dmn = new StringBuilder("""
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="t" namespace="urn:t">
                <inputData id="i" name="列"><variable name="列" typeRef="Any"/></inputData>
                <decision id="c" name="结论"><variable name="结论" typeRef="Any"/>
                <informationRequirement id="r"><requiredInput href="#i"/></informationRequirement>
                <decisionTable id="t" hitPolicy="%s">
                """.formatted(table.hitPolicy()));
        for (int i = 0; i < table.columns().size(); i++) {
            dmn.append("<input label=\"c")
                    .append(i)
                    .append("\"><inputExpression typeRef=\"")
                    .append(table.columns().get(i).type())
                    .append("\"><text>列.第")
                    .append(i)
                    .append("列</text></inputExpression></input>");
        }
        dmn.append("<output name=\"结论\"/>");
        for (Table.Row row : table.rows()) {
            dmn.append("<rule>");
            row.texts()
                    .forEach(text -> dmn.append("<inputEntry><text>")
                            .append(text.replace("&", "&amp;").replace("<", "&lt;"))
                            .append("</text></inputEntry>"));
            dmn.append("<outputEntry><text>\"x\"</text></outputEntry></rule>");
        }
        return dmn.append("</decisionTable></decision></definitions>").toString();
    }

    @TestFactory
    List<DynamicTest> 引擎看得懂整个文件() {
        return tables().entrySet().stream()
                .map(table -> DynamicTest.dynamicTest(table.getKey(), () -> Rules.of(table.getValue())))
                .toList();
    }

    @Test
    void 首个命中的遮挡要说出来() {
        assertThat(Analyser.analyse(SomeItems.item("B08").table().table()).shadows())
                .isNotEmpty();
    }
}
