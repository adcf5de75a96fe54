package cn.qingjian.reviews;

import cn.qingjian.audit.Audit;
import cn.qingjian.gate.ParameterBook;
import cn.qingjian.gate.Parameters;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.reviews.store.AgendaStore;
import cn.qingjian.reviews.store.MatterStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 审议会: planned by the office, with an agenda of what waits; each item is decided, and closing sends all of them back to their way. */
@Service
public class Sessions {
    /** How long a meeting of the centre may last. */
    private static final String MOST = "mtg.unit.maxMin";

    private static final String ITEM = "review.item.minutes";

    private final AgendaStore store;
    private final MatterStore matters;
    private final ParameterBook book;
    private final People people;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sessions(
            AgendaStore store,
            MatterStore matters,
            ParameterBook book,
            People people,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.matters = matters;
        this.book = book;
        this.people = people;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Plans a session; the same token twice is one session. Errors: {@code title}, {@code time}, {@code chair}, {@code attendees}. */
    @Transactional
    public FieldErrors plan(UUID token, SessionPlan plan, Account by) {
        FieldErrors errors = AgendaRules.planned(plan, leaders());
        if (errors.isEmpty()) {
            store.add(token, plan, by.id(), clock.instant());
            audit.record(
                    by.login(),
                    "安排审议会",
                    plan.title(),
                    plan.starts().orElseThrow().toString());
        }
        return errors;
    }

    /** Changes name, time or people of a session that is still open. */
    @Transactional
    public FieldErrors change(long id, SessionPlan plan, Account by) {
        Session session = store.lock(id).orElseThrow();
        FieldErrors errors = AgendaRules.planned(plan, leaders()).require(session.open(), "title", "会议已经结束，不再改。");
        if (errors.isEmpty()) {
            store.change(id, plan);
            audit.record(
                    by.login(), "改审议会", "审议会 " + id, plan.starts().orElseThrow().toString());
        }
        return errors;
    }

    private List<Long> leaders() {
        return people.holding(Role.LEADER).stream().map(Account::id).toList();
    }

    /** Puts a matter last on the agenda. Errors: {@code matter}, {@code minutes}. */
    @Transactional
    public FieldErrors add(long id, long matter, int minutes, Account by) {
        Session session = store.lock(id).orElseThrow();
        Review review = matters.lock(matter).orElseThrow();
        FieldErrors errors = AgendaRules.added(session, review, minutes, most(session));
        if (errors.isEmpty()) {
            store.put(id, matter, minutes);
            audit.record(by.login(), "列入议程", "审议会 " + id, review.demand().toString());
        }
        return errors;
    }

    /** Takes a matter off the agenda; it waits on. Errors stand under {@code verdict}. */
    @Transactional
    public FieldErrors remove(long id, long matter, Account by) {
        Session session = store.lock(id).orElseThrow();
        Session.Item item = session.item(matter).orElseThrow();
        FieldErrors errors = AgendaRules.removed(session, item);
        if (errors.isEmpty()) {
            store.remove(id, matter);
            audit.record(by.login(), "移出议程", "审议会 " + id, item.review().demand().toString());
        }
        return errors;
    }

    /** Moves an item one place up; the first stays where it is. */
    @Transactional
    public void raise(long id, long matter) {
        Session session = store.lock(id).orElseThrow();
        int position = session.item(matter).orElseThrow().position();
        session.items().stream()
                .filter(one -> session.open() && one.position() == position - 1)
                .findFirst()
                .ifPresent(above -> store.swap(id, matter, above.review().id()));
    }

    /** Records what was decided of an item. Errors: {@code verdict}, {@code words}, {@code into}. */
    @Transactional
    public FieldErrors decide(
            long id, long matter, Optional<Verdict> verdict, String words, Optional<Long> into, Account by) {
        Session session = store.lock(id).orElseThrow();
        Session.Item item = session.item(matter).orElseThrow();
        FieldErrors errors = AgendaRules.decided(
                session, item, verdict, words.strip(), into.flatMap(matters::find), LocalDate.now(clock));
        if (errors.isEmpty()) {
            Verdict chosen = verdict.orElseThrow();
            matters.decide(
                    matter,
                    id,
                    chosen,
                    words.strip(),
                    chosen == Verdict.MERGED ? into.orElseThrow() : null,
                    by.id(),
                    clock.instant());
            audit.record(by.login(), "记审议决定", item.review().demand().toString(), chosen.label());
        }
        return errors;
    }

    /** Takes a recorded decision away, so that it can be recorded anew; only before the session is closed. */
    @Transactional
    public FieldErrors undo(long id, long matter, Account by) {
        Session session = store.lock(id).orElseThrow();
        Session.Item item = session.item(matter).orElseThrow();
        FieldErrors errors = AgendaRules.undone(session, item);
        if (errors.isEmpty()) {
            store.undo(id, matter);
            audit.record(by.login(), "重记审议决定", item.review().demand().toString(), "");
        }
        return errors;
    }

    /** Closes a session: every matter but the deferred goes back to its room with what was decided. Errors stand under {@code close}. */
    @Transactional
    public FieldErrors close(long id, Account by) {
        Session session = store.lock(id).orElseThrow();
        FieldErrors errors = AgendaRules.closed(session, LocalDate.now(clock));
        if (errors.isEmpty()) {
            store.close(id, by.id(), clock.instant());
            audit.record(
                    by.login(),
                    "结束审议会",
                    "审议会 " + id,
                    "%d项".formatted(session.items().size()));
            session.items().forEach(item -> item.decision().ifPresent(decision -> follow(item.review(), decision, by)));
        }
        return errors;
    }

    private void follow(Review review, Decision decision, Account by) {
        if (decision.verdict() != Verdict.DEFERRED && matters.done(review.id(), clock.instant())) {
            events.publishEvent(new MatterDecided(
                    review.demand(),
                    decision.verdict(),
                    decision.print(),
                    decision.into().map(Decision.Target::demand),
                    by.id()));
        }
    }

    /** The session with that key. */
    public Optional<Session> find(long id) {
        return store.find(id);
    }

    /** The session that was planned with that token. */
    public Optional<Session> find(UUID token) {
        return store.find(token);
    }

    /** Those that are still open, the soonest first. */
    public List<Session> open() {
        return store.open();
    }

    /** Those that are closed, newest first. */
    public List<Session> closed(int offset, int limit) {
        return store.closed(offset, limit);
    }

    /** How many are closed. */
    public long countClosed() {
        return store.countClosed();
    }

    /** How many minutes a session may last in all; empty where nothing limits it. */
    public Optional<Integer> most(Session session) {
        return limit(MOST, session.starts().toLocalDate());
    }

    /** How many minutes an item is given where nothing else is written. */
    public int usual() {
        return limit(ITEM, LocalDate.now(clock)).orElse(0);
    }

    private Optional<Integer> limit(String key, LocalDate day) {
        return book.on(day, 0).limit(key).map(Parameters.Limit::whole);
    }
}
