package cn.qingjian.administration.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** A moment as people here read it. */
public final class When {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private When() {}

    /** To the second, in the agency's time; 从未 where there is none. */
    public static String of(@Nullable Instant moment) {
        return moment == null ? "从未" : FORM.format(moment);
    }
}
