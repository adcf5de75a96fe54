package cn.qingjian.gate;

/**
 * A demand that the year's plan names (立项).
 *
 * @param id key; 0 while it is not stored
 * @param key which line of the plan it belongs to
 * @param title what it will be called
 * @param basis why it is needed and what asks for it
 * @param addressees to whom it will go, in words
 * @param month the month in which it is due, 1 to 12
 * @param allowed how many demands may carry it out
 * @param taken how many do
 */
public record PlanItem(
        long id, PlanKey key, String title, String basis, String addressees, int month, int allowed, int taken) {
    /** How many more demands may carry it out. */
    public int left() {
        return allowed - taken;
    }
}
