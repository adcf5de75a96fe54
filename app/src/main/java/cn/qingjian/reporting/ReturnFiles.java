package cn.qingjian.reporting;

import cn.qingjian.papers.Form;
import cn.qingjian.papers.OfficialPaper;
import cn.qingjian.papers.WordWriter;
import cn.qingjian.reporting.Content.Row;
import cn.qingjian.spreadsheets.TextSheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A return as the two files in which it is sent: a table, and an official letter. */
final class ReturnFiles {
    private static final String NUMBERS = "一二三四五六七八九十";
    private static final List<Integer> WIDTHS = List.of(12, 36, 8, 12, 40, 60, 12, 20);
    private static final List<String> HEAD = List.of("组", "字段", "单位", "数", "说明", "口径", "规则", "编码");

    /** How everything is counted, as section 9.2 of the rules fixes it; printed on each return. */
    static final List<String> RULES = List.of(
            "日期：文件按成文发出之日，会议按开始之日，检查、调研和借调按开始之日。",
            "联合发文、联合会议、联合检查只由主办单位计一次；取消的、撤回的不计；涉密事项不进本系统，不在统计内。",
            "更正后重发的只计一次。同比＝（本期－上年同期）÷上年同期，上年同期为零的不算。",
            "报送后锁定，只以更正记录更正。没有来源的字段留空并写明原因，不以零代替。");

    private ReturnFiles() {}

    static byte[] xlsx(QuarterReturn one, Content content, String organ) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(title(one, organ)));
        rows.add(List.of("统计时段：" + one.period().label()));
        if (one.version() > 1) {
            rows.add(List.of("更正原因：" + one.why()));
        }
        rows.add(HEAD);
        content.rows()
                .forEach(row -> rows.add(List.of(
                        row.group(),
                        row.name(),
                        row.measure(),
                        row.value(),
                        row.remark(),
                        row.note(),
                        row.rule(),
                        row.code())));
        RULES.forEach(rule -> rows.add(List.of("统计口径", rule)));
        return TextSheet.write("季报", WIDTHS, rows);
    }

    static byte[] docx(QuarterReturn one, Content content, String organ, LocalDate day) {
        List<String> body = new ArrayList<>();
        body.add("现将%s（%s）精简文件、会议、督查检查考核和报表等情况报告如下。"
                .formatted(one.label(), one.period().label()));
        if (one.version() > 1) {
            body.add("本件更正此前报送的数字。更正原因：" + one.why());
        }
        Map<String, List<Row>> groups = content.rows().stream()
                .collect(Collectors.groupingBy(Row::group, LinkedHashMap::new, Collectors.toList()));
        int number = 0;
        for (Map.Entry<String, List<Row>> group : groups.entrySet()) {
            body.add(NUMBERS.charAt(number) + "、" + group.getKey());
            body.add(group.getValue().stream().map(ReturnFiles::words).collect(Collectors.joining("；", "", "。")));
            number++;
        }
        body.add(NUMBERS.charAt(number) + "、统计口径");
        body.addAll(RULES);
        return WordWriter.write(OfficialPaper.parts(Form.LETTER, organ, title(one, organ), body)
                .to("市委办公室")
                .signed(organ, day)
                .sealed()
                .paper());
    }

    private static String words(Row row) {
        return row.value().equals("—")
                ? "%s：未统计（%s）".formatted(row.name(), row.remark())
                : row.name() + row.value() + row.measure();
    }

    static String title(QuarterReturn one, String organ) {
        return organ + one.label() + "精文减会统计表";
    }
}
