package cn.qingjian.meetings.clock;

import cn.qingjian.audit.Audit;
import cn.qingjian.gate.BurdenLedger;
import cn.qingjian.gate.ParameterBook;
import cn.qingjian.gate.Parameters;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.meetings.Attendee;
import cn.qingjian.meetings.call.Meeting;
import cn.qingjian.meetings.call.MeetingStatus;
import cn.qingjian.meetings.store.ClockStore;
import cn.qingjian.meetings.store.MeetingStore;
import cn.qingjian.people.Account;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts a meeting's clock, goes from item to item, and ends it; what the meeting cost each unit then goes to the ledger. */
@Service
public class Clocks {
    private static final int HOURS = 24;
    private static final Set<String> ANSWERS = Set.of("COMING", "ABSENT", "BY_VIDEO");

    private final ClockStore store;
    private final MeetingStore meetings;
    private final BurdenLedger ledger;
    private final ParameterBook book;
    private final Audit audit;
    private final Clock clock;

    Clocks(ClockStore store, MeetingStore meetings, BurdenLedger ledger, ParameterBook book, Audit audit, Clock clock) {
        this.store = store;
        this.meetings = meetings;
        this.ledger = ledger;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    /** A meeting's clock; one that nobody ended is closed by this look, once its hour has passed. */
    @Transactional
    public MeetingClock look(Meeting meeting) {
        MeetingClock now = read(meeting);
        boolean closed = now.leftRunning(clock.instant(), closing(meeting), clock.getZone())
                .filter(due -> store.press(meeting.id(), new Press(now.place(), 0, true, due), null))
                .isPresent();
        if (closed) {
            finish(meeting, meeting.author());
            return read(meeting);
        }
        return now;
    }

    /** The hour of the day at which a clock is closed that nobody ends; midnight where none is set. */
    private int closing(Meeting meeting) {
        return limit(meeting, "mtg.clock.closeHour").orElse(0) % HOURS;
    }

    /** Closes every clock that nobody ended, once its hour has passed. */
    @Transactional
    public void closeForgotten() {
        meetings.all(store.running()).forEach(this::look);
    }

    /** Starts the clock of an announced meeting; a second press changes nothing. */
    @Transactional
    public void start(Meeting meeting, Account by) {
        if (meeting.status() == MeetingStatus.ANNOUNCED && !look(meeting).started()) {
            press(meeting, 0, 1, clock.instant(), by);
        }
    }

    /** Goes on to the next item, if nobody has pressed since that place was seen. */
    @Transactional
    public void next(Meeting meeting, int seen, Account by) {
        MeetingClock now = look(meeting);
        if (now.hasNext() && now.place() == seen) {
            press(meeting, seen, now.item() + 1, clock.instant(), by);
        }
    }

    /** Ends the meeting, and enters what it cost each unit; a second press changes nothing. */
    @Transactional
    public void end(Meeting meeting, int seen, Account by) {
        MeetingClock now = look(meeting);
        if (now.running() && now.place() == seen && press(meeting, seen, 0, clock.instant(), by)) {
            finish(meeting, by.id());
        }
    }

    /** Keeps presses of earlier days, for meetings that were held before they came into this system. */
    @Transactional
    public void record(Meeting meeting, List<Instant> begun, @Nullable Instant ended, Account by) {
        for (int i = 0; i < begun.size(); i++) {
            press(meeting, i, i + 1, begun.get(i), by);
        }
        if (ended != null && press(meeting, begun.size(), 0, ended, by)) {
            finish(meeting, by.id());
        }
    }

    private boolean press(Meeting meeting, int place, int item, Instant at, Account by) {
        audit.record(by.login(), "会议计时", "会议 " + meeting.id(), item == 0 ? "结束" : "议题 " + item);
        return store.press(meeting.id(), new Press(place, item, false, at), by.id());
    }

    private void finish(Meeting meeting, long by) {
        MeetingClock done = read(meeting);
        done.overruns(limit(meeting, "mtg.mainSpeech.maxMin").orElse(Integer.MAX_VALUE))
                .forEach(over -> store.overrun(meeting.id(), over));
        turnout(meeting)
                .forEach((unit, came) -> ledger.measured(
                        meeting.demandId(),
                        unit,
                        came.minutes(done.measured()),
                        came.how(done.measured(), done.forgotten())));
        meeting.status()
                .to(MeetingStatus.HELD)
                .ifPresent(step ->
                        meetings.move(meeting.id(), step, done.forgotten() ? "计时没有人结束，到点关闭，按计划时间计" : step.why(), by));
    }

    /** Who came, by unit. */
    public Map<Long, Turnout> turnout(Meeting meeting) {
        Map<Integer, String> replies = store.replies(meeting.id());
        Map<Long, Integer> signed = store.arrived(meeting.id());
        Map<Long, List<Attendee>> invited = new TreeMap<>();
        Map<Long, List<String>> answers = new TreeMap<>();
        int position = 1;
        for (Attendee one : meeting.words().attendees()) {
            invited.computeIfAbsent(one.unit(), unit -> new ArrayList<>()).add(one);
            answers.computeIfAbsent(one.unit(), unit -> new ArrayList<>()).add(replies.getOrDefault(position++, ""));
        }
        Map<Long, Turnout> turnout = new TreeMap<>();
        invited.forEach((unit, people) -> turnout.put(
                unit,
                Turnout.of(
                        people,
                        answers.getOrDefault(unit, List.of()),
                        signed.getOrDefault(unit, 0),
                        meeting.words().place().video())));
        return turnout;
    }

    /** Answers an invitation, for oneself or for somebody of one's own unit; errors stand under {@code reply}. */
    @Transactional
    public FieldErrors reply(Meeting meeting, int position, String answer, String words, Account by) {
        List<Attendee> invited = meeting.words().attendees();
        boolean own = position >= 1
                && position <= invited.size()
                && invited.get(position - 1).unit() == by.unit().id();
        var errors = new FieldErrors()
                .require(own, "reply", "只能回复本单位的通知。")
                .require(ANSWERS.contains(answer), "reply", "请选择出席、视频参会或者请假。")
                .require(meeting.status() == MeetingStatus.ANNOUNCED, "reply", "会议没有通知或者已经结束，不能回复。")
                .require(!answer.equals("ABSENT") || !words.isBlank(), "reply", "请假请写明缘由。");
        if (errors.isEmpty()) {
            store.reply(meeting.id(), position, answer, words.strip(), by.id(), clock.instant());
        }
        return errors;
    }

    /** What each invited person answered last, by the place in the list, from 1. */
    public Map<Integer, String> replies(Meeting meeting) {
        return store.replies(meeting.id());
    }

    /** What took longer than planned. */
    public List<Overrun> overruns(Meeting meeting) {
        return store.overruns(meeting.id());
    }

    /** A year's overruns by convener, department and speaker. */
    public Map<OverrunSum.Side, List<OverrunSum>> overruns(int year) {
        return store.overruns(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)).stream()
                .collect(Collectors.groupingBy(OverrunSum::side, TreeMap::new, Collectors.toList()));
    }

