package cn.qingjian.datarequests.web;

import cn.qingjian.datarequests.Field;
import cn.qingjian.datarequests.FormFields;
import cn.qingjian.datarequests.HeldElement.Held;
import cn.qingjian.datarequests.fill.Fill;
import cn.qingjian.datarequests.fill.FillStatus;
import cn.qingjian.datarequests.fill.Fills;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * All that the page of one filling shows.
 *
 * @param fill the filling
 * @param fields its fields
 * @param values what stands in the fields
 * @param held what the sources hold
 * @param remarks the department's remarks
 * @param sent what was sent, newest first
 * @param history the steps it took
 * @param theirs what somebody else wrote in between, by element
 * @param errors what is wrong
 * @param writes whether the reader fills it
 * @param decides whether the reader takes it or sends it back
 * @param signs whether the head of the office must sign it
 * @param inForce whether the form binds anybody today
 * @param minutes what the office has spent on it
 * @param shown when the page was made
 */
public record FillView(
        Fill fill,
        FormFields fields,
        Map<Long, String> values,
        Map<Long, Held> held,
        List<Fill.Remark> remarks,
        List<Fill.Sent> sent,
        List<Fill.Past> history,
        Map<Long, String> theirs,
        FieldErrors errors,
        boolean writes,
        boolean decides,
        boolean signs,
        boolean inForce,
        long minutes,
        Instant shown) {

    static FillView of(Fill fill, Fills fills, Account reader) {
        boolean own = fill.unit() == reader.unit().id();
        List<Fill.Sent> sent = fills.sent(fill);
        boolean shownAsSent = !fill.status().writable() && !sent.isEmpty();
        return new FillView(
                fill,
                fills.fields(fill),
                shownAsSent ? sent.getFirst().entries() : fill.entries(),
                fills.held(fill),
                fills.remarks(fill),
                sent,
                fills.history(fill),
                Map.of(),
                new FieldErrors(),
                own && reader.is(Role.GRASSROOTS) && fill.status().writable(),
                fill.issuer() == reader.unit().id()
                        && reader.is(Role.OFFICE, Role.DEPARTMENT, Role.LEGAL, Role.INSPECTOR)
                        && fill.status() == FillStatus.SENT,
                fills.signed(fill),
                fills.inForce(fill.form()),
                fills.minutes(fill),
                fills.now());
    }

    /** The same with what is wrong. */
    FillView with(FieldErrors wrong) {
        return new FillView(
                fill, fields, values, held, remarks, sent, history, theirs, wrong, writes, decides, signs, inForce,
                minutes, shown);
    }

    /** The same with what was typed, and beside it what somebody else wrote. */
    FillView beside(Map<Long, String> typed, Map<Long, String> others) {
        Map<Long, String> all = new HashMap<>(values);
        all.putAll(typed);
        return new FillView(
                fill, fields, all, held, remarks, sent, history, others, errors, writes, decides, signs, inForce,
                minutes, shown);
    }

    /** What stands in a field: what was written, else what the source holds. */
    public String value(Field field) {
        String written = values.getOrDefault(field.element(), "");
        return written.isEmpty() ? source(field).map(Held::value).orElse("") : written;
    }

    /** What the source holds of a field. */
    public Optional<Held> source(Field field) {
        return Optional.ofNullable(held.get(field.element()));
    }

    /** Whether the office found something else than the source holds. */
    public boolean differs(Field field) {
        return source(field).filter(one -> !one.value().equals(value(field))).isPresent();
    }

    /** The department's remark on a field, empty where there is none. */
    public String remark(Field field) {
        return remarks.stream()
                .filter(remark -> remark.element()
                        .filter(element -> element == field.element())
                        .isPresent())
                .map(Fill.Remark::words)
                .findFirst()
                .orElse("");
    }

    /** The department's remarks on the whole. */
    public List<String> remarks(boolean whole) {
        return remarks.stream()
                .filter(remark -> remark.element().isEmpty() == whole)
                .map(Fill.Remark::words)
                .toList();
    }

    /** A new key under which the page is sent. */
    public String token() {
        return UUID.randomUUID().toString();
    }

    /** When the page was made. */
    public String opened() {
        return String.valueOf(shown.getEpochSecond());
    }
}
