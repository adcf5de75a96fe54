package cn.qingjian.inspections.assessment;

import cn.qingjian.gate.GateNumber;
import cn.qingjian.kernel.FieldErrors;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Points as typed into the form; nothing in it is to be trusted.
 *
 * @param unit key of the unit
 * @param item which of the scheme's items, from 0
 * @param points such as {@code 1.5} or {@code -2}
 * @param reason why
 * @param evidence a page of this system or a gate number
 */
public record AwardInput(String unit, String item, String points, String reason, String evidence) {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 200;

    /** What was typed, read. */
    record Read(long unit, int item, BigDecimal points, String reason, String evidence) {}

    /** Reads it for a scheme; empty where the errors say what is wrong. */
    Optional<Read> read(Scheme scheme, FieldErrors errors) {
        boolean chosen = item.matches("\\d{1,2}")
                && Integer.parseInt(item) < scheme.bonuses().size();
        Optional<BigDecimal> number = points.strip().matches("[-+]?\\d{1,2}(\\.\\d)?")
                ? Optional.of(new BigDecimal(points.strip()))
                : Optional.empty();
        Optional<String> page = page();
        errors.require(unit.matches("\\d{1,18}"), "unit", "请选择单位。")
                .require(chosen, "item", "请选择加减分项目。")
                .require(
                        reason.strip().length() >= SHORTEST && reason.length() <= LONGEST,
                        "reason",
                        "请写明理由，%d到%d个字。".formatted(SHORTEST, LONGEST))
                .require(page.isPresent(), "evidence", "请填系统里的记录：闸号，或者页面地址里域名以后的部分，如 /inspections/defects/12。不另外要材料。");
        if (chosen) {
            Scheme.Bonus one = scheme.bonuses().get(Integer.parseInt(item));
            errors.require(
                    number.filter(one::allows).isPresent(),
                    "points",
                    "“%s”的分数在%s到%s之间，最多一位小数，不能是0。"
                            .formatted(
                                    one.label(),
                                    one.least().toPlainString(),
                                    one.most().toPlainString()));
        }
        return errors.isEmpty()
                ? Optional.of(new Read(
                        Long.parseLong(unit),
                        Integer.parseInt(item),
                        number.orElseThrow(),
                        reason.strip(),
                        page.orElseThrow()))
                : Optional.empty();
    }

    private Optional<String> page() {
        String typed = evidence.strip();
        return typed.length() <= LONGEST && typed.matches("/[a-z][A-Za-z0-9/_.?=&-]*")
                ? Optional.of(typed)
                : GateNumber.parse(typed).map(number -> "/g/" + number);
    }
}
