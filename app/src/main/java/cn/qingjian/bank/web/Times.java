package cn.qingjian.bank.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Moments as people here read them. */
public final class Times {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private Times() {}

    /** To the second. */
    public static String of(Instant moment) {
        return FORM.format(moment);
    }

    /** To the second; a dash where there is none. */
    public static String of(Optional<Instant> moment) {
        return moment.map(FORM::format).orElse("—");
    }
}
