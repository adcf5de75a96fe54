package cn.qingjian.inspections.assessment;

import cn.qingjian.audit.Audit;
import cn.qingjian.gate.ParameterBook;
import cn.qingjian.gate.Parameters;
import cn.qingjian.inspections.IndicatorSource;
import cn.qingjian.inspections.IndicatorSource.Reading;
import cn.qingjian.inspections.Indicators;
import cn.qingjian.inspections.store.AssessmentStore;
import cn.qingjian.inspections.store.WordsJson;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The comprehensive assessment (综合考核): schemes, results by unit from what the system holds, and which indicators still tell. */
@Service
public class Assessments implements Indicators {
    private static final String BEST_SHARE = "ins.assess.bestShare";
    private static final String BONUS_MAX = "ins.assess.bonusMax";
    private static final int LONGEST = 200;

    private final AssessmentStore store;
    private final List<IndicatorSource> sources;
    private final People people;
    private final ParameterBook parameters;
    private final Audit audit;
    private final Clock clock;

    Assessments(
            AssessmentStore store,
            ObjectProvider<IndicatorSource> sources,
            People people,
            ParameterBook parameters,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.sources = sources.orderedStream().toList();
        this.people = people;
        this.parameters = parameters;
        this.audit = audit;
        this.clock = clock;
    }

    /** The figures that may be indicators. */
    public List<IndicatorSource> sources() {
        return sources;
    }

    /** All schemes, newest first. */
    public List<Scheme> schemes() {
        return store.schemes();
    }

    /** One scheme. */
    public Optional<Scheme> scheme(long id) {
        return store.scheme(id);
    }

    /** Keeps a new version of a scheme. */
    @Transactional
    public FieldErrors add(SchemeInput input, Account by) {
        var errors = new FieldErrors();
        Scheme scheme = input.read(sources, errors);
        if (errors.isEmpty()) {
            long id = store.add(scheme, by.id());
            audit.record(by.login(), "考核方案", "方案 " + id, scheme.name());
        }
        return errors;
    }

    /**
     * What a unit gets.
     *
     * @param unit the unit
     * @param figures one for each indicator, in their order
     * @param base 0 to 100; indicators without a figure are left out and the others weigh more
     * @param bonus points given and taken together, no further than their limit
     * @param score both together, never below 0; 0 where there is no figure at all
     * @param grade the grade
     * @param note why it isn't the grade of the score; empty where it is
     */
    public record Result(
            Unit unit,
            List<Figure> figures,
            BigDecimal base,
            BigDecimal bonus,
            BigDecimal score,
            String grade,
            String note) {
        /** Whether there is any figure. */
        boolean counted() {
            return figures.stream().anyMatch(one -> one.reading().isPresent());
        }

        Grading.Scored scored() {
            return new Grading.Scored(unit.id(), unit.name(), counted() ? Optional.of(score) : Optional.empty());
        }

        Result with(Grading.Graded graded) {
            return new Result(unit, figures, base, bonus, score, graded.grade(), graded.note());
        }
    }

    /**
     * What a group gets.
     *
     * @param units the results, in the units' own order
     * @param cap what the share of the best grade did; empty where none is set
     */
    public record Results(List<Result> units, Optional<Grading.Cap> cap) {
        public Results {
            units = List.copyOf(units);
        }
    }

    /**
     * One figure of a unit.
     *
     * @param reading the figure with its records; empty where there is nothing to count
     * @param points its points, 0 where there is nothing to count
     */
    public record Figure(Optional<Reading> reading, BigDecimal points) {}

