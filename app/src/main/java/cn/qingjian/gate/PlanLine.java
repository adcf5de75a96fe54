package cn.qingjian.gate;

/**
 * How many demands a department may put in a year and class, and how many it has.
 *
 * @param key which line of the plan
 * @param planned how many are planned
 * @param reserved how many are admitted and not yet issued
 * @param used how many are issued
 * @param outside how many were issued outside this system
 */
public record PlanLine(PlanKey key, int planned, int reserved, int used, int outside) {
    /** How many more fit. */
    public int left() {
        return Math.max(0, planned - reserved - used - outside);
    }
}
