package cn.qingjian.datarequests.fill;

import cn.qingjian.datarequests.request.Form;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * One office's filling of a form for one period.
 *
 * @param id key
 * @param form the form
 * @param request key of its request
 * @param title what the form is called
 * @param issuer key of the department that asks
 * @param issuerName its name
 * @param unit key of the office
 * @param unitName its name
 * @param period number of the period, from 1
 * @param opens the first day on which it can be filled
 * @param due the day by which it is due
 * @param status where it stands
 * @param version grows with every save
 * @param entries what was written so far, by element
 * @param words why it was declined, empty otherwise
 * @param changedBy name of whoever saved last, empty where nobody has
 * @param changed when that was
 */
public record Fill(
        long id,
        Form form,
        long request,
        String title,
        long issuer,
        String issuerName,
        long unit,
        String unitName,
        int period,
        LocalDate opens,
        LocalDate due,
        FillStatus status,
        int version,
        Map<Long, String> entries,
        String words,
        String changedBy,
        Optional<Instant> changed) {
    public Fill {
        entries = Map.copyOf(entries);
    }

    /**
     * What was sent in one turn.
     *
     * @param turn from 1
     * @param entries the values, by element
     * @param held what the sources held at that moment, by element
     * @param head name of the office's head who signed; empty for what is no statistical survey
     * @param by name of whoever sent it
     * @param at when
     */
    public record Sent(
            int turn, Map<Long, String> entries, Map<Long, HeldThen> held, String head, String by, Instant at) {
        public Sent {
            entries = Map.copyOf(entries);
            held = Map.copyOf(held);
        }
    }

    /** What a source held when a form was sent. */
    public record HeldThen(String value, String source, String asOf) {}

    /**
     * A remark of the department.
     *
     * @param element key of the element, empty where it is about the whole
     * @param words what is to be mended
     */
    public record Remark(Optional<Long> element, String words) {}

    /** A step that it took. */
    public record Past(FillStatus to, String words, String by, Instant at) {}
}
