package cn.qingjian.documents.life;

import cn.qingjian.audit.Audit;
import cn.qingjian.documents.draft.Desk;
import cn.qingjian.documents.draft.Draft;
import cn.qingjian.documents.draft.DraftStatus;
import cn.qingjian.documents.draft.Drafts;
import cn.qingjian.documents.draft.Route;
import cn.qingjian.documents.paper.Officials;
import cn.qingjian.documents.store.DraftStore;
import cn.qingjian.gate.ParameterBook;
import cn.qingjian.gate.Parameters;
import cn.qingjian.gate.WorkCalendar;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.kernel.Step;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every step of a document between people (《党政机关公文处理工作条例》第四章、第五章): reviewed by the office, agreed by the departments that it
 * concerns, judged by the gate, signed, verified, registered, printed, sent. {@link DraftStatus} is the table of the steps; this
 * says who may take them. Errors of a step stand under {@code step} where nothing else is said.
 */
@Service
public class Life {
    private static final String URGE = "doc.urge.hours";
    private static final String NOT_YOURS = "这一步现在不由您办，可能刚刚已经有人办过，请看下面的经过。";
    private static final String NO_PASS = "没有有效的闸口准予，请退回起草科室重新送审。";

    private final Drafts drafts;
    private final DraftStore store;
    private final Absences absences;
    private final Numbers numbers;
    private final Editions editions;
    private final Officials officials;
    private final ParameterBook book;
    private final WorkCalendar calendar;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    Life(
            Drafts drafts,
            DraftStore store,
            Absences absences,
            Numbers numbers,
            Editions editions,
            Officials officials,
            ParameterBook book,
            WorkCalendar calendar,
            People people,
            Audit audit,
            Clock clock) {
        this.drafts = drafts;
        this.store = store;
        this.absences = absences;
        this.numbers = numbers;
        this.editions = editions;
        this.officials = officials;
        this.book = book;
        this.calendar = calendar;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sends a draft to the office. What departments agreed to before and hasn't changed since, they needn't agree to again. Errors:
     * {@code signer}, {@code cosigners} where these can't be it.
     */
    @Transactional
    public FieldErrors send(long id, Sending sending, Account by) {
        Draft draft = store.lock(id).orElseThrow();
        if (draft.status() == DraftStatus.REFUSED) {
            move(draft, DraftStatus.DRAFTING, "重新送审", by);
            draft = store.find(id).orElseThrow();
        }
        String unfit = officials.of(draft).unfit();
        long own = draft.unit().id();
        var errors = new FieldErrors()
                .require(draft.status() == DraftStatus.DRAFTING, "step", NOT_YOURS)
                .require(unfit.isEmpty(), "step", "还排不成公文：" + unfit)
                .require(
                        sending.signer()
                                .map(signer ->
                                        people.holding(Role.LEADER).stream().anyMatch(one -> one.id() == signer))
                                .orElse(true),
                        "signer",
                        "请选一位班子领导。")
                .require(
                        sending.cosigners().stream().allMatch(unit -> mayCosign(unit, own)),
                        "cosigners",
                        "会签只选本中心别的科室。");
        if (errors.isEmpty()) {
            store.route(
                    id,
                    sending.urgency(),
                    sending.signer().orElse(null),
                    sending.cosigners().stream().distinct().toList(),
                    by.id());
            move(draft, DraftStatus.REVIEWING, "", by);
        }
        return errors;
    }

    private boolean mayCosign(long unit, long own) {
        return unit != own
                && people.unit(unit)
                        .filter(one -> one.kind() == Unit.Kind.DEPARTMENT)
                        .isPresent();
    }

    /** The office lets a draft go on: to the departments that must agree, or where none must, to the gate. */
    @Transactional
    public FieldErrors pass(long id, String words, Account by) {
        Draft draft = store.lock(id).orElseThrow();
        FieldErrors errors = held(draft, DraftStatus.REVIEWING, by);
        if (errors.isEmpty() && draft.route().agreed()) {
            audit.record(by.login(), "审核", "文稿 " + id, "通过");
            drafts.submit(draft);
        } else if (errors.isEmpty()) {
            move(draft, DraftStatus.COUNTERSIGNING, words, by);
        }
        return errors;
    }

    /** A department agrees; with the last one's word the draft goes to the gate. */
    @Transactional
    public FieldErrors agree(long id, String words, Account by) {
        Draft draft = store.lock(id).orElseThrow();
        FieldErrors errors = held(draft, DraftStatus.COUNTERSIGNING, by);
        if (errors.isEmpty()) {
            store.agree(draft, words.strip(), by, clock.instant());
            audit.record(by.login(), "会签", "文稿 " + id, by.unit().name());
            Draft after = store.find(id).orElseThrow();
            if (after.route().agreed()) {
                drafts.submit(after);
            }
        }
        return errors;
    }

    /** Asks one department more. Errors: {@code cosigner} where it can't be asked. */
    @Transactional
    public FieldErrors ask(long id, long unit, Account by) {
        Draft draft = store.lock(id).orElseThrow();
        boolean open = draft.status() == DraftStatus.REVIEWING || draft.status() == DraftStatus.COUNTERSIGNING;
        var errors = new FieldErrors()
                .require(open, "cosigner", "过了会签这一步，不能再加签。")
                .require(mayAsk(draft, by), "cosigner", "由起草科室、办公室或者正在会签的科室加签。")
                .require(mayCosign(unit, draft.unit().id()), "cosigner", "会签只选本中心别的科室。");
        if (errors.isEmpty()) {
            store.ask(id, unit, by.id());
            audit.record(by.login(), "加签", "文稿 " + id, "单位 " + unit);
        }
        return errors;
    }

    /** Whether a person may ask a department more. */
    public static boolean mayAsk(Draft draft, Account person) {
        return draft.writableBy(person) || draft.route().concerns(person);
    }

    /** A leader signs; who signs in another's place says so. */
    @Transactional
    public FieldErrors sign(long id, String words, Account by) {
        Draft draft = store.lock(id).orElseThrow();
        FieldErrors errors = held(draft, DraftStatus.ADMITTED, by);
        if (errors.isEmpty()) {
            errors.require(drafts.pass(draft).isPresent(), "step", NO_PASS);
        }
        if (errors.isEmpty()) {
            String opinion = words.isBlank() ? "同意签发。" : words.strip();
            String place = draft.route()
                    .signer()
                    .filter(signer -> signer.id() != by.id())
                    .map(signer -> "（代" + signer.name() + "签发）")
                    .orElse("");
            move(draft, DraftStatus.SIGNED, opinion + place, by);
        }
        return errors;
    }

    /** Whoever has a draft sends it back. Errors: {@code words} without a reason (条例第二十条: 退回须说明理由). */
    @Transactional
    public FieldErrors sendBack(long id, String words, Account by) {
        Draft draft = store.lock(id).orElseThrow();
        FieldErrors errors = held(draft, draft.status(), by).require(!words.isBlank(), "words", "退回要写明理由，起草科室才知道改什么。");
        if (errors.isEmpty()) {
            audit.record(by.login(), "退回", "文稿 " + id, draft.status().label());
            drafts.withdraw(id, by.name() + "退回：" + words.strip(), by);
        }
        return errors;
    }

    /**
     * The department takes its draft back. Errors: {@code why} where it is registered, so that a number may be void, and no reason
     * is given.
     */
    @Transactional
    public FieldErrors withdraw(long id, String why, Account by) {
        DraftStatus status = store.lock(id).orElseThrow().status();
        boolean registered = status == DraftStatus.REGISTERED || status.printed();
        var errors = new FieldErrors().require(!registered || !why.isBlank(), "why", "已经编了文号，撤回要写明原因，记在编号簿里。");
        if (errors.isEmpty()) {
            drafts.withdraw(id, why.isBlank() ? "起草科室撤回" : why.strip(), by);
        }
        return errors;
    }

    /** The office takes the next step towards dispatch: verifies, registers, prints or sends. */
    @Transactional
    public FieldErrors advance(long id, Account by) {
        Draft draft = store.lock(id).orElseThrow();
        Optional<Step<DraftStatus>> next = draft.status().next();
        FieldErrors errors = held(draft, draft.status(), by).require(next.isPresent(), "step", NOT_YOURS);
        if (!errors.isEmpty()) {
            return errors;
        }
        DraftStatus to = next.orElseThrow().to();
        FieldErrors wrong = switch (to) {
            case VERIFIED -> verified(draft);
            case REGISTERED -> Numbers.numbered(draft) ? numbers.draw(draft, by) : new FieldErrors();
            case PRINTED -> editions.make(draft, signedBy(draft), signedOn(draft), by);
            default -> drafts.issue(id, by);
        };
        if (wrong.isEmpty() && to != DraftStatus.ISSUED) {
            move(draft, to, "", by);
        }
        return wrong;
    }

    /** All steps that are left until it is sent; stops at the first that can't be taken, and what was done before stays done. */
    @Transactional
    public FieldErrors finish(long id, Account by) {
        FieldErrors errors = advance(id, by);
        while (errors.isEmpty() && store.find(id).orElseThrow().status().onItsWay()) {
            errors = advance(id, by);
        }
        return errors;
    }

    private FieldErrors verified(Draft draft) {
        String unfit = officials.of(draft).unfit();
        return new FieldErrors()
                .require(drafts.pass(draft).isPresent(), "step", NO_PASS)
                .require(draft.route().agreed(), "step", "会签不全，请退回起草科室。")
                .require(unfit.isEmpty(), "step", "排不成公文：" + unfit);
    }

    private String signedBy(Draft draft) {
        return drafts.signature(draft).map(Draft.Past::by).orElse("");
    }

    private LocalDate signedOn(Draft draft) {
        return drafts.signature(draft)
                .map(past -> LocalDate.ofInstant(past.at(), clock.getZone()))
                .orElseGet(() -> LocalDate.now(clock));
    }

    /** Urges whoever has a draft, not more often than the parameter allows. */
    @Transactional
    public FieldErrors urge(long id, Account by) {
        Draft draft = store.find(id).orElseThrow();
        boolean others = waits(draft.status()) && !absences.desk(by).holds(draft);
        var errors = new FieldErrors().require(others, "step", "这一步不用催：没有在等别人。");
        if (errors.isEmpty()) {
            Duration pause = Duration.ofHours(limit(draft, URGE));
            errors.require(
                    store.urge(draft, by.id(), clock.instant(), clock.instant().minus(pause)),
                    "step",
                    "%d小时以内已经催过，先等一等。".formatted(pause.toHours()));
        }
        return errors;
    }

    /** Who has a draft, since when, and until when. */
    public Standing standing(Draft draft) {
        Optional<LocalDate> due = waits(draft.status()) ? due(draft) : Optional.empty();
        return new Standing(
                who(draft),
                draft.since(),
                due,
                due.filter(day -> day.isBefore(LocalDate.now(clock))).isPresent(),
                store.urged(draft));
    }

    private static boolean waits(DraftStatus status) {
        return switch (status) {
            case REVIEWING, COUNTERSIGNING, ADMITTED, SIGNED, VERIFIED, REGISTERED, PRINTED -> true;
            case DRAFTING, AWAITING_REASON, AWAITING_APPROVER, DELIBERATING, REFUSED, ISSUED, FILED, MERGED, DROPPED ->
                false;
        };
    }

    private static String who(Draft draft) {
        return switch (draft.status()) {
            case DRAFTING, AWAITING_REASON, REFUSED -> draft.unit().name();
            case REVIEWING, SIGNED, VERIFIED, REGISTERED, PRINTED -> "办公室";
            case COUNTERSIGNING ->
                draft.route().cosigners().stream()
                        .filter(one -> one.agreed().isEmpty())
                        .map(Route.Cosigner::name)
                        .collect(Collectors.joining("、"));
            case ADMITTED -> draft.route().signer().map(Route.Signer::name).orElse("班子领导");
            case AWAITING_APPROVER -> "班子领导";
            case DELIBERATING -> "审议会";
            case ISSUED, FILED, MERGED, DROPPED -> "";
        };
    }

    /** Counted from the day after it arrived, in working days. */
    private Optional<LocalDate> due(Draft draft) {
        return parameters(draft).limit(draft.route().urgency().parameter()).map(limit -> {
            LocalDate day = LocalDate.ofInstant(draft.since(), clock.getZone());
            Predicate<LocalDate> workdays = calendar.workdays();
            for (int left = limit.whole(); left > 0; ) {
                day = day.plusDays(1);
                left -= workdays.test(day) ? 1 : 0;
            }
            return day;
        });
    }

    private int limit(Draft draft, String key) {
        return parameters(draft).limit(key).map(Parameters.Limit::whole).orElse(0);
    }

    private Parameters parameters(Draft draft) {
        return book.on(LocalDate.now(clock), draft.unit().id());
    }

    private FieldErrors held(Draft draft, DraftStatus where, Account by) {
        Desk desk = absences.desk(by);
        return new FieldErrors().require(draft.status() == where && desk.holds(draft), "step", NOT_YOURS);
    }

    private void move(Draft draft, DraftStatus to, String words, Account by) {
        Step<DraftStatus> step = draft.status().to(to).orElseThrow();
        store.move(draft.id(), step, words.isBlank() ? step.why() : words.strip(), by.id());
    }

    /** The departments that may be asked to agree. */
    public List<Unit> departments(Draft draft) {
        return people.units().stream()
                .filter(unit -> mayCosign(unit.id(), draft.unit().id()))
                .toList();
    }

    /** Those who may sign. */
    public List<Account> signers() {
        return people.holding(Role.LEADER);
    }
}
