package cn.qingjian.datarequests.outside;

import cn.qingjian.datarequests.request.RequestStatus;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A county office's report that data was asked outside the system (平台外要数).
 *
 * @param id key
 * @param reporter the office that reported it; empty towards the department that asked
 * @param askerUnit key of the own department that asked; empty where it is none of ours or nobody knows
 * @param asker who asked, in words
 * @param channel over what, such as 微信
 * @param asked the day on which it was asked
 * @param what what was asked
 * @param declined whether the office declined; towards the department that asked always false
 * @param at when it was reported
 * @param mended how the department put it right, empty while it hasn't
 * @param answer what was done about it, empty while it waits
 */
public record OutsideReport(
        long id,
        Optional<Reporter> reporter,
        Optional<Long> askerUnit,
        String asker,
        String channel,
        LocalDate asked,
        String what,
        boolean declined,
        Instant at,
        Optional<Mended> mended,
        Optional<Answer> answer) {
    /** The office that reported it. */
    public record Reporter(long unit, String name) {}

    /**
     * How the department that asked put it right.
     *
     * @param request what it put to the gate instead; empty where it took it back
     * @param words in words
     * @param by name of whoever did it
     * @param at when
     */
    public record Mended(Optional<Instead> request, String words, String by, Instant at) {}

    /** The request that goes through the gate instead. */
    public record Instead(long id, String title, RequestStatus status) {}

    /**
     * What was done about it.
     *
     * @param words in words
     * @param by name of whoever did it
     * @param at when
     */
    public record Answer(String words, String by, Instant at) {}

    /**
     * The report as a person may see it: whole for the office that reported, the centre's office, the inspector and the leaders;
     * without who reported it for the department that asked, whatever its people are else; empty for all others.
     */
    public Optional<OutsideReport> seenBy(Account person) {
        if (isOf(person)) {
            return Optional.of(new OutsideReport(
                    id, Optional.empty(), askerUnit, asker, channel, asked, what, false, at, mended, answer));
        }
        return reporter.filter(office -> office.unit() == person.unit().id()).isPresent()
                        || person.is(Role.OFFICE, Role.INSPECTOR, Role.LEADER)
                ? Optional.of(this)
                : Optional.empty();
    }

    /** Whether the person works in the department that asked. */
    public boolean isOf(Account person) {
        return askerUnit.filter(unit -> unit == person.unit().id()).isPresent();
    }

    /** Whether it still waits for the department that asked. */
    public boolean toMend() {
        return mended.isEmpty() && answer.isEmpty();
    }
}
