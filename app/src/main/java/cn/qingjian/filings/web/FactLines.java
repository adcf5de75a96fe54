package cn.qingjian.filings.web;

import cn.qingjian.filings.CaseLook;
import cn.qingjian.filings.web.CaseView.FactLine;
import cn.qingjian.sharing.Result;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Facts of a case in words: what is known, how asking ended, who says so and when, and how long it holds. */
final class FactLines {
    private static final String RESULT = "结果";
    private static final String SOURCE = "来源";
    private static final String ASKED = "查询时间";
    private static final String UNTIL = "有效至";
    private static final String FAILURE = "没有答复的原因";
    private static final Set<String> ABOUT = Set.of(RESULT, SOURCE, ASKED, UNTIL, FAILURE);
    private static final Set<String> SHOWN_OWN = Set.of("账户", "提取记录", "公积金贷款", "单位", "申请人", "办件");

    private FactLines() {}

    /** What the centre itself knows: of the applicant, and of what the item looks at. */
    static List<FactLine> own(CaseLook look) {
        Set<String> needed =
                look.version().item().facts().stream().map(need -> need.code()).collect(Collectors.toSet());
        return look.facts().entrySet().stream()
                .filter(fact -> SHOWN_OWN.contains(fact.getKey()))
                .filter(fact -> needed.contains(fact.getKey())
                        || fact.getKey().equals("账户")
                        || fact.getKey().equals("办件"))
                .sorted(Map.Entry.comparingByKey())
                .map(fact -> new FactLine(fact.getKey(), words(fact.getValue()), "有记录", "ok", "本中心", "打开本页时", ""))
                .toList();
    }

    /** What other departments said, in the order in which the item asks. */
    static List<FactLine> shared(CaseLook look) {
        return look.version().item().facts().stream()
                .map(need -> need.code())
                .filter(name -> look.facts().getOrDefault(name, Map.of()).containsKey(RESULT))
                .map(name -> line(name, look.facts().getOrDefault(name, Map.of())))
                .toList();
    }

    private static FactLine line(String name, Map<String, @Nullable Object> fields) {
        Result result = Result.valueOf(text(fields, RESULT));
        String failure = text(fields, FAILURE);
        return new FactLine(
                name,
                value(result, fields),
                failure.isEmpty() ? result.label() : result.label() + "：" + failure,
                result.answered() ? "ok" : "ask",
                text(fields, SOURCE),
                text(fields, ASKED),
                text(fields, UNTIL));
    }

    private static String value(Result result, Map<String, @Nullable Object> fields) {
        return switch (result) {
            case HIT -> words(fields);
            case MISS -> "来源没有这个人的记录";
            case CONFLICT, TIMEOUT, ERROR -> "还不知道，不当作“没有”";
        };
    }

    private static String words(Map<String, @Nullable Object> fields) {
        return fields.entrySet().stream()
                .filter(field -> !ABOUT.contains(field.getKey()))
                .filter(field -> field.getValue() != null)
                .sorted(Map.Entry.comparingByKey())
                .map(field -> field.getKey() + " " + print(field.getValue()))
                .collect(Collectors.joining("，"));
    }

    private static String text(Map<String, @Nullable Object> fields, String name) {
        Object value = fields.get(name);
        return value == null ? "" : value.toString();
    }

    private static String print(@Nullable Object value) {
        return switch (value) {
            case null -> "—";
            case Boolean flag -> flag ? "是" : "否";
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
    }
}
