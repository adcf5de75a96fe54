package cn.qingjian.meetings.clock;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a meeting decided that somebody has to do.
 *
 * @param id key
 * @param meeting key of the meeting
 * @param title the meeting's name
 * @param what what is to be done
 * @param owner key of the account that has to do it
 * @param ownerName the owner's unit and name
 * @param due until when
 * @param done what was done; empty while it is open
 */
public record Decision(
        long id,
        long meeting,
        String title,
        String what,
        long owner,
        String ownerName,
        LocalDate due,
        Optional<String> done) {}
