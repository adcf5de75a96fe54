package cn.qingjian.receptions;

import cn.qingjian.gate.Parameters;
import java.math.BigDecimal;
import java.util.List;

/**
 * How risky a reception is, with the whole reckoning.
 *
 * @param reasons what counts, each with its weight
 * @param level what the sum amounts to
 */
public record Risk(List<Reason> reasons, Level level) {
    /** From this sum on a reception is worth a look. */
    public static final String MEDIUM_FROM = "rec.risk.mediumFrom";
    /** From this sum on it is to be looked at. */
    public static final String HIGH_FROM = "rec.risk.highFrom";

    public Risk {
        reasons = List.copyOf(reasons);
    }

    /** The risk of these reasons by the thresholds in force; a threshold that is switched off is never reached. */
    static Risk of(List<Reason> reasons, Parameters parameters) {
        BigDecimal score = sum(reasons);
        Level level = reaches(score, HIGH_FROM, parameters)
                ? Level.HIGH
                : reaches(score, MEDIUM_FROM, parameters) ? Level.MEDIUM : Level.LOW;
        return new Risk(reasons, level);
    }

    private static boolean reaches(BigDecimal score, String threshold, Parameters parameters) {
        return parameters
                .limit(threshold)
                .filter(limit -> score.compareTo(limit.value()) >= 0)
                .isPresent();
    }

    private static BigDecimal sum(List<Reason> reasons) {
        return reasons.stream().map(Reason::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The sum of the weights. */
    public BigDecimal score() {
        return sum(reasons);
    }

    /** The sum as people read it. */
    public String print() {
        return plain(score());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /**
     * One reason.
     *
     * @param hazard what it is
     * @param words what was found
     * @param weight the weight in force
     */
    public record Reason(Hazard hazard, String words, BigDecimal weight) {
        /** The weight as people read it. */
        public String print() {
            return plain(weight);
        }
    }

    /** What a sum amounts to. */
    public enum Level {
        /** Nothing to look for. */
        LOW("低", "ok"),
        /** Worth a look. */
        MEDIUM("中", "ask"),
        /** To be looked at. */
        HIGH("高", "stop");

        private final String label;
        private final String tone;

        Level(String label, String tone) {
            this.label = label;
            this.tone = tone;
        }

        /** The Chinese word for it. */
        public String label() {
            return label;
        }

        /** The class of its tag on pages. */
        public String tone() {
            return tone;
        }
    }
}
