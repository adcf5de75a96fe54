package cn.qingjian.meetings.clock;

import java.time.LocalDate;

/**
 * A meeting that was held and measured.
 *
 * @param meeting its key
 * @param title its title
 * @param day when it was
 * @param planned minutes
 * @param actual minutes, begun ones counted as whole
 */
public record Lasted(long meeting, String title, LocalDate day, int planned, int actual) {
    /** Whether it kept to its plan. */
    public boolean kept() {
        return actual <= planned;
    }
}
