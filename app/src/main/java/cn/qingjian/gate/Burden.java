package cn.qingjian.gate;

/**
 * What a demand costs the grassroots.
 *
 * @param minutes person-minutes over all units that bear it
 * @param how the reckoning in words, such as {@code 6个管理部 × 2人 × 阅读12分钟}
 */
public record Burden(long minutes, String how) {
    public Burden {
        if (minutes < 0) {
            throw new IllegalArgumentException("minutes: " + minutes);
        }
    }

    /** Nothing asked of anybody. */
    public static final Burden NONE = new Burden(0, "不占用基层时间");

    /** Person-hours with one decimal, as people read it. */
    public String hours() {
        return "%.1f 人时".formatted(minutes / 60.0);
    }

    /** Whether it is heavier than the other. */
    public boolean exceeds(Burden other) {
        return minutes > other.minutes;
    }
}
