package cn.qingjian.datarequests.outside;

import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A county office's report that data was asked outside the system (平台外要数).
 *
 * @param id key
 * @param unit key of the office
 * @param unitName its name
 * @param asker who asked
 * @param channel over what, such as 微信
 * @param asked the day on which it was asked
 * @param what what was asked
 * @param declined whether the office declined
 * @param at when it was reported
 * @param answer what was done about it, empty while it waits
 */
public record OutsideReport(
        long id,
        long unit,
        String unitName,
        String asker,
        String channel,
        LocalDate asked,
        String what,
        boolean declined,
        Instant at,
        Optional<Answer> answer) {
    /**
     * What was done about it.
     *
     * @param words in words
     * @param by name of whoever did it
     * @param at when
     */
    public record Answer(String words, String by, Instant at) {}

    /** Whether a person may read it: the office that reported, the centre's office, the inspector and the leaders; never who asked. */
    public boolean readableBy(Account person) {
        return person.unit().id() == unit || person.is(Role.OFFICE, Role.INSPECTOR, Role.LEADER);
    }
}
