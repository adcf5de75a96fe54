package cn.qingjian.gate;

import java.time.LocalDate;

/**
 * A demand that is under way or planned, as the engine that proposes merges sees it.
 *
 * @param id the demand
 * @param label what its kind is called
 * @param title what it is called
 * @param issuer key of the unit that asks
 * @param text what it says
 * @param bearers who must bear it
 * @param from first day on which it is borne
 * @param to last day on which it is borne, not before the first
 * @param minutes person-minutes in all, by its kind's formula
 * @param settled whether it is out and changes no more: it neither gives way nor takes in, but others may give way to what it says
 */
public record Undertaking(
        DemandId id,
        String label,
        String title,
        long issuer,
        String text,
        Bearers bearers,
        LocalDate from,
        LocalDate to,
        long minutes,
        boolean settled) {
    public Undertaking {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(id + ": " + from + " to " + to);
        }
    }

    /** One that may still change. */
    public Undertaking(
            DemandId id,
            String label,
            String title,
            long issuer,
            String text,
            Bearers bearers,
            LocalDate from,
            LocalDate to,
            long minutes) {
        this(id, label, title, issuer, text, bearers, from, to, minutes, false);
    }

    /** The same, out and past changing, as of that day. */
    public Undertaking settled(LocalDate on) {
        return new Undertaking(id, label, title, issuer, text, bearers, on, on, minutes, true);
    }
}
