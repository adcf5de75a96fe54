package cn.qingjian.serviceitems.table;

import java.util.List;
import java.util.Map;

/**
 * What is wrong with a decision table, and what a reader should know of it.
 *
 * @param gaps cases that no row decides, one example each, values by column heading
 * @param overlaps cases that several rows of a table with hit policy UNIQUE decide
 * @param shadows pairs of rows that may both fit where the first one wins (hit policy FIRST); no fault
 * @param unreached rows that never decide anything, from 1
 * @param classes how many kinds of case the table tells apart
 */
public record Analysis(
        List<Map<String, String>> gaps,
        List<Overlap> overlaps,
        List<Shadow> shadows,
        List<Integer> unreached,
        int classes) {
    public Analysis {
        gaps = List.copyOf(gaps);
        overlaps = List.copyOf(overlaps);
        shadows = List.copyOf(shadows);
        unreached = List.copyOf(unreached);
    }

    /** Whether the table may be published: total, unambiguous, and without dead rows. */
    public boolean sound() {
        return gaps.isEmpty() && overlaps.isEmpty() && unreached.isEmpty();
    }

    /**
     * Rows that fit the same case.
     *
     * @param rows their numbers
     * @param example such a case
     */
    public record Overlap(List<Integer> rows, Map<String, String> example) {
        public Overlap {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row that goes before another one.
     *
     * @param winner number of the row that decides
     * @param hidden number of the row that would fit as well
     */
    public record Shadow(int winner, int hidden) {}
}
