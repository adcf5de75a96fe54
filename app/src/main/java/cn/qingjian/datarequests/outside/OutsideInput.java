package cn.qingjian.datarequests.outside;

import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Unit;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as typed into the form; nothing in it is to be trusted.
 *
 * @param unit key of the own department that asked, or empty
 * @param asker who asked, in words; may be left out where the department is named
 * @param channel over what
 * @param asked the day
 * @param what what was asked
 * @param declined {@code on} where the office declined
 * @param token names one filling of the form
 */
public record OutsideInput(
        @Nullable String unit,
        @Nullable String asker,
        @Nullable String channel,
        @Nullable String asked,
        @Nullable String what,
        @Nullable String declined,
        @Nullable String token) {
    /** The ways outside the system. */
    public static final List<String> CHANNELS = List.of("微信", "QQ", "电话", "短信", "邮件", "口头", "其他");

    private static final int LONGEST = 500;

    /** Nothing typed yet. */
    public static OutsideInput empty() {
        return new OutsideInput(
                null, null, null, null, null, null, UUID.randomUUID().toString());
    }

    /** Reads the form; what is wrong is added to the errors, field by field. */
    public Words read(LocalDate today, List<Unit> departments, FieldErrors errors) {
        Optional<Unit> asking = departments.stream()
                .filter(one -> String.valueOf(one.id()).equals(typed(unit)))
                .findFirst();
        errors.require(asking.isPresent() || typed(unit).isEmpty(), "unit", "没有这个科室，请从列表里选择。")
                .require(asking.isPresent() || !typed(asker).isEmpty(), "asker", "请选择科室，或者写谁要的。")
                .require(typed(asker).length() <= 60, "asker", "请写短些。")
                .require(CHANNELS.contains(typed(channel)), "channel", "请选择用什么方式要的。")
                .require(!typed(what).isEmpty(), "what", "请写要什么数据或者材料。")
                .require(typed(what).length() <= LONGEST, "what", "超过%d个字，请写短些。".formatted(LONGEST));
        LocalDate day = today;
        try {
            day = LocalDate.parse(typed(asked));
            errors.require(!day.isAfter(today), "asked", "日期在今天以后，请核对。");
        } catch (DateTimeParseException wrong) {
            errors.add("asked", "请填日期，如 2026-03-31。");
        }
        return new Words(
                asking.map(Unit::id),
                typed(asker).isEmpty() ? asking.map(Unit::name).orElse("") : typed(asker),
                typed(channel),
                day,
                typed(what),
                "on".equals(declined),
                uuid());
    }

    /** What was typed into a field, never null. */
    public String typed(@Nullable String field) {
        return field == null ? "" : field.replaceAll("[\\p{Cntrl}&&[^\\n]]", "").strip();
    }

    private UUID uuid() {
        try {
            return UUID.fromString(typed(token));
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }

    /** A report that is known to be right. */
    public record Words(
            Optional<Long> unit,
            String asker,
            String channel,
            LocalDate asked,
            String what,
            boolean declined,
            UUID token) {}
}
