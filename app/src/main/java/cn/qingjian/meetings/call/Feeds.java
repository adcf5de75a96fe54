package cn.qingjian.meetings.call;

import cn.qingjian.audit.Audit;
import cn.qingjian.meetings.store.MeetingStore;
import cn.qingjian.meetings.store.OutcomeStore;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Unit;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calendars that a person or a unit subscribes to, each under an address that nobody can guess. */
@Service
public class Feeds {
    private static final int BYTES = 32;
    private static final int DAYS_BACK = 30;
    private static final int DAYS_AHEAD = 180;

    private final SecureRandom random = new SecureRandom();
    private final OutcomeStore store;
    private final MeetingStore meetings;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    Feeds(OutcomeStore store, MeetingStore meetings, People people, Audit audit, Clock clock) {
        this.store = store;
        this.meetings = meetings;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** The address of a person's own feed, where there is one. */
    public Optional<String> own(Account person) {
        return store.feedOf(person);
    }

    /** The address of the person's unit's feed, where there is one. */
    public Optional<String> unit(Account person) {
        return store.feedOf(person.unit().id());
    }

    /** Makes a new address for the person or the unit; the one before it ends. */
    @Transactional
    public void renew(boolean unit, Account by) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        store.feed(unit ? null : by.id(), unit ? by.unit().id() : null, token, by.id(), clock.instant());
        audit.record(by.login(), "日历订阅", unit ? "单位 " + by.unit().id() : "本人", "");
    }

    /** The calendar under an address; empty where the address isn't valid any more. */
    @Transactional(readOnly = true)
    public Optional<String> file(String token) {
        return store.feed(token).map(feed -> {
            LocalDate today = LocalDate.now(clock);
            List<Meeting> theirs = meetings
                    .between(
                            today.minusDays(DAYS_BACK).atStartOfDay(),
                            today.plusDays(DAYS_AHEAD).atStartOfDay())
                    .stream()
                    .filter(meeting -> meeting.status().open())
                    .filter(meeting -> meeting.words().attendees().stream()
                            .anyMatch(one -> one.unit() == feed.unit()
                                    || (feed.account() != 0 && one.account().equals(Optional.of(feed.account())))))
                    .toList();
            String name = feed.unit() != 0
                    ? people.unit(feed.unit()).map(Unit::name).orElse("")
                    : people.account(feed.account()).map(Account::name).orElse("");
            return CalendarFile.of(name + "的会议", theirs, clock.getZone(), clock.instant());
        });
    }
}
