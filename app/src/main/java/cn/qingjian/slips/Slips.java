package cn.qingjian.slips;

import cn.qingjian.audit.Audit;
import cn.qingjian.gate.BurdenLedger;
import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.DemandKind;
import cn.qingjian.gate.Gate;
import cn.qingjian.gate.Judgement;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.gate.ParameterBook;
import cn.qingjian.gate.Parameters;
import cn.qingjian.gate.Report;
import cn.qingjian.gate.Ruling.Admitted;
import cn.qingjian.gate.Undertaking;
import cn.qingjian.gate.Undertakings;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.kernel.Step;
import cn.qingjian.people.Account;
import cn.qingjian.site.Waiting;
import cn.qingjian.slips.store.SlipStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.springframework.transaction.annotation.Transactional;

/**
 * The slips of one kind: begin, save, put to the gate, carry out under the pass, measure, end; and how they merge with others.
 *
 * @param <W> what is written on them
 * @param <D> a slip as the gate judges it
 */
public class Slips<W extends SlipWords, D extends SlipDemand<W>> implements Undertakings {
    private final DemandKind<D> kind;
    private final Class<W> type;
    private final Maker<W, D> maker;
    private final SlipStore store;
    private final Gate gate;
    private final BurdenLedger ledger;
    private final ParameterBook parameters;
    private final Audit audit;
    private final Clock clock;

