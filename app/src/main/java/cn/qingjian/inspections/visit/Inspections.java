package cn.qingjian.inspections.visit;

import cn.qingjian.audit.Audit;
import cn.qingjian.gate.DemandRuled;
import cn.qingjian.gate.Gate;
import cn.qingjian.gate.Judgement;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.gate.Ruling.Admitted;
import cn.qingjian.inspections.Authority;
import cn.qingjian.inspections.InspectionClass;
import cn.qingjian.inspections.InspectionKind;
import cn.qingjian.inspections.InspectionPlan;
import cn.qingjian.inspections.Theme;
import cn.qingjian.inspections.Words;
import cn.qingjian.inspections.store.InspectionStore;
import cn.qingjian.inspections.store.RegisterStore;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.kernel.Step;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Unit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The inspections of all departments: begin, save, put to the gate, announce, withdraw, drop. */
@Service
public class Inspections {
    private final InspectionStore store;
    private final RegisterStore register;
    private final Gate gate;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    Inspections(InspectionStore store, RegisterStore register, Gate gate, People people, Audit audit, Clock clock) {
        this.store = store;
        this.register = register;
        this.gate = gate;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of a form. */
    public sealed interface Saving {
        /** Kept. */
        record Saved(Inspection inspection) implements Saving {}

        /** Not kept, and why. */
        record Wrong(FieldErrors errors) implements Saving {}
    }

    /** Begins an announced inspection; the same token twice gives the same one. */
    @Transactional
    public Saving begin(InspectionInput input, Account by) {
        var errors = new FieldErrors();
        Words words = read(input, by.unit(), List.of(), errors);
        errors.require(words.sort() != InspectionClass.UNANNOUNCED, "sort", "暗访的方案不保存草稿，请填好后直接封存。");
        return errors.isEmpty() ? new Saving.Saved(begin(words, by, token(input))) : new Saving.Wrong(errors);
    }

    /** Begins an inspection with words that are known to be right. */
    @Transactional
    public Inspection begin(Words words, Account by, UUID token) {
        long id = store.add(words, by.unit().id(), by.id(), token);
        audit.record(by.login(), "拟订检查", "检查 " + id, "");
        return store.find(id).orElseThrow();
    }

    /** Saves what was typed, unless it is wrong, overtaken, or past changing. */
    @Transactional
    public Saving save(long id, InspectionInput input, Account by) {
        Inspection now = store.lock(id).orElseThrow();
        var errors = new FieldErrors();
        Words words = read(input, now.unit(), now.words().map(Words::themes).orElse(List.of()), errors);
        errors.require(now.status().editable(), "title", "已经过闸或者正在审批，先撤回再修改；填写的内容还在这一页。")
                .require(
                        words.sort() != InspectionClass.UNANNOUNCED || now.unannounced(),
                        "sort",
                        "暗访的方案不保存草稿，请另填一份直接封存。")
                .require(
                        now.lot() == Lot.NONE
                                || Set.copyOf(words.targets())
                                        .equals(Set.copyOf(
                                                now.words().orElseThrow().targets())),
                        "unit",
                        now.lot() == Lot.DRAWN ? "抽到的单位不能换。" : "抽取的名单已经公布，单位不能换。")
                .require(now.version() == input.seen(), "title", "别人在您编辑时保存了另一稿，请对照后再保存。");
        if (!errors.isEmpty()) {
            return new Saving.Wrong(errors);
        }
        store.save(id, now.version(), words);
        reopen(now, "修改方案", by);
        return new Saving.Saved(store.find(id).orElseThrow());
    }

    /** Reads a form. */
    Words read(InspectionInput input, Unit unit, List<Theme> before, FieldErrors errors) {
        return input.read(rights(), visitable(), unit, before, errors);
    }

    /** What may be inspected today, by whom. */
    public List<Authority> rights() {
        return register.authorities(LocalDate.now(clock));
    }

    /** The units that can be chosen, the county offices first. */
    public List<Unit> visitable() {
        return Stream.of(Unit.Kind.COUNTY_OFFICE, Unit.Kind.DEPARTMENT, Unit.Kind.GOVERNMENT)
                .flatMap(kind -> people.units().stream().filter(unit -> unit.kind() == kind))
                .toList();
    }

    /** What the gate finds of it now; binds nobody. */
    public Judgement<InspectionPlan> check(Inspection inspection) {
        return gate.check(inspection.demand(LocalDate.now(clock)));
    }

    /** Puts it to the gate; its status follows the ruling, and what the gate lightened is what it says from now on. */
    @Transactional
    public Inspection submit(long id, Account by) {
        Inspection now = store.lock(id).orElseThrow();
        reopen(now, "重新过闸", by);
        Inspection ready = store.find(id).orElseThrow();
        if (ready.submittable()) {
            var ruling = gate.submit(ready.demand(LocalDate.now(clock)), by);
            if (!ruling.demand().words().equals(ready.words().orElseThrow())) {
                store.save(id, ready.version(), ruling.demand().words());
            }
        }
        return store.find(id).orElseThrow();
    }

    /** Announces it, or shows its number at the door: no pass, no inspection. */
    @Transactional
    public FieldErrors announce(long id, Account by) {
        Inspection now = store.lock(id).orElseThrow();
        var errors = new FieldErrors();
        Optional<Admitted<InspectionPlan>> pass =
                now.words().isEmpty() ? Optional.empty() : gate.pass(now.demand(LocalDate.now(clock)));
        errors.require(now.status() == InspectionStatus.ADMITTED && pass.isPresent(), "state", "没有有效的闸口准予，不能进行，请先过闸。");
        if (errors.isEmpty()) {
            Admitted<InspectionPlan> admitted = pass.orElseThrow();
            gate.issued(admitted, by);
            store.announced(id, admitted.id(), admitted.number().toString(), by.id());
            move(now, InspectionStatus.ANNOUNCED, by);
        }
        return errors;
    }

    /** Takes back a pass or a waiting ruling. */
    @Transactional
    public void withdraw(long id, Account by) {
        gate.withdraw(store.lock(id).orElseThrow().demandId(), "撤回修改", by);
    }

    /** Gives it up. */
    @Transactional
    public void drop(long id, Account by) {
        Inspection now = store.lock(id).orElseThrow();
        if (now.status().to(InspectionStatus.DROPPED).isPresent()) {
            move(now, InspectionStatus.DROPPED, by);
            audit.record(by.login(), "不再检查", "检查 " + id, "");
        }
    }

    /** Takes a theme in; what is through the gate goes back to it. */
    @Transactional
    public void takeIn(long id, Theme theme, Account by) {
        Inspection now = store.lock(id).orElseThrow();
        Words words = now.words().orElseThrow().with(theme);
        if (words.equals(now.words().orElseThrow())) {
            return;
        }
        gate.withdraw(now.demandId(), "并入“" + theme.text() + "”，重新过闸", by);
        Inspection back = store.find(id).orElseThrow();
        reopen(back, "并入别的事项", by);
        store.save(id, store.find(id).orElseThrow().version(), words);
        audit.record(by.login(), "并入检查", "检查 " + id, theme.origin());
    }

    /** Gives it up because something else took it in. */
    @Transactional
    public void yieldTo(long id, String into, Account by) {
        Inspection now = store.lock(id).orElseThrow();
        Step<InspectionStatus> step = now.status().to(InspectionStatus.MERGED).orElseThrow();
        store.takenInto(id, into);
        store.move(id, step, step.why() + "：" + into, by.id());
        gate.withdraw(now.demandId(), "并入" + into, by);
    }

    /** The inspection with that key, if the person may read it. */
    public Optional<Inspection> find(long id, Account reader) {
        return store.find(id).filter(one -> one.readableBy(reader));
    }

    /** The inspections that a person may read, newest first. */
    public List<Inspection> of(Account reader) {
        return store.all().stream().filter(one -> one.readableBy(reader)).toList();
    }

    /** Those that may still be merged with something: none that is sealed or unannounced. */
    public List<Inspection> underway() {
        return store.all().stream()
                .filter(one -> !one.unannounced()
                        && one.status().underway()
                        && one.words().isPresent())
                .toList();
    }

    /** Every step that it took, oldest first. */
    public List<InspectionStore.Past> history(long id) {
        return store.steps(id);
    }

    /** The gate number under which it goes. */
    public Optional<String> number(long id) {
        return store.number(id);
    }

    /** Follows the gate's word in the gate's own transaction. */
    @EventListener
    void ruled(DemandRuled event) {
        if (event.demand().kind().equals(InspectionKind.CODE)) {
            InspectionStatus next = status(event.standing());
            long by = gate.ruling(event.ruling()).map(KeptRuling::by).orElseThrow();
            store.find(event.demand().number())
                    .flatMap(one -> one.status().to(next))
                    .ifPresent(step -> store.move(event.demand().number(), step, step.why(), by));
        }
    }

    private static InspectionStatus status(KeptRuling.Standing standing) {
        return switch (standing) {
            case ADMITTED -> InspectionStatus.ADMITTED;
            case AWAITING_REASON -> InspectionStatus.AWAITING_REASON;
            case AWAITING_APPROVER -> InspectionStatus.AWAITING_APPROVER;
            case REFUSED -> InspectionStatus.REFUSED;
            case WITHDRAWN -> InspectionStatus.DRAFTING;
        };
    }

    private void reopen(Inspection now, String words, Account by) {
        if (now.status() == InspectionStatus.AWAITING_REASON) {
            gate.withdraw(now.demandId(), words, by);
        } else if (now.status() == InspectionStatus.REFUSED) {
            move(now, InspectionStatus.DRAFTING, by);
        }
    }

    private void move(Inspection now, InspectionStatus to, Account by) {
        Step<InspectionStatus> step = now.status().to(to).orElseThrow();
        store.move(now.id(), step, step.why(), by.id());
    }

    static UUID token(InspectionInput input) {
        String typed = input.typed(input.token());
        return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(typed) : UUID.randomUUID();
    }
}
