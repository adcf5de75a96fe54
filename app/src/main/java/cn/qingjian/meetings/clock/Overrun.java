package cn.qingjian.meetings.clock;

/**
 * An agenda item that took longer than planned.
 *
 * @param item which, from 1
 * @param topic its topic
 * @param speaker who spoke
 * @param planned minutes
 * @param actual minutes
 * @param beyond whether it was longer than a chief's speech or a main report may be
 */
public record Overrun(int item, String topic, String speaker, int planned, int actual, boolean beyond) {
    /** By how many minutes. */
    public int over() {
        return actual - planned;
    }
}
