package cn.qingjian.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * One act as it will be recorded: in one line, without personal numbers, at the precision that the database keeps.
 *
 * @param at when
 * @param actor who, by sign-in name
 * @param action what
 * @param subject to what
 * @param detail the rest
 */
public record Act(Instant at, String actor, String action, String subject, String detail) {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
    private static final Pattern CITIZEN = Pattern.compile("(?<!\\d)(\\d{3})\\d{11}(\\d{3}[\\dXx])(?![\\dXx])");
    private static final Pattern TELEPHONE = Pattern.compile("(?<!\\d)(1[3-9]\\d)\\d{4}(\\d{4})(?!\\d)");

    /** So many chains run beside each other: with the decisions of 32 people at once hardly anybody waits for another's commit. */
    private static final int LANES = 16;

    static Act of(Instant at, String actor, String action, String subject, String detail) {
        return new Act(at.truncatedTo(ChronoUnit.MICROS), clean(actor), clean(action), clean(subject), clean(detail));
    }

    /** Which of the chains that run beside each other takes it, unless its transaction has begun with another's act. */
    int lane() {
        return Math.floorMod(actor.hashCode(), LANES);
    }

    private static String clean(String text) {
        String line = CONTROL.matcher(text).replaceAll(" ");
        return TELEPHONE
                .matcher(CITIZEN.matcher(line).replaceAll("$1***********$2"))
                .replaceAll("$1****$2");
    }
}
