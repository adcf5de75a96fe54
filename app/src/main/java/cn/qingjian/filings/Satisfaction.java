package cn.qingjian.filings;

import java.util.Map;

/**
 * How content people are.
 *
 * @param stars how many ratings of each number of stars, 1 to 5
 */
public record Satisfaction(Map<Integer, Long> stars) {
    private static final int CONTENT = 3;
    private static final double HUNDRED = 100;

    public Satisfaction {
        stars = Map.copyOf(stars);
    }

    /** How many ratings there are. */
    public long total() {
        return stars.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many of that number of stars. */
    public long of(int number) {
        return stars.getOrDefault(number, 0L);
    }

    /** How many of that number of stars of all, in percent as drawn, 0 to 100. */
    public int percent(int number) {
        return total() == 0 ? 0 : (int) Math.round(HUNDRED * of(number) / total());
    }

    /** 好评率: how many of a hundred are at least 基本满意, as it is read; a dash as long as nobody rated. */
    public String share() {
        long content = stars.entrySet().stream()
                .filter(entry -> entry.getKey() >= CONTENT)
                .mapToLong(Map.Entry::getValue)
                .sum();
        return total() == 0 ? "—" : "%.1f%%".formatted(HUNDRED * content / total());
    }
}
