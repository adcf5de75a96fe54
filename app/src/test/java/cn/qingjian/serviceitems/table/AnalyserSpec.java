package cn.qingjian.serviceitems.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnalyserSpec {
    private static final List<String> FLAGS = List.of("-", "true", "false", "null", "true,null");
    private static final List<String> NUMBERS = List.of("-", ">= 3", "< 3", "[3..5]", "5", "not(5)", "> 5");

    private static Table table(String policy, String... rows) {
        List<Table.Row> read = new ArrayList<>();
        for (String row : rows) {
            List<String> texts = List.of(row.split("\\|"));
            read.add(new Table.Row(texts, cells(texts), Map.of("结论", "第" + (read.size() + 1) + "行"), Map.of()));
        }
        return new Table(
                policy,
                List.of(new Table.Column("是否", "a", "boolean"), new Table.Column("数", "b", "number")),
                List.of("结论"),
                List.of(),
                read);
    }

    private static List<Cell> cells(List<String> texts) {
        List<Cell> cells = new ArrayList<>();
        for (String text : texts) {
            try {
                cells.add(Cell.parse(text.strip()));
            } catch (WrongCellException wrong) {
                throw new AssertionError(wrong);
            }
        }
        return cells;
    }

    @Test
    void 缺口带着例子() {
        Analysis analysis = Analyser.analyse(table("FIRST", "true|>= 3", "false|-", "null|-"));
        assertThat(analysis.sound()).isFalse();
        assertThat(analysis.gaps())
                .isNotEmpty()
                .allSatisfy(gap -> assertThat(gap.get("是否")).isEqualTo("是"));
    }

    @Test
    void 忘了没有数据的情形也是缺口() {
        assertThat(Analyser.analyse(table("FIRST", "true|-", "false|-")).gaps()).hasSize(1);
    }

    @Test
    void 唯一命中的表里重叠是毛病_首个命中的表里是遮挡() {
        Analysis unique = Analyser.analyse(table("UNIQUE", "true|-", "-|>= 3", "false|< 3", "null|-"));
        assertThat(unique.overlaps()).isNotEmpty();
        Analysis first = Analyser.analyse(table("FIRST", "true|-", "-|>= 3", "-|-"));
        assertThat(first.overlaps()).isEmpty();
        assertThat(first.shadows()).contains(new Analysis.Shadow(1, 2));
        assertThat(first.sound()).isTrue();
    }

    @Test
    void 永远到不了的行是毛病() {
        assertThat(Analyser.analyse(table("FIRST", "-|-", "true|> 5")).unreached())
                .containsExactly(2);
    }

    @Test
    void 六十四行也放得下() {
        String[] rows = new String[64];
        for (int i = 0; i < 63; i++) {
            rows[i] = "-|" + i;
        }
        rows[63] = "-|-";
        assertThat(Analyser.analyse(table("FIRST", rows)).sound()).isTrue();
    }

    /** The slow oracle walks through the whole product of values. */
    @Property(tries = 300)
    void 和逐一枚举的结果一样(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 4) Integer> flags,
            @ForAll @Size(min = 5, max = 5) List<@IntRange(max = 6) Integer> numbers,
            @ForAll boolean first) {
        String[] rows = new String[flags.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = FLAGS.get(flags.get(i)) + "|" + NUMBERS.get(numbers.get(i));
        }
        Table table = table(first ? "FIRST" : "UNIQUE", rows);
        boolean gap = false;
        boolean overlap = false;
        var reached = new TreeSet<Integer>();
        for (Object flag : Values.of(table, 0)) {
            for (Object number : Values.of(table, 1)) {
                List<@Nullable Object> values = new ArrayList<>();
                values.add(flag);
                values.add(number);
                List<Integer> fits = new ArrayList<>();
                for (int row = 0; row < rows.length; row++) {
                    List<Cell> cells = table.rows().get(row).cells();
                    if (cells.get(0).matches(flag) && cells.get(1).matches(number)) {
                        fits.add(row + 1);
                    }
                }
                gap |= fits.isEmpty();
                overlap |= fits.size() > 1;
                fits.stream().findFirst().ifPresent(reached::add);
                assertThat(table.deciding(values))
                        .isEqualTo(fits.isEmpty() || (!first && fits.size() > 1) ? 0 : fits.getFirst());
            }
        }
        Analysis analysis = Analyser.analyse(table);
        assertThat(!analysis.gaps().isEmpty()).isEqualTo(gap);
        assertThat(!analysis.overlaps().isEmpty()).isEqualTo(overlap && !first);
        assertThat(analysis.unreached()).hasSize(rows.length - reached.size()).doesNotContainAnyElementsOf(reached);
    }
}
