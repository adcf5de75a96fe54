package cn.qingjian.gate;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who must bear a demand.
 *
 * @param units keys of the units that it is addressed to, smallest first
 * @param people how many people in each of them must read, come or answer
 */
public record Bearers(Set<Long> units, int people) {
    /** Nobody. */
    public static final Bearers NONE = new Bearers(Set.of(), 0);

    public Bearers {
        units = Collections.unmodifiableSortedSet(new TreeSet<>(units));
        if (people < 0) {
            throw new IllegalArgumentException("people: " + people);
        }
    }
}
