package cn.qingjian.meetings.call;

import cn.qingjian.gate.Gate;
import cn.qingjian.gate.ParameterBook;
import cn.qingjian.gate.Parameters;
import cn.qingjian.gate.Passage;
import cn.qingjian.gate.Undertaking;
import cn.qingjian.gate.Undertakings;
import cn.qingjian.kernel.Step;
import cn.qingjian.meetings.AgendaItem;
import cn.qingjian.meetings.Attendee;
import cn.qingjian.meetings.MeetingCall;
import cn.qingjian.meetings.MeetingKind;
import cn.qingjian.meetings.Rank;
import cn.qingjian.meetings.store.MeetingStore;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Unit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The meetings that are still to come, those held, and how each that is not yet announced takes another demand in as an item of its agenda. */
@Component
class MeetingsUnderway implements Undertakings {
    private final MeetingStore store;
    private final Meetings meetings;
    private final MeetingKind kind;
    private final ParameterBook book;
    private final Gate gate;
    private final People people;
    private final Clock clock;

    MeetingsUnderway(
            MeetingStore store,
            Meetings meetings,
            MeetingKind kind,
            ParameterBook book,
            Gate gate,
            People people,
            Clock clock) {
        this.store = store;
        this.meetings = meetings;
        this.kind = kind;
        this.book = book;
        this.gate = gate;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return MeetingKind.CODE;
    }

    @Override
    public List<Undertaking> underway() {
        LocalDate today = LocalDate.now(clock);
        LongFunction<Parameters> limits = book.on(today);
        return store
                .standing(Arrays.stream(MeetingStatus.values())
                        .filter(MeetingStatus::underway)
                        .toList())
                .stream()
                .filter(meeting -> !meeting.words().start().toLocalDate().isBefore(today))
                .map(meeting -> undertaking(meeting, limits))
                .toList();
    }

    @Override
    public List<Undertaking> over(LocalDate since) {
        LongFunction<Parameters> limits = book.on(LocalDate.now(clock));
        return store.held(since).stream()
                .map(meeting -> undertaking(meeting, limits))
                .toList();
    }

    private Undertaking undertaking(Meeting meeting, LongFunction<Parameters> limits) {
        MeetingCall call = meetings.demand(meeting);
        LocalDate day = call.start().toLocalDate();
        Undertaking undertaking = new Undertaking(
                meeting.demandId(),
                kind.label(),
                meeting.title(),
                meeting.unit().id(),
                call.says().stream().map(Passage::text).collect(Collectors.joining("\n")),
                call.bearers(),
                day,
                day,
                kind.measure(call, limits.apply(call.issuerUnit())).minutes());
        return meeting.status().open() ? undertaking.settled(day) : undertaking;
    }

    @Override
    @Transactional
    public void absorb(long number, Undertaking other, Account by) {
        Meeting meeting = changeable(number);
        Meeting.Words words = meeting.words();
        List<AgendaItem> agenda = new ArrayList<>(words.agenda());
        List<Attendee> attendees = new ArrayList<>(words.attendees());
        List<AgendaItem> theirs = store.find(other.id().number())
                .filter(found -> other.id().kind().equals(MeetingKind.CODE))
                .map(found -> found.words().agenda())
                .orElseGet(() -> List.of(new AgendaItem(other.title(), own(meeting), by.name(), Rank.STAFF, false)));
        agenda.addAll(theirs);
        Roster roster = meetings.roster();
        other.bearers().units().stream()
                .filter(unit -> attendees.stream().noneMatch(one -> one.unit() == unit))
                .flatMap(unit -> people.unit(unit).stream())
                .forEach(unit ->
                        attendees.add(head(roster, unit, other, words.place().video())));
        int longer =
                words.minutes() + theirs.stream().mapToInt(AgendaItem::minutes).sum();
        if (!store.save(number, meeting.version(), words.lasting(longer, agenda).calling(attendees))) {
            throw new IllegalStateException(number + " was changed meanwhile");
        }
        back(meeting, "并入“%s”".formatted(other.title()), by);
    }

    @Override
    @Transactional
    public void giveWay(long number, Undertaking into, Account by) {
        Meeting meeting = changeable(number);
        back(meeting, "并入“%s”".formatted(into.title()), by);
        Meeting draft = store.find(number).orElseThrow();
        Step<MeetingStatus> step = draft.status()
                .to(MeetingStatus.MERGED)
                .orElseThrow(() -> new IllegalStateException(number + " is " + draft.status()));
        store.move(number, step, step.why(), by.id());
        store.mergedInto(number, into.id().toString());
    }

    /** A pass or a waiting ruling stands for the meeting as it was. */
    private void back(Meeting meeting, String words, Account by) {
        gate.withdraw(meeting.demandId(), words, by);
    }

    private static Attendee head(Roster roster, Unit unit, Undertaking other, boolean video) {
        return roster.attendee(unit, roster.head(unit), Roster.HEAD, List.of(), "并入事项：" + other.title(), video);
    }

    private int own(Meeting meeting) {
        return book.on(LocalDate.now(clock), meeting.unit().id())
                .limit("mtg.absorb.minutes")
                .map(Parameters.Limit::whole)
                .orElse(0);
    }

    private Meeting changeable(long number) {
        return store.find(number)
                .filter(meeting -> meeting.status().underway() && meeting.status() != MeetingStatus.ANNOUNCED)
                .orElseThrow(() -> new IllegalStateException(number + " can no longer change"));
    }
}
