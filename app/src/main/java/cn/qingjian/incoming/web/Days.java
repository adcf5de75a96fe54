package cn.qingjian.incoming.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Days as they are typed, and moments as the room's pages print them. */
public final class Days {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private Days() {}

    /** The day that was typed; empty where it is none. */
    static Optional<LocalDate> of(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }

    /** A moment to the minute. */
    public static String print(Instant moment) {
        return FORM.format(moment);
    }
}
