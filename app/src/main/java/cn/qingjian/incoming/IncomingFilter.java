package cn.qingjian.incoming;

import java.util.Optional;

/**
 * Which papers are looked for; what is empty doesn't narrow.
 *
 * @param text part of a title, of whence it came or of its number
 * @param status where they stand
 * @param open only those with which somebody still has something to do
 * @param concerns key of the unit or leader's unit that they must have to do with, and of the person
 */
public record IncomingFilter(String text, Optional<IncomingStatus> status, boolean open, Optional<Concern> concerns) {
    /** Everything that isn't closed. */
    public static final IncomingFilter OPEN = new IncomingFilter("", Optional.empty(), true, Optional.empty());

    /**
     * Whom papers have to do with.
     *
     * @param unit key of the unit
     * @param person key of the person
     */
    public record Concern(long unit, long person) {}

    /** The same, of one unit and person only. */
    public IncomingFilter of(long unit, long person) {
        return new IncomingFilter(text, status, open, Optional.of(new Concern(unit, person)));
    }
}