    /** The results of a scheme by unit, in the units' own order: nobody is ranked. */
    public Results results(Scheme scheme) {
        LocalDate from = LocalDate.of(scheme.year(), 1, 1);
        LocalDate end = LocalDate.of(scheme.year(), 12, 31);
        LocalDate today = LocalDate.now(clock);
        LocalDate to = today.isBefore(end) ? today : end;
        Parameters limits = parameters.on(to, 0);
        List<Award> awards = store.awards(scheme.id());
        List<Result> units = people.units().stream()
                .filter(unit -> unit.kind() == scheme.of())
                .map(unit -> result(scheme, unit, from, to, bonus(unit, awards, limits)))
                .toList();
        Grading grading = Grading.of(
                scheme,
                units.stream().map(Result::scored).toList(),
                limits.limit(BEST_SHARE).map(Parameters.Limit::value));
        return new Results(
                units.stream().map(one -> one.with(grading.of(one.unit().id()))).toList(), grading.cap());
    }

    private static BigDecimal bonus(Unit unit, List<Award> awards, Parameters limits) {
        BigDecimal sum = awards.stream()
                .filter(one -> one.unit() == unit.id() && one.stands())
                .map(Award::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return limits.limit(BONUS_MAX)
                .map(limit -> sum.min(limit.value()).max(limit.value().negate()))
                .orElse(sum);
    }

    private Result result(Scheme scheme, Unit unit, LocalDate from, LocalDate to, BigDecimal bonus) {
        List<Figure> figures = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        int weights = 0;
        for (Scheme.Indicator indicator : scheme.indicators()) {
            Optional<Reading> reading = sources.stream()
                    .filter(one -> one.code().equals(indicator.source()))
                    .findFirst()
                    .flatMap(one -> one.read(unit, from, to));
            BigDecimal points =
                    reading.map(one -> indicator.points(one.value())).orElse(BigDecimal.ZERO);
            figures.add(new Figure(reading, points));
            if (reading.isPresent()) {
                sum = sum.add(points.multiply(BigDecimal.valueOf(indicator.weight())));
                weights += indicator.weight();
            }
        }
        BigDecimal base =
                weights == 0 ? BigDecimal.ZERO : sum.divide(BigDecimal.valueOf(weights), 1, RoundingMode.HALF_UP);
        BigDecimal score = weights == 0 ? BigDecimal.ZERO : base.add(bonus).max(BigDecimal.ZERO);
        return new Result(unit, figures, base, bonus, score, Grading.NOTHING, "");
    }

    /**
     * How an indicator tells units apart.
     *
     * @param indicator the indicator
     * @param spread the measures; empty where fewer than two units have a figure
     * @param flat whether it no longer tells
     */
    public record Telling(Scheme.Indicator indicator, Optional<Spread> spread, boolean flat) {}

    /** Which indicators still tell units apart. */
    public List<Telling> telling(Scheme scheme, List<Result> results) {
        Parameters limits = parameters.on(LocalDate.now(clock), 0);
        BigDecimal spread = limits.limit("ins.assess.minSpread")
                .map(Parameters.Limit::value)
                .orElse(BigDecimal.ZERO);
        BigDecimal entropy = limits.limit("ins.assess.minEntropy")
                .map(Parameters.Limit::value)
                .orElse(BigDecimal.ZERO);
        List<Telling> telling = new ArrayList<>();
        for (int place = 0; place < scheme.indicators().size(); place++) {
            int column = place;
            Optional<Spread> measured = Spread.of(results.stream()
                    .map(one -> one.figures().get(column))
                    .filter(one -> one.reading().isPresent())
                    .map(Figure::points)
                    .toList());
            telling.add(new Telling(
                    scheme.indicators().get(place),
                    measured,
                    measured.map(one -> one.flat(spread, entropy)).orElse(true)));
        }
        return telling;
    }

    @Override
    public List<Told> told() {
        Map<String, Scheme> newest = new LinkedHashMap<>();
        schemes()
                .forEach(scheme -> newest.merge(
                        scheme.year() + "/" + scheme.of(),
                        scheme,
                        (one, other) -> one.version() > other.version() ? one : other));
        List<Told> told = new ArrayList<>();
        for (Scheme scheme : newest.values()) {
            List<Telling> telling = telling(scheme, results(scheme).units());
            for (int place = 0; place < telling.size(); place++) {
                Telling one = telling.get(place);
                if (one.spread().isPresent()) {
                    told.add(new Told(
                            scheme.year(), scheme.id(), place, one.indicator().label(), one.flat()));
                }
            }
        }
        return told;
    }

    /** How many points a unit may be given or lose at most in all; empty where no limit is set. */
    public Optional<Integer> bonusMax() {
        return parameters.on(LocalDate.now(clock), 0).limit(BONUS_MAX).map(Parameters.Limit::whole);
    }

    /** Points given and taken under a scheme, oldest first, those that were taken back too. */
    public List<Award> awards(long scheme) {
        return store.awards(scheme);
    }

    /**
     * Gives a unit points or takes some, with a reason and a record of the system behind it. Errors beside the fields; {@code state}
     * once the results are kept.
     */
    @Transactional
    public FieldErrors award(Scheme scheme, AwardInput input, Account by) {
        var errors = new FieldErrors();
        store.lock(scheme.id());
        errors.require(store.fixed(scheme.id()).isEmpty(), "state", "已经定稿，不能再加减分。");
        Optional<AwardInput.Read> read = input.read(scheme, errors);
        read.ifPresent(one -> errors.require(
                        people.unit(one.unit())
                                .filter(unit -> unit.kind() == scheme.of())
                                .isPresent(),
                        "unit",
                        "这个单位不在考核的单位里。")
                .require(
                        store.awards(scheme.id()).stream()
                                .noneMatch(other -> other.stands()
                                        && other.unit() == one.unit()
                                        && other.item() == one.item()
                                        && other.evidence().equals(one.evidence())),
                        "evidence",
                        "这件事已经加减过分，一件事只算一次。"));
        if (errors.isEmpty()) {
            AwardInput.Read one = read.orElseThrow();
            store.award(scheme.id(), one.item(), one.unit(), one.points(), one.reason(), one.evidence(), by.id());
            audit.record(
                    by.login(),
                    "考核加减分",
                    "方案 " + scheme.id(),
                    "单位 %d，%s分，%s".formatted(one.unit(), one.points().toPlainString(), one.evidence()));
        }
        return errors;
    }

    /** The scheme under which points were given. */
    public Optional<Scheme> schemeOf(long award) {
        return store.schemeOf(award).flatMap(store::scheme);
    }

    /** Takes points back; they stay to be read, with the reason. Errors: {@code undo}, and {@code state} once the results are kept. */
    @Transactional
    public FieldErrors undo(Scheme scheme, long award, String reason, Account by) {
        store.lock(scheme.id());
        var errors = new FieldErrors()
                .require(store.fixed(scheme.id()).isEmpty(), "state", "已经定稿，不能再撤销。")
                .require(
                        !reason.isBlank() && reason.length() <= LONGEST,
                        "undo",
                        "请写明为什么撤销，不超过%d个字。".formatted(LONGEST));
        if (errors.isEmpty()) {
            errors.require(store.undo(award, reason.strip(), by.id()), "state", "这一笔已经撤销。");
        }
        if (errors.isEmpty()) {
            audit.record(by.login(), "撤销加减分", "方案 " + scheme.id(), "第%d笔".formatted(award));
        }
        return errors;
    }

    /** Keeps the results as they stand, for ever; false where they are kept already. */
    @Transactional
    public boolean fix(Scheme scheme, Account by) {
        store.lock(scheme.id());
        boolean first = store.fixed(scheme.id()).isEmpty();
        if (first) {
            results(scheme)
                    .units()
                    .forEach(one -> store.fix(
                            scheme.id(),
                            one.unit().id(),
                            one.score(),
                            one.grade(),
                            one.note(),
                            WordsJson.write(one),
                            by.id()));
            audit.record(by.login(), "考核定稿", "方案 " + scheme.id(), "");
        }
        return first;
    }

    /** What was kept, by unit. */
    public List<AssessmentStore.Fixed> fixed(long scheme) {
        return store.fixed(scheme);
    }
}
