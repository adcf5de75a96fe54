package cn.qingjian.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Something that happened in a made-up year, as whoever counts by hand sees it.
 *
 * @param source its kind
 * @param number its number
 * @param fate what became of it
 * @param day on which day it counts
 * @param wholeYear whether only its year is known
 * @param unit who issued it
 * @param amount how many it stands for
 * @param attributes what is to be said of it
 * @param costs what it costs whom
 */
public record Thing(
        String source,
        long number,
        Fate fate,
        LocalDate day,
        boolean wholeYear,
        long unit,
        int amount,
        Map<String, Object> attributes,
        List<Cost> costs) {
    public Thing {
        attributes = Map.copyOf(attributes);
        costs = List.copyOf(costs);
    }

    /** What may become of a thing. */
    public enum Fate {
        /** Went out. */
        ISSUED,
        /** Went out and was taken back. */
        WITHDRAWN,
        /** Went out, was put right, and went out again under another number. */
        REISSUED,
        /** Was refused. */
        REFUSED,
        /** Is part of a total that somebody entered. */
        ENTERED
    }

    /**
     * What it costs one unit.
     *
     * @param unit the unit
     * @param reckoned person-minutes as reckoned
     * @param turns in how many turns it is answered
     * @param measured person-minutes of the turns that were answered
     */
    public record Cost(long unit, long reckoned, int turns, List<Long> measured) {
        public Cost {
            measured = List.copyOf(measured);
        }

        /** As it counts: what was measured, and a fair part of what was reckoned for the turns that are left, rounded up. */
        public long minutes() {
            long done = measured.stream().mapToLong(Long::longValue).sum();
            double left = reckoned * (double) (turns - measured.size()) / turns;
            return done + (long) Math.ceil(left - 1e-9);
        }
    }

    /** Whether it counts as issued. */
    boolean counts() {
        return fate == Fate.ISSUED || fate == Fate.REISSUED || fate == Fate.ENTERED;
    }

    boolean is(String attribute) {
        return Boolean.TRUE.equals(attributes.get(attribute));
    }

    int number(String attribute) {
        return attributes.get(attribute) instanceof Integer number ? number : 0;
    }

    String text(String attribute) {
        return String.valueOf(attributes.getOrDefault(attribute, ""));
    }
}