    /** A unit's measured meetings of a year, by date. */
    public List<Lasted> lasted(long unit, int year) {
        return store.lasted(unit, LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    /** Signs in at the door, of one's own will; only the number of each unit is kept. Tells whether it was possible. */
    @Transactional
    public boolean arrive(Meeting meeting, Account person) {
        boolean invited = meeting.words().attendees().stream()
                .anyMatch(one -> one.unit() == person.unit().id());
        LocalDate today = LocalDate.now(clock);
        boolean now = meeting.status() == MeetingStatus.ANNOUNCED
                && meeting.words().start().toLocalDate().equals(today);
        if (invited && now) {
            store.arrive(meeting.id(), person.unit().id(), digest(meeting, person));
        }
        return invited && now;
    }

    /** How many signed in, in all. */
    public int arrived(Meeting meeting) {
        return store.arrived(meeting.id()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** A limit in force today for the unit that calls. */
    public Optional<Integer> limit(Meeting meeting, String key) {
        return book.on(LocalDate.now(clock), meeting.unit().id()).limit(key).map(Parameters.Limit::whole);
    }

    private MeetingClock read(Meeting meeting) {
        return new MeetingClock(
                store.presses(meeting.id()),
                meeting.words().agenda(),
                meeting.words().minutes());
    }

    private static String digest(Meeting meeting, Account person) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((meeting.secret() + "/" + person.id()).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
