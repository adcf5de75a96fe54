package cn.qingjian.filings.effects;

import cn.qingjian.kernel.Money;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a list of employees comes to, before anything is done with it.
 *
 * @param lines lines in all
 * @param good lines that can be carried out
 * @param overLimit of these, lines that were brought to the city's floor or ceiling
 * @param sum what the good lines ask for
 * @param arrived what arrived from the employer and nothing else takes
 * @param refused the first lines that can't be carried out
 * @param problem why none of it can; empty where that isn't so
 */
public record ListReport(
        int lines, int good, int overLimit, Money sum, Money arrived, List<Line> refused, String problem) {
    public ListReport {
        refused = List.copyOf(refused);
    }

    /** A list of which nothing can be carried out. */
    static ListReport wrong(String problem) {
        return new ListReport(1, 0, 0, Money.ZERO, Money.ZERO, List.of(), problem);
    }

    /** No list. */
    static ListReport none() {
        return new ListReport(0, 0, 0, Money.ZERO, Money.ZERO, List.of(), "");
    }

    /** How many lines can't be carried out. */
    public int bad() {
        return lines - good;
    }

    /** As the tables read it: the fact 清单. */
    Map<String, @Nullable Object> fact() {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("行数", BigDecimal.valueOf(lines));
        fields.put("有效行数", BigDecimal.valueOf(good));
        fields.put("错误行数", BigDecimal.valueOf(bad()));
        fields.put("超限行数", BigDecimal.valueOf(overLimit));
        fields.put("合计", sum.yuan());
        fields.put("到账金额", arrived.yuan());
        return fields;
    }

    /**
     * A line that can't be carried out.
     *
     * @param line where it stands in the file
     * @param who whose line it is, masked where it is a person's number
     * @param problem why
     */
    public record Line(int line, String who, String problem) {}
}
