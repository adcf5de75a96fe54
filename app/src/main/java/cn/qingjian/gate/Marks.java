package cn.qingjian.gate;

import java.util.Set;

/** Knows what county offices say of demands; the room that keeps their marks declares such a bean. */
@FunctionalInterface
public interface Marks {
    /**
     * Keys of the rulings of a year's demands that offices call useless, double or not theirs, as far as everyone may know of it. What
     * may not be shown of a demand by itself is not among them.
     */
    Set<Long> against(int year);
}
