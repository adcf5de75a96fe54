package cn.qingjian.grassroots;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * A demand that a county office declined because it bears no valid number (无码可拒; 《统计法》第十七条 for forms).
 *
 * @param id key
 * @param unit name of the office
 * @param by name of the person
 * @param at when
 * @param number the number that it bore, as typed; empty where it bore none
 * @param asker who asked
 * @param what what was asked
 * @param channel by what way it came
 * @param answer what the centre's office did about it; empty while it waits
 */
public record Refusal(
        long id,
        String unit,
        String by,
        Instant at,
        String number,
        String asker,
        String what,
        String channel,
        Optional<String> answer) {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("M月d日 HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /** When, as people read it. */
    public String when() {
        return MINUTE.format(at);
    }
}
