package cn.qingjian.studies;

import cn.qingjian.audit.Audit;
import cn.qingjian.gate.ParameterBook;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.slips.SlipForm;
import cn.qingjian.studies.store.StudyStore;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ties study to a use at work (S35): plans, what was studied, and what changed because of it. Hours, notes, photos and names of
 * those who took part are never asked for, since nobody may be judged by them (INS-08, INS-09).
 */
@Service
public class Studies {
    private static final int MOST_PEOPLE = 2_000;
    private static final int EARLIEST = 2000;
    private static final Pattern MONTH = Pattern.compile("(20\\d\\d)-(0[1-9]|1[0-2])");
    private static final Pattern NONE = Pattern.compile("(没有|没|暂无|无)[。.]?");

    private final StudyStore store;
    private final ParameterBook parameters;
    private final Audit audit;
    private final Clock clock;

    Studies(StudyStore store, ParameterBook parameters, Audit audit, Clock clock) {
        this.store = store;
        this.parameters = parameters;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether a person may read what a unit studies: one's own unit, for office, leaders and inspectors every one. */
    public static boolean reads(Account person, Unit unit) {
        return person.unit().id() == unit.id() || person.is(Role.OFFICE, Role.LEADER, Role.INSPECTOR);
    }

    /** Whether a person keeps what a unit studies: departments and county offices their own. */
    public static boolean keeps(Account person, Unit unit) {
        return person.unit().id() == unit.id() && person.is(Role.OFFICE, Role.DEPARTMENT, Role.GRASSROOTS);
    }

    /** All lines that a person may read, by unit, then by day: what was studied, and what is planned and was not. */
    public List<Line> lines(Account reader) {
        List<Study> studies = store.studies();
        Set<Long> held = studies.stream()
                .flatMap(study -> study.plan().stream())
                .map(Plan::id)
                .collect(Collectors.toSet());
        List<Unit> units = store.units();
        return Stream.concat(
                        studies.stream().map(Line::of),
                        store.plans().stream()
                                .filter(plan -> !held.contains(plan.id()))
                                .map(Line::of))
                .filter(line -> reads(reader, line.unit()))
                .sorted(Comparator.<Line>comparingInt(line -> units.indexOf(line.unit()))
                        .thenComparing(Line::day))
                .toList();
    }

    /** The plan with that key, if the person may read it. */
    public Optional<Plan> plan(long id, Account reader) {
        return store.plans().stream()
                .filter(plan -> plan.id() == id && reads(reader, plan.unit()))
                .findFirst();
    }

    /** The plans of a unit, the latest month first. */
    public List<Plan> plans(Unit unit) {
        return store.plans().stream()
                .filter(plan -> plan.unit().id() == unit.id())
                .sorted(Comparator.comparing(Plan::month).reversed())
                .toList();
    }

    /** The study with that key, if the person may read it. */
    public Optional<Study> find(long id, Account reader) {
        return store.studies().stream()
                .filter(study -> study.id() == id && reads(reader, study.unit()))
                .findFirst();
    }

    /**
     * Keeps a plan of the person's unit, a new one where there is none before; errors stand under the form's fields. The work for which
     * it is meant must be told, or that there is none: what is left out can't be counted.
     */
    @Transactional
    public void plan(Optional<Plan> before, SlipForm form, Account by) {
        String topic = form.line("topic", "请写学什么。");
        String work = form.line("work", "请写用在哪项工作；用不上的，写“没有”。");
        String lead = form.line("lead", "请写谁负责。");
        YearMonth month = month(form);
        if (form.errors().isEmpty()) {
            Optional<String> meant =
                    Optional.of(work).filter(words -> !NONE.matcher(words).matches());
            var plan = new Plan(before.map(Plan::id).orElse(0L), by.unit(), month, topic, meant, lead);
            store.plan(plan, form.token(), by.id());
            audit.record(
                    by.login(),
                    before.isPresent() ? "改学习计划" : "定学习计划",
                    topic,
                    before.map(old -> "原为：%s，%s，%s，用在：%s"
                                    .formatted(
                                            old.topic(),
                                            old.month(),
                                            old.lead(),
                                            old.work().orElse("没有")))
                            .orElse(month + "，" + lead));
        }
    }

    private static YearMonth month(SlipForm form) {
        Matcher month = MONTH.matcher(form.value("month").strip());
        if (month.matches()) {
            return YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)));
        }
        form.errors().add("month", "请填计划哪个月学，写成 2026-03 的样子。");
        return YearMonth.of(EARLIEST, 1);
    }

    /**
     * Keeps what the person's unit studied, a new one where there is none before, and returns its key; errors stand under the form's
     * fields. Its use is to be told within the limit of its own day.
     */
    @Transactional
    public long hold(Optional<Study> before, SlipForm form, Account by) {
        Optional<Plan> plan = form.key("plan")
                .flatMap(id ->
                        plans(by.unit()).stream().filter(one -> one.id() == id).findFirst());
        String own = form.line("topic");
        LocalDate day = form.day("day", "请填哪天学的。");
        int people = form.count("people", 1, MOST_PEOPLE);
        form.errors()
                .require(plan.isPresent() || form.value("plan").isEmpty(), "plan", "请选择本单位的计划。")
                .require(plan.isPresent() || !own.isEmpty(), "topic", "请选计划里的一项，或者写学了什么。")
                .require(plan.isEmpty() || own.isEmpty(), "topic", "选了计划里的，就不用另写。")
                .require(!form.value("people").isBlank(), "people", "请填几人参加。");
        if (form.errors().of("day").isEmpty()) {
            form.errors()
                    .require(!day.isAfter(today()), "day", "还没有到的日子不能填。")
                    .require(day.getYear() >= EARLIEST, "day", "请核对年份。");
        }
        before.flatMap(Study::use)
                .ifPresent(use ->
                        form.errors().require(!day.isAfter(use.day()), "day", "运用记在%s，学习不能晚于那天。".formatted(use.day())));
        if (!form.errors().isEmpty()) {
            return 0;
        }
        String topic = plan.map(Plan::topic).orElse(own);
        var study = new Study(
                before.map(Study::id).orElse(0L),
                by.unit(),
                plan,
                topic,
                day,
                people,
                Study.useBy(day, parameters.on(day, by.unit().id())),
                List.of());
        audit.record(
                by.login(),
                before.isPresent() ? "改学习" : "记学习",
                topic,
                before.map(old -> "原为：%s，%s，%d人".formatted(old.topic(), old.day(), old.people()))
                        .orElse("%s，%d人".formatted(day, people)));
        return store.study(study, form.token(), by.id());
    }

    /**
     * Keeps what changed at work because of a study; where something was told before, this corrects it and the earlier one stays. Errors
     * stand under the form's fields.
     */
    @Transactional
    public void use(Study study, SlipForm form, Account by) {
        String changed = form.text("changed", "请写工作上有什么变化，一句话就够。");
        LocalDate day = form.day("used", "请填从哪天起有了变化。");
        String reference = form.line("reference");
        Optional<Long> last = study.use().map(Use::id);
        if (form.errors().of("used").isEmpty()) {
            form.errors()
                    .require(!day.isBefore(study.day()), "used", "不能早于学习的%s。".formatted(study.day()))
                    .require(!day.isAfter(today()), "used", "还没有到的日子不能填。");
        }
        form.errors().require(form.key("seen").equals(last), "changed", "别人刚刚记过，请看最新的情况再改。");
        if (form.errors().isEmpty()) {
            var use = new Use(0, day, changed, reference, by.name(), today());
            form.errors()
                    .require(
                            store.use(study.id(), use, last, by.id(), clock.instant()), "changed", "别人刚刚记过，请看最新的情况再改。");
            audit.record(by.login(), last.isPresent() ? "更正学习运用" : "记学习运用", study.topic(), changed);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
