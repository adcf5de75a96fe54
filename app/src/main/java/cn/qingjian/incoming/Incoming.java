package cn.qingjian.incoming;

import cn.qingjian.archive.Archive;
import cn.qingjian.archive.Item;
import cn.qingjian.archive.PaperFile;
import cn.qingjian.archive.Retention;
import cn.qingjian.archive.RetentionTable;
import cn.qingjian.archive.Term;
import cn.qingjian.audit.Audit;
import cn.qingjian.gate.ParameterBook;
import cn.qingjian.gate.Parameters;
import cn.qingjian.gate.WorkCalendar;
import cn.qingjian.incoming.store.IncomingStore;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 收文办理 (《党政机关公文处理工作条例》第二十四条): 签收, 登记, 初审, 承办, 传阅, 催办, 答复, and the archives at the end. Every act answers
 * with errors under the fields' names; empty ones mean done.
 */
@Service
@Transactional
public class Incoming {
    /** What a paper bears as its source in the archives. */
    public static final String SOURCE = "incoming";

    private static final int LONGEST_TEXT = 2_000;

    private final IncomingStore store;
    private final Archive archive;
    private final RetentionTable table;
    private final ParameterBook parameters;
    private final WorkCalendar calendar;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    Incoming(
            IncomingStore store,
            Archive archive,
            RetentionTable table,
            ParameterBook parameters,
            WorkCalendar calendar,
            People people,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.archive = archive;
        this.table = table;
        this.parameters = parameters;
        this.calendar = calendar;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** The paper with that key, where the person may read it. */
    @Transactional(readOnly = true)
    public Optional<IncomingPaper> find(long id, Account reader) {
        return store.find(id).filter(paper -> May.see(paper, reader));
    }

    /** What a filter lets through of all that the person may read, the newest first. */
    @Transactional(readOnly = true)
    public List<IncomingPaper> search(IncomingFilter filter, Account reader, int offset, int limit) {
        return store.list(narrowed(filter, reader), offset, limit);
    }

    /** How many {@link #search} would find in all. */
    @Transactional(readOnly = true)
    public long count(IncomingFilter filter, Account reader) {
        return store.count(narrowed(filter, reader));
    }

    private static IncomingFilter narrowed(IncomingFilter filter, Account reader) {
        return reader.is(Role.OFFICE, Role.LEADER, Role.INSPECTOR)
                ? filter
                : filter.of(reader.unit().id(), reader.id());
    }

    /** Keeps the files of a filling of the form, in place of those kept under it before; old leftovers of others go. */
    public void keepFiles(UUID token, List<PaperFile> files, Account by) {
        limit("inc.leftover.hours", by)
                .ifPresent(hours -> store.dropLeftovers(clock.instant().minus(Duration.ofHours(hours))));
        store.hold(token);
        if (store.find(token).isEmpty()) {
            store.drop(token);
            int position = 0;
            for (PaperFile file : files) {
                position++;
                store.keep(token, position, file);
            }
        }
    }

    /** The files kept under a filling of the form. */
    @Transactional(readOnly = true)
    public List<IncomingStore.Listed> files(UUID token) {
        return store.files(token);
    }

    /** The bytes of a paper's file. */
    @Transactional(readOnly = true)
    public Optional<byte[]> content(IncomingPaper paper, int position) {
        return store.content(paper.token(), position);
    }

    /** The words of a paper, as far as its files could be read; one paragraph a line. */
    @Transactional(readOnly = true)
    public String text(IncomingPaper paper) {
        return store.files(paper.token()).stream()
                .filter(IncomingStore.Listed::read)
                .map(file -> store.text(paper.token(), file.position()))
                .collect(Collectors.joining("\n"));
    }

    /** All that ever happened to a paper, in order. */
    @Transactional(readOnly = true)
    public List<IncomingStore.Past> history(IncomingPaper paper) {
        return store.history(paper.id());
    }

    /** By which day a paper of that urgency is to be dealt with if it is registered today; empty where no limit is in force. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> due(Urgency urgency, Account by) {
        return limit(urgency.parameter(), by).map(days -> IncomingRules.due(today(), days, calendar.workdays()));
    }

    /**
     * Signs for a paper and registers it, in one go; the same filling of the form sent twice is one paper. Errors also: {@code number}
     * where a paper of that number from that organ is registered already and {@code again} isn't set.
     *
     * @param dated whether the day on which it was formed is one
     */
    public FieldErrors register(UUID token, Letter letter, boolean dated, boolean again, Account by) {
        store.hold(token);
        if (store.find(token).isPresent()) {
            return new FieldErrors();
        }
        FieldErrors errors =
                IncomingRules.registered(letter, dated, store.files(token).size(), today());
        unlessKnown(letter, token, again, errors);
        if (errors.isEmpty()) {
            Instant now = clock.instant();
            var number = new IncomingNumber(today().getYear(), store.next(today().getYear()));
            long id = store.add(
                    token, number, letter, by, now, due(letter.urgency(), by).orElse(null));
            long unit = by.unit().id();
            store.note(id, null, IncomingStatus.SIGNED, "清点%d份，签收".formatted(letter.copies()), by.id(), now);
            store.step(
                    id, IncomingStatus.SIGNED, IncomingStatus.REGISTERED, number.toString(), unit, null, by.id(), now);
            audit.record(by.login(), "收文登记", number.toString(), letter.number());
        }
        return errors;
    }

    private void unlessKnown(Letter letter, UUID token, boolean again, FieldErrors errors) {
        if (!again) {
            store.same(letter.organ(), letter.number(), token)
                    .ifPresent(other ->
                            errors.add("number", "这份来文已经登记为%s；确实又来了一件的，勾选下面的“又来一件”。".formatted(other.number())));
        }
    }

    /** The paper of a filling of the form. */
    @Transactional(readOnly = true)
    public Optional<IncomingPaper> find(UUID token) {
        return store.find(token);
    }

    /** Corrects what the register says, before the first look is over. */
    public FieldErrors correct(long id, int seen, Letter letter, boolean dated, Account by) {
        IncomingPaper paper = store.lock(id).orElseThrow();
        FieldErrors errors = IncomingRules.registered(letter, dated, 1, today());
        check(errors, paper, seen, May.review(paper, by));
        if (errors.isEmpty()) {
            store.correct(id, letter, due(letter.urgency(), by).orElse(null));
            store.note(id, paper.status(), paper.status(), "更正登记", by.id(), clock.instant());
            audit.record(by.login(), "更正收文登记", paper.number().toString(), letter.title());
        }
        return errors;
    }

    /** 初审不合: sends it back to whence it came. */
    public FieldErrors giveBack(long id, int seen, List<Fault> faults, String reason, Account by) {
        IncomingPaper paper = store.lock(id).orElseThrow();
        FieldErrors errors = IncomingRules.returned(faults, reason);
        check(errors, paper, seen, May.review(paper, by));
        if (errors.isEmpty()) {
            String why = faults.stream().map(Fault::label).collect(Collectors.joining("；"));
            step(paper, IncomingStatus.RETURNED, why + "。" + reason.strip(), null, null, by);
        }
        return errors;
    }

    /** Takes up a returned paper again, once whoever sent it has mended it. */
    public FieldErrors takeUp(long id, int seen, String reason, Account by) {
        IncomingPaper paper = store.lock(id).orElseThrow();
        FieldErrors errors = IncomingRules.reason(new FieldErrors(), reason);
        check(errors, paper, seen, paper.status() == IncomingStatus.RETURNED && by.is(Role.OFFICE));
        if (errors.isEmpty()) {
            step(
                    paper,
                    IncomingStatus.REGISTERED,
                    reason.strip(),
                    paper.office().id(),
                    null,
                    by);
        }
        return errors;
    }

    /** Sends it round to be read, by the office after the first look or by a leader. Units that aren't ours are left out. */
    public FieldErrors circulate(long id, int seen, List<Long> units, List<Long> leaders, String words, Account by) {
        IncomingPaper paper = store.lock(id).orElseThrow();
        List<Long> departments = units.stream().filter(this::department).toList();
        List<Account> readers = people.holding(Role.LEADER).stream()
                .filter(one -> leaders.contains(one.id()))
                .toList();
        FieldErrors errors = IncomingRules.circulated(departments.size() + readers.size());
        check(errors, paper, seen, May.review(paper, by) || May.instruct(paper, by));
        if (errors.isEmpty()) {
            Instant now = clock.instant();
            readers.forEach(one -> store.send(id, one.unit().id(), one.id(), now));
            departments.forEach(unit -> store.send(id, unit, null, now));
            instructed(paper, words, by);
            step(
                    paper,
                    IncomingStatus.CIRCULATING,
                    "分送%d处".formatted(departments.size() + readers.size()) + after(words),
                    paper.office().id(),
                    null,
                    by);
            closeIfRead(store.find(id).orElseThrow(), by);
        }
        return errors;
    }

    /** 拟办: proposes what is to be done, to one leader. */
    public FieldErrors propose(long id, int seen, Plan plan, Optional<Long> leader, Account by) {
        IncomingPaper paper = store.lock(id).orElseThrow();
        Optional<Account> asked = people.holding(Role.LEADER).stream()
                .filter(one -> leader.filter(key -> key == one.id()).isPresent())
                .findFirst();
        FieldErrors errors = IncomingRules.proposed(paper.letter().urgency(), ours(plan), asked.isPresent(), today());
        check(errors, paper, seen, May.review(paper, by));
        if (errors.isEmpty()) {
            plan(paper, ours(plan), plan.opinion(), null);
            Account one = asked.orElseThrow();
            step(
                    paper,
                    IncomingStatus.PROPOSED,
                    "请%s批示：%s".formatted(one.name(), plan.opinion()),
                    one.unit().id(),
                    one.id(),
                    by);
        }
        return errors;
    }

    /** Hands it to the department that leads, by the office where duties are clear or by a leader's instruction. */
    public FieldErrors assign(long id, int seen, Plan plan, Account by) {
        IncomingPaper paper = store.lock(id).orElseThrow();
        Plan ours = ours(plan);
        boolean instructs = May.instruct(paper, by);
        FieldErrors errors = IncomingRules.handed(paper.letter().urgency(), ours, true, today());
        check(errors, paper, seen, May.review(paper, by) || instructs);
        if (errors.isEmpty()) {
            plan(paper, ours, instructs ? null : plan.opinion(), instructs ? plan.opinion() : null);
            long lead = ours.lead().orElseThrow();
            step(
                    paper,
                    IncomingStatus.HANDLING,
                    "由%s主办%s%s"
                            .formatted(
                                    name(lead),
                                    ours.due().map(day -> "，" + day + "前办结").orElse(""),
                                    after(plan.opinion())),
                    lead,
                    null,
                    by);
        }
        return errors;
    }

    /** A leader sends it back to be proposed anew, or a department because it isn't its own. */
    public FieldErrors sendBack(long id, int seen, String reason, Account by) {
        IncomingPaper paper = store.lock(id).orElseThrow();
        FieldErrors errors = IncomingRules.reason(new FieldErrors(), reason);
        check(errors, paper, seen, May.instruct(paper, by) || May.handle(paper, by));
        if (errors.isEmpty()) {
            step(
                    paper,
                    IncomingStatus.REGISTERED,
                    "退回：" + reason.strip(),
                    paper.office().id(),
                    null,
                    by);
        }
        return errors;
    }

    /** The office takes it back from those who have it; who has read it has read it. */
    public FieldErrors withdraw(long id, int seen, String reason, Account by) {
        IncomingPaper paper = store.lock(id).orElseThrow();
        FieldErrors errors = IncomingRules.reason(new FieldErrors(), reason);
        check(errors, paper, seen, May.withdraw(paper, by));
        if (errors.isEmpty()) {
            store.recall(id);
            step(
                    paper,
                    IncomingStatus.REGISTERED,
                    "撤回：" + reason.strip(),
                    paper.office().id(),
                    null,
                    by);
        }
        return errors;
    }

    /** 协办: what a helping unit has to say. */
    public FieldErrors help(long id, String words, Account by) {
        IncomingPaper paper = store.lock(id).orElseThrow();
        var errors = new FieldErrors()
                .require(May.help(paper, by), "help", "本单位不是协办，或者已经写过意见。")
                .require(!words.isBlank(), "help", "请写协办意见。")
                .require(words.length() <= LONGEST_TEXT, "help", "不超过%d个字。".formatted(LONGEST_TEXT));
        if (errors.isEmpty()) {
            store.helped(id, by.unit().id(), words.strip(), by.id(), clock.instant());
        }
        return errors;
    }

    /** 办结, with or without an answer (答复). */
    public FieldErrors finish(long id, int seen, String result, boolean answered, String answer, Account by) {
        IncomingPaper paper = store.lock(id).orElseThrow();
        FieldErrors errors = IncomingRules.finished(result, answered, answer);
        check(errors, paper, seen, May.handle(paper, by));
        if (errors.isEmpty()) {
            store.result(id, result.strip(), answered ? answer.strip() : "");
            step(
                    paper,
                    answered ? IncomingStatus.ANSWERED : IncomingStatus.DONE,
                    result.strip() + (answered ? "。答复：" + answer.strip() : ""),
                    paper.office().id(),
                    null,
                    by);
            audit.record(by.login(), "收文办结", paper.number().toString(), answered ? "已答复" : "不用答复");
        }
        return errors;
    }

    /** 已阅: the receipt of a reader; with the last one the paper is dealt with. */
    public FieldErrors read(long id, Account by) {
        IncomingPaper paper = store.lock(id).orElseThrow();
        var errors = new FieldErrors().require(May.read(paper, by), "read", "这份来文没有分送给您，或者已经阅过。");
        if (errors.isEmpty()) {
            store.read(May.recipient(paper, by).orElseThrow().id(), by.id(), clock.instant());
            closeIfRead(store.find(id).orElseThrow(), by);
        }
        return errors;
    }

    private void closeIfRead(IncomingPaper paper, Account by) {
        if (paper.recipients().stream().allMatch(IncomingPaper.Recipient::read)) {
            step(paper, IncomingStatus.DONE, "该阅的都阅了", paper.office().id(), null, by);
        }
    }

    /** 催办, counted, and no oftener a day than the limit says. */
    public FieldErrors urge(long id, String words, Account by) {
        IncomingPaper paper = store.lock(id).orElseThrow();
        FieldErrors errors = IncomingRules.urged(store.urged(id, today()), limit("inc.urge.perDay", by), words)
                .require(May.urge(paper, by), "urge", "现在没有人可催。");
        if (errors.isEmpty()) {
            store.urge(id, words.strip(), paper.holding(), by.id(), today(), clock.instant());
            audit.record(by.login(), "催办", paper.number().toString(), paper.holding());
        }
        return errors;
    }

    /** Those who may stand in for the one who has it. */
    @Transactional(readOnly = true)
    public List<Account> standIns(IncomingPaper paper) {
        return java.util.stream.Stream.of(Role.LEADER, Role.DEPARTMENT, Role.LEGAL, Role.OFFICE, Role.INSPECTOR)
                .flatMap(role -> people.holding(role).stream())
                .distinct()
                .filter(one -> May.standIn(paper, one))
                .toList();
    }

    /** Hands it on to a stand-in while somebody is away. Errors: {@code standIn}, {@code reason}. */
    public FieldErrors handOver(long id, int seen, Optional<Long> to, String reason, Account by) {
        IncomingPaper paper = store.lock(id).orElseThrow();
        Optional<Account> other = to.flatMap(
                key -> standIns(paper).stream().filter(one -> one.id() == key).findFirst());
        FieldErrors errors = IncomingRules.reason(
                new FieldErrors().require(other.isPresent(), "standIn", "请选同一角色或者同一科室的另一个人。"), reason);
        check(errors, paper, seen, May.handOver(paper, by));
        if (errors.isEmpty()) {
            Long from = paper.holder().flatMap(IncomingPaper.Holder::person).orElse(null);
            store.handOver(id, from, other.orElseThrow(), reason.strip(), by.id(), clock.instant());
            audit.record(
                    by.login(), "转交收文", paper.number().toString(), other.get().login());
        }
        return errors;
    }

    /** Gives it back to the department that led, because something is still to be done. */
    public FieldErrors reopen(long id, int seen, String reason, Account by) {
        IncomingPaper paper = store.lock(id).orElseThrow();
        FieldErrors errors = IncomingRules.reason(new FieldErrors(), reason)
                .require(paper.lead().isPresent(), "reason", "只传阅过的没有承办科室，不能退回承办。");
        check(errors, paper, seen, May.close(paper, by));
        if (errors.isEmpty()) {
            step(
                    paper,
                    IncomingStatus.HANDLING,
                    reason.strip(),
                    paper.lead().orElseThrow().id(),
                    null,
                    by);
        }
        return errors;
    }

    /** 归档: keeps it in the archives, or leaves it out as one of what isn't kept. Errors: {@code kind}. */
    public FieldErrors archive(long id, int seen, String kind, Account by) {
        IncomingPaper paper = store.lock(id).orElseThrow();
        Optional<Retention> row = table.find(kind);
        boolean kept = row.filter(one -> one.term() != Term.NOT_KEPT).isPresent();
        var errors = new FieldErrors()
                .require(row.isPresent(), "kind", "请选择归档的类别。")
                .require(row.isEmpty() || kept || paper.status() == IncomingStatus.DONE, "kind", "答复过来文单位的，应当归档。");
        check(errors, paper, seen, May.close(paper, by));
        if (errors.isEmpty() && kept) {
            Item item = archive.keep(Filing.deposit(
                    paper,
                    kind,
                    store.files(paper.token()),
                    place -> store.content(paper.token(), place).orElseThrow(),
                    store.history(id),
                    by));
            step(paper, IncomingStatus.ARCHIVED, "档号 " + item.number(), null, null, by);
        } else if (errors.isEmpty()) {
            step(paper, IncomingStatus.LEFT_OUT, row.orElseThrow().label(), null, null, by);
        }
        return errors;
    }

    /** Where it is kept in the archives. */
    @Transactional(readOnly = true)
    public Optional<Item> kept(IncomingPaper paper) {
        return archive.find(SOURCE, String.valueOf(paper.id()));
    }

    /** The departments to which a paper may be handed; county offices are asked for nothing but through the gate. */
    @Transactional(readOnly = true)
    public List<Unit> departments() {
        return people.units().stream()
                .filter(unit -> unit.kind() == Unit.Kind.DEPARTMENT)
                .toList();
    }

    private boolean department(long unit) {
        return departments().stream().anyMatch(one -> one.id() == unit);
    }

    private Plan ours(Plan plan) {
        return new Plan(
                plan.opinion(),
                plan.lead().filter(this::department),
                plan.helpers().stream().filter(this::department).toList(),
                plan.due());
    }

    private String name(long unit) {
        return people.unit(unit).map(Unit::name).orElse("");
    }

    private void plan(IncomingPaper paper, Plan plan, @Nullable String opinion, @Nullable String instruction) {
        store.plan(
                paper.id(),
                plan.lead().orElse(null),
                plan.helpers(),
                plan.due().orElse(paper.due().orElse(null)),
                opinion,
                instruction);
    }

    private void instructed(IncomingPaper paper, String words, Account by) {
        if (May.instruct(paper, by)) {
            store.plan(paper.id(), null, List.of(), paper.due().orElse(null), null, words.strip());
        }
    }

    private void step(
            IncomingPaper paper,
            IncomingStatus to,
            String words,
            @Nullable Long unit,
            @Nullable Long person,
            Account by) {
        if (paper.status().to(to).isEmpty()) {
            throw new IllegalStateException("no step from " + paper.status() + " to " + to);
        }
        store.step(paper.id(), paper.status(), to, words, unit, person, by.id(), clock.instant());
    }

    private static void check(FieldErrors errors, IncomingPaper paper, int seen, boolean may) {
        errors.require(seen == paper.version(), "version", "这件来文刚刚有人办过，请看一下现在到了哪一步，再办。")
                .require(
                        seen != paper.version() || may,
                        "version",
                        "这件来文现在是“%s”，不归您办这一步。".formatted(paper.status().label()));
    }

    private Optional<Integer> limit(String key, Account by) {
        return parameters.on(today(), by.unit().id()).limit(key).map(Parameters.Limit::whole);
    }

    private static String after(String words) {
        return words.isBlank() ? "" : "：" + words.strip();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
