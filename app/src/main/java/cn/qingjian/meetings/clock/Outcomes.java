package cn.qingjian.meetings.clock;

import cn.qingjian.audit.Audit;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.meetings.call.Meeting;
import cn.qingjian.meetings.call.MeetingStatus;
import cn.qingjian.meetings.call.Meetings;
import cn.qingjian.meetings.call.Roster;
import cn.qingjian.meetings.store.OutcomeStore;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a meeting leaves: short minutes, and decisions as tasks with an owner and a day. */
@Service
public class Outcomes {
    private static final int LONGEST = 200;

    private final OutcomeStore store;
    private final Meetings meetings;
    private final Clocks clocks;
    private final Audit audit;
    private final Clock clock;

    Outcomes(OutcomeStore store, Meetings meetings, Clocks clocks, Audit audit, Clock clock) {
        this.store = store;
        this.meetings = meetings;
        this.clocks = clocks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps the minutes; errors stand under {@code text}. */
    @Transactional
    public FieldErrors minutes(Meeting meeting, String text, Account by) {
        int most = clocks.limit(meeting, "mtg.minutes.maxChars").orElse(Integer.MAX_VALUE);
        int length = text.strip().codePointCount(0, text.strip().length());
        var errors = new FieldErrors()
                .require(length > 0, "text", "请写纪要。")
                .require(length <= most, "text", "纪要%d字，最多%d字，请只写议定的事。".formatted(length, most))
                .require(meeting.status() == MeetingStatus.HELD, "text", "会议结束后再写纪要。");
        if (errors.isEmpty()) {
            store.minutes(meeting.id(), text.strip(), by.id(), clock.instant());
            audit.record(by.login(), "会议纪要", "会议 " + meeting.id(), "");
        }
        return errors;
    }

    /** The minutes that count. */
    public Optional<String> minutes(Meeting meeting) {
        return store.minutes(meeting.id());
    }

    /** Adds a task; errors stand under {@code what}, {@code owner} and {@code due}. */
    @Transactional
    public FieldErrors decide(
            Meeting meeting, String what, String owner, String due, @Nullable UUID token, Account by) {
        Roster roster = meetings.roster();
        Optional<Account> person = roster.named(owner);
        Optional<LocalDate> day = day(due);
        var errors = new FieldErrors()
                .require(!what.isBlank() && what.length() <= LONGEST, "what", "请写议定事项，最多%d个字。".formatted(LONGEST))
                .require(person.isPresent(), "owner", "请写责任人的姓名，须是在岗人员。")
                .require(day.filter(one -> !one.isBefore(LocalDate.now(clock))).isPresent(), "due", "请写今天以后的完成日期。")
                .require(meeting.status().open(), "what", "会议还没有通知，不能记议定事项。");
        if (errors.isEmpty()) {
            store.decide(
                    meeting.id(),
                    what.strip(),
                    person.orElseThrow(),
                    day.orElseThrow(),
                    token,
                    by.id(),
                    clock.instant());
        }
        return errors;
    }

    /** What a meeting decided. */
    public List<Decision> of(Meeting meeting) {
        return store.of(meeting.id());
    }

    /** What a person still has to do. */
    public List<Decision> openOf(Account person) {
        return store.openOf(person.id());
    }

    /** Marks a task as done; its owner and the office may. Tells whether it was possible. */
    @Transactional
    public Optional<Decision> done(long id, String words, Account by) {
        Optional<Decision> own = store.decision(id).filter(one -> one.owner() == by.id() || by.is(Role.OFFICE));
        own.ifPresent(one -> store.done(id, words.isBlank() ? "已办结" : words.strip(), by.id(), clock.instant()));
        return own;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }
}
