package cn.qingjian.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.reporting.History.Fault;
import cn.qingjian.reporting.History.Preview;
import cn.qingjian.spreadsheets.TextSheet;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistorySheetSpec {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final HistorySheet.Known KNOWN = new HistorySheet.Known(
            List.of("办公室", "归集科"),
            Map.of("望峰县管理部", "县区管理部", "市住建局", "不相隶属机关"),
            Map.of("公文", List.of("一般", "专项"), "会议", List.of("到管理部综合性", "机关业务")),
            List.of("报表"));
    private static final List<String> GOOD = List.of("2023", "3", "办公室", "公文", "一般", "12");

    private static Preview read(List<List<String>> rows) {
        return HistorySheet.read(TextSheet.write("往年数", List.of(10, 10, 10, 10, 10, 10), rows), KNOWN, TODAY);
    }

    private static Preview read(String... cells) {
        return read(List.of(HistorySheet.COLUMNS, GOOD, List.of(cells)));
    }

    /** Forty kinds of faults in a row, each in its own cell; the good row before it is always kept. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "A3 | 年度没有填 | ;3;办公室;公文;一般;5",
                "A3 | 年度不是数字 | 去年;3;办公室;公文;一般;5",
                "A3 | 年度要填整数 | 2023.5;3;办公室;公文;一般;5",
                "A3 | 年度要填四位 | 23;3;办公室;公文;一般;5",
                "A3 | 年度太早 | 1998;3;办公室;公文;一般;5",
                "A3 | 年度还没有到 | 2027;3;办公室;公文;一般;5",
                "A3 | 年度只填数字，不要带“年” | 2023年;3;办公室;公文;一般;5",
                "A3 | 年度是一个日期 | 45292;3;办公室;公文;一般;5",
                "A3 | 年度不能是负数 | -2023;3;办公室;公文;一般;5",
                "A3 | 年度请用阿拉伯数字 | 二〇二三;3;办公室;公文;一般;5",
                "B3 | 月份没有填 | 2023;;办公室;公文;一般;5",
                "B3 | 没有13月 | 2023;13;办公室;公文;一般;5",
                "B3 | 月份填0，不要写“全年” | 2023;全年;办公室;公文;一般;5",
                "B3 | 不能填季度 | 2023;一季度;办公室;公文;一般;5",
                "B3 | 月份只填数字，不要带“月” | 2023;3月;办公室;公文;一般;5",
                "B3 | 月份不能是负数 | 2023;-1;办公室;公文;一般;5",
                "B3 | 月份要填整数 | 2023;3.5;办公室;公文;一般;5",
                "B3 | 2026年12月还没有到 | 2026;12;办公室;公文;一般;5",
                "B3 | 今年还没有过完 | 2026;0;办公室;公文;一般;5",
                "B3 | 月份不是数字 | 2023;March;办公室;公文;一般;5",
                "C3 | 科室没有填 | 2023;3;;公文;一般;5",
                "C3 | 没有“财务处”这个科室 | 2023;3;财务处;公文;一般;5",
                "C3 | 是不是“归集科” | 2023;3;归集;公文;一般;5",
                "C3 | “望峰县管理部”是县区管理部 | 2023;3;望峰县管理部;公文;一般;5",
                "C3 | “市住建局”是不相隶属机关 | 2023;3;市住建局;公文;一般;5",
                "D3 | 种类没有填 | 2023;3;办公室;;一般;5",
                "D3 | 没有“文件”这个种类 | 2023;3;办公室;文件;一般;5",
                "D3 | “报表”不编计划 | 2023;3;办公室;报表;一般;5",
                "E3 | 类别没有填 | 2023;3;办公室;公文;;5",
                "E3 | 公文没有“重要”这个类别 | 2023;3;办公室;公文;重要;5",
                "E3 | “机关业务”是会议的类别 | 2023;3;办公室;公文;机关业务;5",
                "F3 | 件数没有填 | 2023;3;办公室;公文;一般;",
                "F3 | 件数不是数字 | 2023;3;办公室;公文;一般;若干",
                "F3 | 件数不能是负数 | 2023;3;办公室;公文;一般;-5",
                "F3 | 件数要填整数 | 2023;3;办公室;公文;一般;5.5",
                "F3 | 件数太大 | 2023;3;办公室;公文;一般;10000",
                "F3 | 件数只填数字，不要带“件” | 2023;3;办公室;公文;一般;5件",
                "F3 | 件数不要加千分号 | 2023;3;办公室;公文;一般;1,200",
                "F3 | 件数是公式出错的结果 | 2023;3;办公室;公文;一般;#REF!",
                "F3 | 件数请用半角数字 | 2023;3;办公室;公文;一般;１２",
                "F3 | 件数请用阿拉伯数字 | 2023;3;办公室;公文;一般;十二",
                "F3 | 件数太长 | 2023;3;办公室;公文;一般;12345678901",
                "F3 | 件数是一个公式 | 2023;3;办公室;公文;一般;=A1+B1",
                "F3 | 和第2行是同一年月 | 2023;3;办公室;公文;一般;5",
                "B3 | 第2行已经按月填了 | 2023;0;办公室;公文;一般;5",
                "C3 | 合计行不用填 | 2023;3;合计;公文;一般;5",
                "G3 | 模板只有6列 | 2023;4;办公室;公文;一般;5;备注"
            })
    void 四十多种错误_逐个指出单元格_好的行照收(String cell, String message, String row) {
        Preview preview = read(row.split(";", -1));
        assertThat(preview.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.cell()).isEqualTo(cell);
            assertThat(fault.words()).contains(message);
        });
        assertThat(preview.lines())
                .singleElement()
                .extracting(History.Line::total)
                .isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({"0,A1", "2,C1", "5,F1"})
    void 表头缺一列或者写错_指出那一格(int column, String cell) {
        List<String> header = new ArrayList<>(HistorySheet.COLUMNS);
        header.set(column, "");
        assertThat(read(List.of(header, GOOD)).faults())
                .singleElement()
                .isEqualTo(new Fault(cell, "表头这一列应当是“%s”，现在是空的。".formatted(HistorySheet.COLUMNS.get(column))));
        header.set(column, "别的");
        assertThat(read(List.of(header, GOOD)).faults())
                .singleElement()
                .extracting(Fault::cell)
                .isEqualTo(cell);
    }

    @Test
    void 列换了位置_说出来() {
        assertThat(read(List.of(List.of("月份", "年度", "科室", "种类", "类别", "件数"), GOOD))
                        .faults())
                .extracting(Fault::cell)
                .containsExactly("A1", "B1");
    }

    @Test
    void 空表_只有表头_不是表格() {
        assertThat(read(List.of()).faults()).extracting(Fault::cell).containsExactly("A1");
        assertThat(read(List.of(HistorySheet.COLUMNS)).faults())
                .extracting(Fault::cell)
                .containsExactly("A2");
        assertThat(HistorySheet.read("年度,月份".getBytes(StandardCharsets.UTF_8), KNOWN, TODAY)
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.words()).contains("不是 .xlsx"));
        assertThat(HistorySheet.read(new byte[] {'P', 'K', 3, 4, 0}, KNOWN, TODAY)
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.words()).contains("打不开"));
    }

    @Test
    void 一行有几处错_几处都指出() {
        assertThat(read("99", "14", "", "公文", "一般", "x").faults())
                .extracting(Fault::cell)
                .containsExactly("A3", "B3", "C3", "F3");
    }

    @Test
    void 全部正确_按年和种类合计() {
        Preview preview = read(List.of(
                HistorySheet.COLUMNS,
                GOOD,
                List.of("2023", "4", "归集科", "公文", "专项", "3"),
                List.of("", "", "", "", "", ""),
                List.of("2022", "0", "办公室", "会议", "机关业务", "20")));
        assertThat(preview.faults()).isEmpty();
        assertThat(preview.sums()).containsExactly(Map.entry("2022年会议", 20), Map.entry("2023年公文", 15));
        assertThat(preview.text()).contains("2022,0,办公室,会议,机关业务,20");
    }
}