    Slips(
            DemandKind<D> kind,
            Class<W> type,
            Maker<W, D> maker,
            SlipStore store,
            Gate gate,
            BurdenLedger ledger,
            ParameterBook parameters,
            Audit audit,
            Clock clock) {
        this.kind = kind;
        this.type = type;
        this.maker = maker;
        this.store = store;
        this.gate = gate;
        this.ledger = ledger;
        this.parameters = parameters;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes the demand of a slip; a kind's record has these components in this order.
     *
     * @param <W> what is written on it
     * @param <D> the demand
     */
    @FunctionalInterface
    public interface Maker<W extends SlipWords, D extends SlipDemand<W>> {
        /** The demand of a slip under the rules of a day. */
        D make(DemandId id, W words, List<String> taken, long issuerUnit, LocalDate day);
    }

    @Override
    public String kind() {
        return kind.code();
    }

    /** What people call the kind. */
    public String label() {
        return kind.label();
    }

    /** Today. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A coefficient of the burden's formula in force today for the unit that asks. */
    public BigDecimal coefficient(Slip<W> slip, String key) {
        return parameters.on(today(), slip.unit().id()).coefficient(key);
    }

    /** Begins a slip; the same token twice gives the same one. */
    @Transactional
    public Slip<W> begin(W words, Account by, UUID token) {
        long number = store.add(kind.code(), words, by.unit().id(), by.id(), token);
        audit.record(by.login(), "拟订" + kind.label(), kind.code() + "/" + number, "");
        return find(number).orElseThrow();
    }

    /** Saves what was written, unless it is overtaken or past changing; a waiting ruling lapses. */
    @Transactional
    public void save(long number, int seen, W words, Account by, FieldErrors errors) {
        Slip<W> slip = lock(number);
        errors.require(slip.editable(), "title", "已经过闸或者正在审批，先撤回再修改；填写的内容还在这一页。")
                .require(slip.version() == seen, "title", "别人在您编辑时保存了另一稿，请对照后再保存。");
        if (errors.isEmpty()) {
            if (slip.withdrawable()) {
                gate.withdraw(slip.id(), "修改内容", by);
            }
            store.save(number, words);
        }
    }

    /** What the gate judges of a slip today. */
    public D demand(Slip<W> slip) {
        return maker.make(slip.id(), slip.words(), slip.taken(), slip.unit().id(), today());
    }

    /** What the gate finds of it now; binds nobody. */
    public Judgement<D> look(Slip<W> slip) {
        return gate.check(demand(slip));
    }

    /** What its page tells of the gate: a free look while it may still change, the ruling that stands after that. */
    public Report report(Slip<W> slip) {
        return slip.submittable()
                ? Report.of(look(slip))
                : slip.ruling().flatMap(gate::ruling).map(Report::of).orElseGet(() -> Report.of(look(slip)));
    }

    /** The ruling that says how it stands. */
    public Optional<KeptRuling> ruling(Slip<W> slip) {
        return slip.ruling().flatMap(gate::ruling);
    }

    /** Puts it to the gate; what the gate lightened is what it says from now on. */
    @Transactional
    public Slip<W> submit(long number, Account by) {
        Slip<W> slip = lock(number);
        if (slip.submittable()) {
            W granted = gate.submit(demand(slip), by).demand().words();
            if (!granted.equals(slip.words())) {
                store.save(number, granted);
            }
        }
        return find(number).orElseThrow();
    }

    /** Takes back a pass that was not used, or a waiting ruling. */
    @Transactional
    public void withdraw(long number, Account by) {
        Slip<W> slip = lock(number);
        if (slip.withdrawable()) {
            gate.withdraw(slip.id(), "撤回修改", by);
        }
    }

    /** Gives it up; what the gate holds is taken back. */
    @Transactional
    public void drop(long number, Account by) {
        withdraw(number, by);
        Slip<W> slip = find(number).orElseThrow();
        slip.state().to(SlipState.DROPPED).ifPresent(step -> store.move(number, step, step.why(), by.id()));
    }

    /**
     * Begins to carry it out under its pass: no pass, no beginning. Errors stand under {@code start}.
     *
     * @param also what the room records with it
     */
    @Transactional
    public void carryOut(long number, Account by, FieldErrors errors, Consumer<Admitted<D>> also) {
        Slip<W> slip = lock(number);
        Optional<Admitted<D>> pass = slip.ready() ? gate.pass(demand(slip)) : Optional.empty();
        errors.require(pass.isPresent(), "start", "没有有效的闸口准予，不能开始，请先过闸。");
        if (errors.isEmpty()) {
            Admitted<D> admitted = pass.orElseThrow();
            gate.issued(admitted, by);
            store.issued(admitted.id(), number, by.id());
            move(slip, SlipState.CARRIED, by);
            also.accept(admitted);
        }
    }

    /**
     * Ends it. Errors stand under {@code end}.
     *
     * @param also what the room records with it
     */
    @Transactional
    public void end(long number, Account by, FieldErrors errors, Runnable also) {
        Slip<W> slip = lock(number);
        errors.require(slip.state() == SlipState.CARRIED, "end", "没有在进行，不能结束。");
        if (errors.isEmpty()) {
            move(slip, SlipState.ENDED, by);
            also.run();
        }
    }

    /** Records what it really took at a unit; the burden ledger learns of it, and the unit has answered. */
    @Transactional
    public void measured(Slip<W> slip, long unit, long minutes, String how, Account by) {
        store.answer(slip.number(), unit, minutes, how, by.id());
        ledger.measured(slip.id(), unit, minutes, how);
    }

    /** What it took at each unit that has told. */
    public List<Answer> answers(long number) {
        return store.answers(number);
    }

    /** Every step that it took, oldest first. */
    public List<SlipStore.Past> history(long number) {
        return store.steps(number);
    }

    /** The slip of that number. */
    public Optional<Slip<W>> find(long number) {
        return store.find(kind.code(), number, type);
    }

    /** The slips that a person may read, newest first. */
    public List<Slip<W>> readBy(Account reader) {
        return all().stream().filter(slip -> slip.readableBy(reader)).toList();
    }

    /** All slips of the kind, newest first. */
    public List<Slip<W>> all() {
        return store.all(kind.code(), type);
    }

    @Override
    public List<Undertaking> underway() {
        LongFunction<Parameters> limits = parameters.on(today());
        return all().stream()
                .filter(slip -> slip.state().underway() && !slip.words().to().isBefore(today()))
                .map(slip -> undertaking(slip, limits))
                .toList();
    }

    private Undertaking undertaking(Slip<W> slip, LongFunction<Parameters> limits) {
        D demand = demand(slip);
        W words = slip.words();
        return new Undertaking(
                slip.id(),
                kind.label(),
                words.title(),
                slip.unit().id(),
                words.text(),
                demand.bearers(),
                words.from(),
                words.to(),
                kind.measure(demand, limits.apply(slip.unit().id())).minutes());
    }

    @Override
    @Transactional
    public void absorb(long number, Undertaking other, Account by) {
        Slip<W> slip = lock(number);
        String line = other.label() + "《" + other.title() + "》";
        if (!slip.state().underway()) {
            throw new IllegalStateException(slip.id() + " is " + slip.state());
        }
        if (!slip.taken().contains(line)) {
            gate.withdraw(slip.id(), "并入" + line + "，重新过闸", by);
            slip.state().to(SlipState.OPEN).ifPresent(step -> store.move(number, step, step.why(), by.id()));
            store.takeIn(number, line);
            audit.record(by.login(), "并入", slip.id().toString(), other.id().toString());
        }
    }

    @Override
    @Transactional
    public void giveWay(long number, Undertaking into, Account by) {
        Slip<W> slip = lock(number);
        Step<SlipState> step = slip.state()
                .to(SlipState.MERGED)
                .orElseThrow(() -> new IllegalStateException(slip.id() + " is " + slip.state()));
        gate.withdraw(slip.id(), "并入" + into.id(), by);
        store.move(number, step, step.why(), by.id());
        store.takenInto(number, into.label() + "《" + into.title() + "》");
    }

    /** What a person has begun and must look at again: drafts, what came back, what should be over by now. */
    public List<Waiting.Item> waiting(Account account) {
        return all().stream()
                .filter(slip -> slip.author() == account.id())
                .flatMap(
                        slip -> note(slip)
                                .map(note -> new Waiting.Item(
                                        kind.label(), slip.words().title(), note, slip.path()))
                                .stream())
                .toList();
    }

    private Optional<String> note(Slip<W> slip) {
        if (slip.ready()) {
            return Optional.of("已过闸，可以开始");
        }
        return slip.editable()
                ? Optional.of(slip.label() + "，看结论")
                : Optional.of("已到期，请结束").filter(note -> slip.overdue(today()));
    }

    private Slip<W> lock(long number) {
        store.lock(number);
        return find(number).orElseThrow();
    }

    private void move(Slip<W> slip, SlipState to, Account by) {
        Step<SlipState> step = slip.state().to(to).orElseThrow();
        store.move(slip.number(), step, step.why(), by.id());
    }
}
