package cn.qingjian.inspections.visit;

import cn.qingjian.audit.Audit;
import cn.qingjian.gate.BurdenLedger;
import cn.qingjian.gate.ParameterBook;
import cn.qingjian.gate.Parameters;
import cn.qingjian.inspections.InspectionKind;
import cn.qingjian.inspections.Target;
import cn.qingjian.inspections.Words;
import cn.qingjian.inspections.store.FieldStore;
import cn.qingjian.inspections.store.InspectionStore;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.kernel.Scan;
import cn.qingjian.kernel.Step;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The work on the spot and after: evidence, end of a visit, conclusions, objections, and defects until they are closed. */
@Service
public class Fieldwork {
    private static final int LONGEST = 2000;
    private static final int MOST_PICTURES = 6;

    private final FieldStore store;
    private final InspectionStore inspections;
    private final BurdenLedger ledger;
    private final ParameterBook parameters;
    private final Audit audit;
    private final Clock clock;

    Fieldwork(
            FieldStore store,
            InspectionStore inspections,
            BurdenLedger ledger,
            ParameterBook parameters,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.inspections = inspections;
        this.ledger = ledger;
        this.parameters = parameters;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of a piece of evidence. */
    public enum Taken {
        /** Kept now. */
        KEPT,
        /** Kept before, under the same key: nothing is doubled. */
        KNOWN,
        /** Not kept: something is wrong with it. */
        WRONG
    }

    /**
     * Takes a piece of evidence in, once.
     *
     * @param id its key, made on the device
     * @param pictures their contents; none is ever required
     */
    @Transactional
    public Taken note(
            UUID id,
            Inspection inspection,
            long unit,
            String note,
            Instant taken,
            List<byte[]> pictures,
            Account by,
            FieldErrors errors) {
        Instant now = clock.instant();
        Optional<Target> target = target(inspection, unit);
        List<Optional<Scan>> read = pictures.stream().map(Scan::picture).toList();
        obstacle(inspection, taken, now).ifPresent(why -> errors.add("note", why));
        errors.require(target.isPresent(), "unit", "请选择这次检查的单位。")
                .require(by.unit().id() != unit, "unit", "检查人员不检查本单位。")
                .require(!note.isBlank() || !pictures.isEmpty(), "note", "请写看到的情况。")
                .require(note.length() <= LONGEST, "note", "不超过%d个字。".formatted(LONGEST))
                .require(pictures.size() <= MOST_PICTURES, "pictures", "一次最多%d张照片。".formatted(MOST_PICTURES))
                .require(read.stream().allMatch(Optional::isPresent), "pictures", "只收 4 MB 以内的 JPEG、PNG 或 WebP 图片。");
        if (store.sameEvidence(id, inspection.id(), by.id())) {
            return Taken.KNOWN;
        }
        if (!errors.isEmpty()) {
            return Taken.WRONG;
        }
        Instant when = taken.isAfter(now) ? now : taken;
        if (!store.add(
                new Evidence(
                        id,
                        inspection.id(),
                        unit,
                        "",
                        note.strip(),
                        when.truncatedTo(ChronoUnit.SECONDS),
                        "",
                        0,
                        inspection.status() == InspectionStatus.CONCLUDED),
                by.id())) {
            if (store.sameEvidence(id, inspection.id(), by.id())) {
                return Taken.KNOWN;
            }
            errors.add("note", "这条记录的编号已被占用，请重新填写。");
            return Taken.WRONG;
        }
        for (int place = 0; place < read.size(); place++) {
            store.add(id, place, read.get(place).orElseThrow());
        }
        return Taken.KEPT;
    }

    /** Why a note of that time is not taken in now; what was noted before the conclusion may come in some days after it. */
    private Optional<String> obstacle(Inspection inspection, Instant taken, Instant now) {
        return switch (inspection.status()) {
            case ANNOUNCED -> Optional.empty();
            case CONCLUDED -> late(inspection).obstacle(taken, LocalDate.ofInstant(now, clock.getZone()));
            default -> Optional.of("这次检查不在进行中。");
        };
    }

    private LateNote late(Inspection inspection) {
        Instant concluded = inspections.steps(inspection.id()).stream()
                .filter(step -> step.to() == InspectionStatus.CONCLUDED)
                .map(InspectionStore.Past::at)
                .findFirst()
                .orElseThrow();
        LocalDate day = LocalDate.ofInstant(concluded, clock.getZone());
        int days = parameters
                .on(day, inspection.unit().id())
                .limit("ins.note.lateDays")
                .map(Parameters.Limit::whole)
                .orElse(0);
        return new LateNote(concluded, day.plusDays(days));
    }

    /** Last day on which what was noted before the conclusion may still come in; empty before the conclusion. */
    public Optional<LocalDate> lateUntil(Inspection inspection) {
        return inspection.status() == InspectionStatus.CONCLUDED
                ? Optional.of(late(inspection).last())
                : Optional.empty();
    }

    /** The evidence of an inspection. */
    public List<Evidence> evidence(long inspection) {
        return store.evidence(inspection);
    }

    /** A picture with its inspection. */
    public Optional<FieldStore.Kept> picture(UUID evidence, int position) {
        return store.picture(evidence, position);
    }

    /** Ends the visit at a unit: what it really took goes into the burden ledger. */
    @Transactional
    public FieldErrors end(Inspection inspection, long unit, String halfDays, String people, Account by) {
        FieldErrors errors = notAtHome(unit, by);
        Optional<Integer> half = InspectionInput.number(halfDays, 1, 60);
        Optional<Integer> there = InspectionInput.number(people, 0, 200);
        errors.require(inspection.status() == InspectionStatus.ANNOUNCED, "state", "这次检查不在进行中。")
                .require(target(inspection, unit).isPresent(), "state", "这个单位不在这次检查里。")
                .require(half.isPresent(), "halfDays", "请填用了几个半天，1到60。")
                .require(there.isPresent(), "people", "请填对方到场的人数，0到200。");
        if (errors.isEmpty()) {
            Visit visit = measured(inspection, unit, half.orElseThrow(), there.orElseThrow());
            errors.require(store.add(visit, by.id()), "state", "这个单位已经记过了。");
            if (errors.isEmpty()) {
                ledger.measured(
                        inspection.demandId(),
                        unit,
                        visit.minutes(),
                        "%s天 × %d人，填表%d种"
                                .formatted(
                                        BigDecimal.valueOf(visit.halfDays()).divide(BigDecimal.TWO),
                                        visit.people(),
                                        visit.forms()));
                audit.record(by.login(), "检查离场", "检查 " + inspection.id(), "单位 " + unit);
            }
        }
        return errors;
    }

    private Visit measured(Inspection inspection, long unit, int halfDays, int people) {
        Parameters limits =
                parameters.on(LocalDate.now(clock), inspection.unit().id());
        int forms = inspection.words().orElseThrow().forms().size();
        long minutes = limits.coefficient(InspectionKind.DAY)
                .multiply(BigDecimal.valueOf((long) halfDays * people))
                .divide(BigDecimal.TWO, RoundingMode.CEILING)
                .add(limits.coefficient(InspectionKind.FORM).multiply(BigDecimal.valueOf(forms)))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
        return new Visit(inspection.id(), unit, halfDays, people, forms, minutes);
    }

    /** The ended visits. */
    public List<Visit> visits(long inspection) {
        return store.visits(inspection);
    }

    /** Feeds the conclusion back to a unit; once all have theirs, the inspection is concluded. */
    @Transactional
    public FieldErrors conclude(Inspection inspection, long unit, String text, Account by) {
        LocalDate today = LocalDate.now(clock);
        FieldErrors errors = notAtHome(unit, by)
                .require(inspection.status() == InspectionStatus.ANNOUNCED, "state", "这次检查不在进行中。")
                .require(target(inspection, unit).isPresent(), "state", "这个单位不在这次检查里。")
                .require(visits(inspection.id()).stream().anyMatch(one -> one.unit() == unit), "state", "先记下离场，再反馈结论。")
                .require(
                        text.strip().length() >= 5 && text.length() <= LONGEST,
                        "conclusion",
                        "请写明结论，5到%d个字。".formatted(LONGEST));
        if (errors.isEmpty()) {
            var days = parameters.on(today, inspection.unit().id()).limit("dc.objection.days");
            errors.require(
                    store.conclude(
                            inspection.id(),
                            unit,
                            text.strip(),
                            today,
                            days.map(one -> today.plusDays(one.whole())).orElse(null),
                            by.id()),
                    "state",
                    "这个单位已经有结论。");
        }
        Words words = inspection.words().orElseThrow();
        if (errors.isEmpty()
                && conclusions(inspection.id()).size() == words.targets().size()) {
            Step<InspectionStatus> step =
                    inspection.status().to(InspectionStatus.CONCLUDED).orElseThrow();
            inspections.move(inspection.id(), step, step.why(), by.id());
        }
        return errors;
    }

    /** The conclusions of an inspection. */
    public List<Conclusion> conclusions(long inspection) {
        return store.conclusions(inspection);
    }

    /** One conclusion. */
    public Optional<Conclusion> conclusion(long id) {
        return store.conclusion(id);
    }

    /** The unit objects, within the days set (《政府督查工作条例》第十七条). */
    @Transactional
    public FieldErrors object(Conclusion conclusion, String text, Account by) {
        var errors = new FieldErrors()
                .require(conclusion.unit() == by.unit().id(), "state", "由被检查的单位提出异议。")
                .require(conclusion.objection().isEmpty(), "state", "已经提过异议。")
                .require(
                        conclusion.objection().isPresent() || conclusion.open(LocalDate.now(clock)),
                        "state",
                        "提出异议的期限是%s，已经过了。".formatted(conclusion.until()))
                .require(
                        text.strip().length() >= 5 && text.length() <= LONGEST,
                        "objection",
                        "请写明理由，5到%d个字。".formatted(LONGEST));
        if (errors.isEmpty()) {
            store.object(conclusion.id(), text.strip(), decideUntil(conclusion), by.id());
            audit.record(by.login(), "提出异议", "结论 " + conclusion.id(), "");
        }
        return errors;
    }

    private @Nullable LocalDate decideUntil(Conclusion conclusion) {
        LocalDate today = LocalDate.now(clock);
        long department =
                inspections.find(conclusion.inspection()).orElseThrow().unit().id();
        return parameters
                .on(today, department)
                .limit("dc.decision.days")
                .map(days -> today.plusDays(days.whole()))
                .orElse(null);
    }

    /** The objections that a person may decide on and that wait, longest waiting first; none of an inspection that he took part in. */
    public List<Conclusion> undecided(Account person) {
        return person.is(Role.LEADER, Role.INSPECTOR, Role.LEGAL)
                ? store.undecided().stream()
                        .filter(one -> !store.tookPart(one.inspection()).contains(person.id()))
                        .toList()
                : List.of();
    }

    /** Decides on an objection; whoever took part in the inspection keeps out of it. Upheld, the unit's open defects are lifted. */
    @Transactional
    public FieldErrors decide(Conclusion conclusion, boolean upheld, String words, Account by) {
        var errors = new FieldErrors()
                .require(conclusion.undecided(), "state", "没有等待复核的异议。")
                .require(!store.tookPart(conclusion.inspection()).contains(by.id()), "state", "参与过这次检查的人应当回避，请由别人复核。")
                .require(!words.isBlank() && words.length() <= LONGEST, "decision", "请写明复核的理由。");
        if (errors.isEmpty()) {
            store.decide(conclusion.id(), upheld, words.strip(), by.id());
            if (upheld) {
                store.defects(conclusion.inspection()).stream()
                        .filter(one -> one.unit() == conclusion.unit())
                        .forEach(one -> one.status()
                                .to(DefectStatus.LIFTED)
                                .ifPresent(step ->
                                        store.move(one.id(), step, words.strip(), by.id(), LocalDate.now(clock))));
            }
            audit.record(by.login(), "复核异议", "结论 " + conclusion.id(), upheld ? "成立" : "不成立");
        }
        return errors;
    }

    /** Hands a defect over to be mended (交办). */
    @Transactional
    public FieldErrors find(Inspection inspection, long unit, String text, String demand, String due, Account by) {
        LocalDate today = LocalDate.now(clock);
        FieldErrors errors = notAtHome(unit, by)
                .require(
                        inspection.status() == InspectionStatus.ANNOUNCED
                                || inspection.status() == InspectionStatus.CONCLUDED,
                        "state",
                        "检查还没有进行。")
                .require(target(inspection, unit).isPresent(), "state", "这个单位不在这次检查里。")
                .require(!text.isBlank() && text.length() <= LONGEST, "text", "请写明问题。")
                .require(!demand.isBlank() && demand.length() <= LONGEST, "demand", "请写明怎么改。");
        LocalDate day = date(due).orElse(LocalDate.EPOCH);
        errors.require(day.isAfter(today), "due", "整改期限应在今天以后。");
        if (errors.isEmpty()) {
            store.add(inspection.id(), unit, text.strip(), demand.strip(), day, by.id(), today);
        }
        return errors;
    }

    /** Takes a step with a defect; whose step it is, is checked here. Continuing sets a new day. */
    @Transactional
    public FieldErrors step(Defect defect, DefectStatus to, String words, String due, Account by) {
        LocalDate today = LocalDate.now(clock);
        Optional<DefectStatus.Step> step = defect.status().to(to);
        Inspection inspection = inspections.find(defect.inspection()).orElseThrow();
        var errors = new FieldErrors()
                .require(step.isPresent(), "state", "现在不能这样办，可能别人已经办了。")
                .require(step.map(one -> may(one, defect, inspection, by)).orElse(true), "state", "这一步不由您办。")
                .require(!words.isBlank() && words.length() <= LONGEST, "words", "请写明情况。");
        Optional<LocalDate> day = date(due);
        boolean again = to == DefectStatus.TO_MEND;
        errors.require(!again || day.filter(today::isBefore).isPresent(), "due", "请定新的整改期限，在今天以后。");
        if (errors.isEmpty()) {
            store.move(defect.id(), step.orElseThrow(), words.strip(), by.id(), today);
            if (again) {
                store.due(defect.id(), day.orElseThrow());
            }
            audit.record(by.login(), to.label(), "问题 " + defect.id(), "");
        }
        return errors;
    }

    /** Whether a person may take a step. */
    public boolean may(DefectStatus.Step step, Defect defect, Inspection inspection, Account person) {
        return switch (step.who()) {
            case UNIT -> person.unit().id() == defect.unit();
            case INSPECTOR -> inspection.inspectedBy(person) && person.unit().id() != defect.unit();
        };
    }

    /** One defect. */
    public Optional<Defect> defect(long id) {
        return store.defect(id);
    }

    /** The defects of an inspection. */
    public List<Defect> defects(long inspection) {
        return store.defects(inspection);
    }

    /** All defects, open ones in front. */
    public List<Defect> defects() {
        return store.defects();
    }

    /** What was said of a defect. */
    public List<String> said(long defect) {
        return store.said(defect);
    }

    /** Says so where a person would inspect the unit where he works. */
    private static FieldErrors notAtHome(long unit, Account by) {
        return new FieldErrors().require(by.unit().id() != unit, "state", "检查人员不检查本单位。");
    }

    private static Optional<Target> target(Inspection inspection, long unit) {
        return inspection.words().stream()
                .flatMap(words -> words.targets().stream())
                .filter(one -> one.unit() == unit)
                .findFirst();
    }

    private static Optional<LocalDate> date(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (java.time.format.DateTimeParseException wrong) {
            return Optional.empty();
        }
    }
}
