package cn.qingjian.gate;

import java.util.Map;
import java.util.Optional;

/**
 * How the plan stands at one demand's place, as the gate sees it when it judges.
 *
 * @param year the plan's year
 * @param unit name of the department
 * @param demandClass label of the class
 * @param planned how many are planned; 0 where nothing is
 * @param reserved how many are admitted and not yet issued
 * @param used how many are issued
 * @param item the plan item that the demand names; empty where it names none
 * @param agency how many of each class of the kind the whole agency has reserved and used this year, by the class's code
 * @param total how many of the kind the whole agency has reserved and used this year
 * @param lastYear how many of the kind the whole agency issued last year; empty where nobody has entered it
 * @param growthExplained whether the written explanation of this year's growth is there
 */
public record PlanStanding(
        int year,
        String unit,
        String demandClass,
        int planned,
        int reserved,
        int used,
        Optional<ItemStanding> item,
        Map<String, Integer> agency,
        int total,
        Optional<Integer> lastYear,
        boolean growthExplained) {
    public PlanStanding {
        agency = Map.copyOf(agency);
    }

    /** How many more fit. */
    public int left() {
        return Math.max(0, planned - reserved - used);
    }

    /**
     * How the named plan item stands.
     *
     * @param title its title; empty where there is no such item
     * @param problem why it can't carry this demand: unknown, of another year, department or class; empty where it can
     * @param left how many more demands it carries
     */
    public record ItemStanding(String title, Optional<String> problem, int left) {}
}
