package cn.qingjian.datarequests.outside;

import cn.qingjian.kernel.FieldErrors;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as typed into the form; nothing in it is to be trusted.
 *
 * @param asker who asked
 * @param channel over what
 * @param asked the day
 * @param what what was asked
 * @param declined {@code on} where the office declined
 * @param token names one filling of the form
 */
public record OutsideInput(
        @Nullable String asker,
        @Nullable String channel,
        @Nullable String asked,
        @Nullable String what,
        @Nullable String declined,
        @Nullable String token) {
    /** The ways outside the system. */
    public static final List<String> CHANNELS = List.of("微信", "QQ", "电话", "短信", "邮件", "口头", "其他");

    private static final int LONGEST = 500;

    /** Reads the form; what is wrong is added to the errors, field by field. */
    public Words read(LocalDate today, FieldErrors errors) {
        errors.require(!typed(asker).isEmpty(), "asker", "请写谁要的，如：贷款管理科。")
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
        return new Words(typed(asker), typed(channel), day, typed(what), "on".equals(declined), uuid());
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
    public record Words(String asker, String channel, LocalDate asked, String what, boolean declined, UUID token) {}
}
