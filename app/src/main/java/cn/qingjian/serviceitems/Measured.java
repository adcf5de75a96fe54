package cn.qingjian.serviceitems;

import java.util.Optional;

/** What was measured of an item's cases; whoever keeps the cases provides it. */
public interface Measured {
    /** The last 90 days; empty where no case was decided. */
    Optional<Measures> last90Days(String itemCode);

    /**
     * Figures of 90 days.
     *
     * @param cases decided cases
     * @param days mean days from acceptance to decision
     * @param visits mean visits to a counter
     * @param materials mean files that were handed in
     * @param instantPercent decided without a person, of a hundred
     */
    record Measures(long cases, double days, double visits, double materials, int instantPercent) {}
}
