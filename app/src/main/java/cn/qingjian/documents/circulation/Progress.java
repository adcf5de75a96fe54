package cn.qingjian.documents.circulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How far one unit is with an issued document.
 *
 * @param unit key of the unit
 * @param name the unit's name
 * @param readers how many people there have read it to the end
 * @param seconds how long they had it open in all
 * @param handling what doing it took besides; empty while it has not been told
 */
public record Progress(long unit, String name, int readers, long seconds, Optional<Handling> handling) {
    private static final int SECONDS = 60;

    /**
     * What doing took.
     *
     * @param people how many people did it
     * @param hours hours of each
     */
    public record Handling(int people, BigDecimal hours) {
        /** Person-minutes, a begun one counted whole. */
        public long minutes() {
            return hours.multiply(BigDecimal.valueOf((long) people * SECONDS))
                    .setScale(0, RoundingMode.CEILING)
                    .longValueExact();
        }
    }

    /** Person-minutes of reading, a begun one counted whole. */
    public long reading() {
        return Math.ceilDiv(seconds, SECONDS);
    }

    /** Person-minutes in all. */
    public long minutes() {
        return reading() + handling.map(Handling::minutes).orElse(0L);
    }

    /** Whether the unit is through with it: read by somebody, and done where something is asked. */
    public boolean answered(boolean asks) {
        return asks ? handling.isPresent() : readers > 0;
    }

    /** The reckoning in words. */
    public String how() {
        String read = "%d人阅读，共%d分钟".formatted(readers, reading());
        return handling.map(one -> read
                        + "；实报办理：%d人 × %s小时"
                                .formatted(
                                        one.people(),
                                        one.hours().stripTrailingZeros().toPlainString()))
                .orElse(read);
    }
}
