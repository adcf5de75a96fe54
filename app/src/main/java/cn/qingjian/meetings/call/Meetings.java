package cn.qingjian.meetings.call;

import cn.qingjian.audit.Audit;
import cn.qingjian.gate.BurdenLedger;
import cn.qingjian.gate.DemandRuled;
import cn.qingjian.gate.Gate;
import cn.qingjian.gate.Judgement;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.gate.Ruling;
import cn.qingjian.gate.Ruling.Admitted;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.meetings.Attendee;
import cn.qingjian.meetings.MeetingCall;
import cn.qingjian.meetings.MeetingKind;
import cn.qingjian.meetings.store.MeetingStore;
import cn.qingjian.meetings.store.RoomStore;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.reviews.MatterDecided;
import cn.qingjian.reviews.Reviews;
import cn.qingjian.reviews.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The meetings of all departments: begin, save, put to the gate, announce, call off. */
@Service
public class Meetings {
    private final MeetingStore store;
    private final RoomStore rooms;
    private final Reviews sessions;
    private final Gate gate;
    private final BurdenLedger ledger;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    Meetings(
            MeetingStore store,
            RoomStore rooms,
            Reviews sessions,
            Gate gate,
            BurdenLedger ledger,
            People people,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.rooms = rooms;
        this.sessions = sessions;
        this.gate = gate;
        this.ledger = ledger;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins a meeting; the same token twice gives the same meeting. */
    @Transactional
    public Saving begin(MeetingInput input, Rows rows, Account by) {
        var errors = new FieldErrors();
        Optional<Meeting.Words> words = input.read(rows, roster(), this.rooms.open(), errors);
        words.ifPresent(read -> free(read, 0, errors));
        return errors.isEmpty()
                ? new Saving.Saved(begin(words.orElseThrow(), by, token(input.token())))
                : new Saving.Wrong(errors);
    }

    /** Begins a meeting with words that are known to be right. */
    @Transactional
    public Meeting begin(Meeting.Words words, Account by, @Nullable UUID token) {
        long id = store.add(words, by.unit().id(), by.id(), token);
        audit.record(by.login(), "拟会", "会议 " + id, "");
        return store.find(id).orElseThrow();
    }

    /** Saves what was typed, unless it is wrong, somebody else saved in between, or it is past changing. */
    @Transactional
    public Saving save(long id, MeetingInput input, Rows rows, Account by) {
        Meeting now = store.find(id).orElseThrow();
        var errors = new FieldErrors();
        errors.require(
                now.status().editable(),
                "title",
                "会议现在是“%s”，不能再改，先撤回。".formatted(now.status().label()));
        Optional<Meeting.Words> words = input.read(rows, roster(), this.rooms.open(), errors);
        words.ifPresent(read -> free(read, id, errors));
        if (errors.isEmpty()) {
            return save(now, input.seen(), words.orElseThrow(), by);
        }
        return new Saving.Wrong(errors);
    }

    /** Saves words that are known to be right over the version that was seen. */
    @Transactional
    public Saving save(Meeting now, int seen, Meeting.Words words, Account by) {
        if (words.equals(now.words())) {
            return new Saving.Saved(now);
        }
        if (!store.save(now.id(), seen, words)) {
            return new Saving.Wrong(new FieldErrors().add("title", "别人刚刚保存了另一稿，您填写的都还在；看过新稿后再保存。"));
        }
        reopen(now, by);
        return new Saving.Saved(store.find(now.id()).orElseThrow());
    }

    /** What the gate finds of it now; binds nobody. */
    public Judgement<MeetingCall> check(Meeting meeting) {
        return gate.check(demand(meeting));
    }

    /** Puts it to the gate; what the gate lightened is kept, so that the pass stands for it. Put twice, it is ruled upon once. */
    @Transactional
    public FieldErrors submit(long id, Account by) {
        Meeting meeting = store.find(id).orElseThrow();
        FieldErrors errors = gone(meeting);
        if (errors.isEmpty() && meeting.status() == MeetingStatus.REFUSED) {
            reopen(meeting, by);
        }
        if (errors.isEmpty() && store.find(id).orElseThrow().status() == MeetingStatus.DRAFTING) {
            Ruling<MeetingCall> ruling = gate.submit(demand(meeting), by);
            MeetingCall form = ruling.demand();
            if (form.minutes() != meeting.words().minutes() && !(ruling instanceof Ruling.Refused<MeetingCall>)) {
                store.save(id, meeting.version(), meeting.words().lasting(form.minutes(), form.agenda()));
            }
        }
        return errors;
    }

    /** Takes back a pass or a waiting ruling; what it held of the plan is free again. */
    @Transactional
    public void withdraw(long id, Account by) {
        gate.withdraw(store.find(id).orElseThrow().demandId(), "召集科室撤回", by);
    }

    /** No pass, no meeting: sends the invitations under the pass; errors stand under {@code announce}. */
    @Transactional
    public FieldErrors announce(long id, Account by) {
        Meeting meeting = store.find(id).orElseThrow();
        meeting.words().place().room().ifPresent(rooms::lock);
        FieldErrors errors = gone(meeting);
        free(meeting.words(), id, errors);
        Optional<Admitted<MeetingCall>> pass = gate.pass(demand(meeting));
        errors.require(
                pass.isPresent() && meeting.status() == MeetingStatus.ADMITTED,
                "announce",
                meeting.status() == MeetingStatus.DELIBERATING ? "这一类会议须经审议，审议同意以后才能发通知。" : "没有有效的闸口编号，不能发通知；先过闸。");
        if (errors.isEmpty()) {
            gate.issued(pass.orElseThrow(), by);
            store.announced(id, pass.orElseThrow().id(), by.id(), clock.instant());
            move(meeting, MeetingStatus.ANNOUNCED, by);
            audit.record(
                    by.login(), "会议通知", "会议 " + id, pass.orElseThrow().number().toString());
        }
        return errors;
    }

    /** Why an announced meeting can't be had in other words, such as at another time, in a sentence; empty where it can. */
    public Optional<String> bars(Meeting meeting, Meeting.Words words) {
        List<String> left = gone(meeting).of("attendees");
        return (left.isEmpty() ? gate.bars(demand(meeting.with(words))) : left)
                .stream().findFirst();
    }

    /**
     * Announces an announced meeting anew, at another time or place: under a new number, and whoever was invited answers anew.
     *
     * @throws IllegalStateException where it was changed meanwhile, or the gate wouldn't let it
     */
    @Transactional
    public void announceAnew(Meeting meeting, Meeting.Words words, Account by) {
        bars(meeting, words).ifPresent(reason -> {
            throw new IllegalStateException(meeting.id() + ": " + reason);
        });
        if (!store.save(meeting.id(), meeting.version(), words)) {
            throw new IllegalStateException(meeting.id() + " was changed meanwhile");
        }
        Meeting.Words old = meeting.words();
        String was = "原定%s %s，%s"
                .formatted(
                        old.start().toLocalDate(),
                        old.start().toLocalTime(),
                        old.place().name());
        Admitted<MeetingCall> pass = gate.renew(demand(store.find(meeting.id()).orElseThrow()), "改到别的时间，" + was, by);
        store.announced(meeting.id(), pass.id(), by.id(), clock.instant());
        meeting.status().to(MeetingStatus.ANNOUNCED).ifPresent(step -> store.move(meeting.id(), step, was, by.id()));
        audit.record(by.login(), "会议改期", "会议 " + meeting.id(), pass.number().toString());
    }

    /** Whether nobody else has a meeting's room at its time. */
    public boolean hasItsRoom(long id) {
        var errors = new FieldErrors();
        free(store.find(id).orElseThrow().words(), id, errors);
        return errors.isEmpty();
    }

    /** Calls a meeting off, or gives it up before it was announced; nobody bears anything for it. */
    @Transactional
    public void cancel(long id, Account by) {
        Meeting meeting = store.find(id).orElseThrow();
        if (meeting.status().to(MeetingStatus.CANCELLED).isPresent()) {
            gate.withdraw(meeting.demandId(), "会议取消", by);
            move(meeting, MeetingStatus.CANCELLED, by);
            meeting.demand(LocalDate.now(clock))
                    .bearers()
                    .units()
                    .forEach(unit -> ledger.measured(meeting.demandId(), unit, 0, "会议取消"));
        }
    }

    /** Takes up again what was given up. */
    @Transactional
    public void resume(long id, Account by) {
        Meeting meeting = store.find(id).orElseThrow();
        if (meeting.status() == MeetingStatus.CANCELLED) {
            move(meeting, MeetingStatus.DRAFTING, by);
        }
    }

    /** The meeting with that key, if the person may read it. */
    public Optional<Meeting> find(long id, Account reader) {
        return store.find(id)
                .filter(meeting -> meeting.readableBy(reader)
                        || (meeting.status() == MeetingStatus.ADMITTED && calls(meeting, reader)));
    }

    /** Whether a meeting calls a person's unit. */
    public static boolean calls(Meeting meeting, Account person) {
        return meeting.words().attendees().stream()
                .anyMatch(one -> one.unit() == person.unit().id());
    }

    /** Everyone who works here now. */
    public List<Account> present() {
        return Arrays.stream(Role.values())
                .filter(role -> !role.administrator())
                .flatMap(role -> people.holding(role).stream())
                .distinct()
                .toList();
    }

    /** The roster of today; the road is that to the centre's own house. */
    public Roster roster() {
        long centre = people.centre().map(Unit::id).orElse(0L);
        return new Roster(people.units(), present(), unit -> people.travelMinutes(unit, centre));
    }

    /** What the gate judges of a meeting today. */
    public MeetingCall demand(Meeting meeting) {
        return meeting.demand(LocalDate.now(clock));
    }

    /** Those invited who have left since; errors stand under {@code attendees}. */
    public FieldErrors gone(Meeting meeting) {
        Set<Long> here = present().stream().map(Account::id).collect(Collectors.toSet());
        String left = meeting.words().attendees().stream()
                .filter(one ->
                        one.account().map(account -> !here.contains(account)).orElse(false))
                .map(Attendee::words)
                .collect(Collectors.joining("、"));
        return new FieldErrors().require(left.isEmpty(), "attendees", left + "已经离岗，请改通知在岗的人。");
    }

    /** Follows the gate's word in the gate's own transaction, so that a ruling and the meeting's status can never part. */
    @EventListener
    void ruled(DemandRuled event) {
        if (event.demand().kind().equals(MeetingKind.CODE)) {
            long by = gate.ruling(event.ruling()).map(KeptRuling::by).orElseThrow();
            store.find(event.demand().number())
                    .flatMap(meeting -> meeting.status().to(status(event.standing())))
                    .ifPresent(step -> {
                        store.move(event.demand().number(), step, step.why(), by);
                        if (step.to() == MeetingStatus.ADMITTED) {
                            deliberate(event.demand().number(), by);
                        } else if (step.from() == MeetingStatus.DELIBERATING) {
                            sessions.withdraw(event.demand(), step.why());
                        }
                    });
        }
    }

    /** What a session must agree to isn't announced until it did. */
    private void deliberate(long id, long by) {
        Meeting meeting = store.find(id).orElseThrow();
        if (sessions.put(meeting.matter(LocalDate.now(clock)))) {
            move(meeting, MeetingStatus.DELIBERATING, "", by);
        }
    }

    /** Follows what a review session decided, in its transaction; a meeting that was taken back meanwhile stays taken back. */
    @EventListener
    void decided(MatterDecided event) {
        if (event.demand().kind().equals(MeetingKind.CODE)) {
            store.find(event.demand().number())
                    .filter(meeting -> meeting.status() == MeetingStatus.DELIBERATING)
                    .ifPresent(meeting -> follow(meeting, event));
        }
    }

    private void follow(Meeting meeting, MatterDecided event) {
        if (event.verdict() == Verdict.AGREED) {
            move(meeting, MeetingStatus.ADMITTED, event.words(), event.by());
            return;
        }
        gate.withdraw(
                meeting.demandId(), event.words(), people.account(event.by()).orElseThrow());
        Meeting back = store.find(meeting.id()).orElseThrow();
        if (event.verdict() == Verdict.REFUSED) {
            move(back, MeetingStatus.CANCELLED, event.words(), event.by());
        } else if (event.verdict() == Verdict.MERGED) {
            move(back, MeetingStatus.MERGED, event.words(), event.by());
            store.mergedInto(meeting.id(), event.into().orElseThrow().toString());
        }
    }

    private static MeetingStatus status(KeptRuling.Standing standing) {
        return switch (standing) {
            case ADMITTED -> MeetingStatus.ADMITTED;
            case AWAITING_REASON -> MeetingStatus.AWAITING_REASON;
            case AWAITING_APPROVER -> MeetingStatus.AWAITING_APPROVER;
            case REFUSED -> MeetingStatus.REFUSED;
            case WITHDRAWN -> MeetingStatus.DRAFTING;
        };
    }

    private void free(Meeting.Words words, long but, FieldErrors errors) {
        words.place()
                .room()
                .map(room -> store.inRoom(room, words.start(), words.end(), but))
                .filter(others -> !others.isEmpty())
                .ifPresent(others -> errors.add(
                        "room",
                        "%s这段时间已经给了“%s”，请换时间或者会议室。".formatted(words.place().name(), others.getFirst())));
    }

    private void reopen(Meeting meeting, Account by) {
        if (meeting.status() == MeetingStatus.AWAITING_REASON) {
            gate.withdraw(meeting.demandId(), "修改会议方案", by);
        } else if (meeting.status() == MeetingStatus.REFUSED) {
            move(meeting, MeetingStatus.DRAFTING, by);
        }
    }

    private void move(Meeting meeting, MeetingStatus to, Account by) {
        move(meeting, to, "", by.id());
    }

    private void move(Meeting meeting, MeetingStatus to, String words, long by) {
        meeting.status()
                .to(to)
                .ifPresent(step -> store.move(meeting.id(), step, words.isEmpty() ? step.why() : words, by));
    }

    private static @Nullable UUID token(@Nullable String text) {
        return text != null && text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(text) : null;
    }
}
