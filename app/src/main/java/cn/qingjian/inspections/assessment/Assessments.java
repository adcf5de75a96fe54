package cn.qingjian.inspections.assessment;

import cn.qingjian.audit.Audit;
import cn.qingjian.gate.ParameterBook;
import cn.qingjian.gate.Parameters;
import cn.qingjian.inspections.IndicatorSource;
import cn.qingjian.inspections.IndicatorSource.Reading;
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
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The comprehensive assessment (综合考核): schemes, results by unit from what the system holds, and which indicators still tell. */
@Service
public class Assessments {
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
     * @param score 0 to 100; indicators without a figure are left out and the others weigh more
     * @param grade the grade
     */
    public record Result(Unit unit, List<Figure> figures, BigDecimal score, String grade) {}

    /**
     * One figure of a unit.
     *
     * @param reading the figure with its records; empty where there is nothing to count
     * @param points its points, 0 where there is nothing to count
     */
    public record Figure(Optional<Reading> reading, BigDecimal points) {}

    /** The results of a scheme by unit, in the units' own order: nobody is ranked. */
    public List<Result> results(Scheme scheme) {
        LocalDate from = LocalDate.of(scheme.year(), 1, 1);
        LocalDate end = LocalDate.of(scheme.year(), 12, 31);
        LocalDate today = LocalDate.now(clock);
        LocalDate to = today.isBefore(end) ? today : end;
        return people.units().stream()
                .filter(unit -> unit.kind() == scheme.of())
                .map(unit -> result(scheme, unit, from, to))
                .toList();
    }

    private Result result(Scheme scheme, Unit unit, LocalDate from, LocalDate to) {
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
        BigDecimal score =
                weights == 0 ? BigDecimal.ZERO : sum.divide(BigDecimal.valueOf(weights), 1, RoundingMode.HALF_UP);
        return new Result(unit, figures, score, weights == 0 ? "没有数据" : scheme.grade(score));
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

    /** Keeps the results as they stand, for ever; false where they are kept already. */
    @Transactional
    public boolean fix(Scheme scheme, Account by) {
        boolean first = store.fixed(scheme.id()).isEmpty();
        if (first) {
            results(scheme)
                    .forEach(one -> store.fix(
                            scheme.id(),
                            one.unit().id(),
                            one.score(),
                            one.grade(),
                            WordsJson.write(one.figures()),
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
