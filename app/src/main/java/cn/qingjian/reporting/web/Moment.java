package cn.qingjian.reporting.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Moments as pages show them. */
public final class Moment {
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private Moment() {}

    /** Day and minute by the clock on the wall of the agency. */
    public static String of(Instant moment) {
        return SHOWN.format(moment);
    }
}
