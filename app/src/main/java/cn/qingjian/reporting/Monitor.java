package cn.qingjian.reporting;

import cn.qingjian.gate.ParameterBook;
import cn.qingjian.gate.Parameters;
import cn.qingjian.gate.Parameters.Limit;
import cn.qingjian.reporting.Figures.View;
import cn.qingjian.reporting.Year.Level;
import cn.qingjian.reporting.Year.Line;
import cn.qingjian.reporting.store.FigureStore;
import cn.qingjian.reporting.store.FigureStore.Month;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/** 动态监测: the year on one page, told by the same figures as everywhere else. */
@Service
public class Monitor {
    private static final int SHOWN = 5;
    private static final int MONTHS = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * What is watched.
     *
     * @param source code of the kind; empty for the burden
     * @param label what it is called
     * @param figure code of its figure, from which those of earlier times have their codes
     * @param planned code of its plan; empty where it has none
     * @param growth key of the limit of its growth
     */
    private record Watched(String source, String label, String figure, String planned, String growth) {}

    private static final List<Watched> WATCHED = List.of(
            new Watched("documents", "发文", "doc.issued", "doc.planned", "doc.yoy"),
            new Watched("meetings", "会议", "mtg.held", "mtg.planned", "gate.yoy"),
            new Watched("datarequests", "报表", "form.kinds", "", "gate.yoy"),
            new Watched("inspections", "督查检查考核", "ins.done", "ins.planned", "gate.yoy"),
            new Watched("fieldresearch", "调研", "res.done", "res.planned", "gate.yoy"),
            new Watched("", "各单位投入", "load.hours", "", "gate.yoy"));

    private static final List<String> SIGNALS = List.of(
            "doc.evasion",
            "doc.plain",
            "doc.toGovernments",
            "mtg.speech",
            "mtg.noMeetingDay",
            "ins.evasion",
            "form.outside",
            "form.declined",
            "sec.overdue");

    private final FigureBook book;
    private final Figures figures;
    private final FigureStore store;
    private final ParameterBook parameters;
    private final Clock clock;

    Monitor(FigureBook book, Figures figures, FigureStore store, ParameterBook parameters, Clock clock) {
        this.book = book;
        this.figures = figures;
        this.store = store;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** A year up to today, or as a whole where it is over, as far as a scope sees it. */
    public Year year(int year, Scope scope) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = year == today.getYear() ? today : LocalDate.of(year, 12, 31);
        var view = new View(Period.upTo(day), scope, Optional.empty());
        Parameters limits = parameters.on(day, 0);
        List<Reading> readings = figures.read(needed(), view);
        return new Year(
                year,
                day,
                WATCHED.stream()
                        .map(watched -> line(watched, view, readings, limits))
                        .toList(),
                scope.all() ? store.issuers(view.period(), SHOWN) : List.of(),
                scope.all() ? store.bearers(view.period(), SHOWN) : List.of(),
                readings.stream()
                        .filter(reading -> SIGNALS.contains(reading.figure().code()))
                        .filter(reading ->
                                reading.value().map(BigDecimal::signum).orElse(0) > 0)
                        .toList());
    }

    /** Each figure of the page, once. */
    private List<Figure> needed() {
        List<String> codes = new ArrayList<>(SIGNALS);
        for (Watched watched : WATCHED) {
            codes.add(watched.figure());
            codes.add(watched.figure() + ".before");
            codes.add(watched.figure() + ".change");
            codes.add(watched.figure() + ".lastYear");
            codes.add(watched.planned());
        }
        return codes.stream().filter(code -> !code.isEmpty()).map(book::figure).toList();
    }

    private Line line(Watched watched, View view, List<Reading> readings, Parameters limits) {
        Reading now = reading(readings, watched.figure());
        Reading lastYear = reading(readings, watched.figure() + ".lastYear");
        Optional<Reading> planned =
                watched.planned().isEmpty() ? Optional.empty() : Optional.of(reading(readings, watched.planned()));
        int year = view.period().to().getYear();
        Map<Integer, List<Long>> months = months(now, view, limits);
        List<Long> own = months.getOrDefault(year, Collections.nCopies(MONTHS, 0L));
        List<Long> before = months.getOrDefault(year - 1, Collections.nCopies(MONTHS, 0L));
        months.remove(year);
        Optional<Forecast> forecast = now.value()
                .filter(soFar -> view.period().to().equals(LocalDate.now(clock)))
                .map(soFar ->
                        Forecast.of(soFar.longValue(), months, view.period().to()));
        return new Line(
                watched.source(),
                watched.label(),
                now,
                reading(readings, watched.figure() + ".before"),
                reading(readings, watched.figure() + ".change"),
                lastYear,
                planned,
                forecast,
                own,
                before,
                levels(now, lastYear, planned, forecast, limits, watched.growth()));
    }

    private static Reading reading(List<Reading> readings, String code) {
        return readings.stream()
                .filter(reading -> reading.figure().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** This year's months and those of the years to which it is compared; hours where the figure is told in hours. */
    private Map<Integer, List<Long>> months(Reading now, View view, Parameters limits) {
        int years = limits.limit("reporting.yearsBack").map(Limit::whole).orElse(1);
        LocalDate last = view.period().to();
        Period all = new Period(LocalDate.of(last.getYear() - years, 1, 1), last);
        boolean hours = now.figure().way() instanceof Figure.Way.Minutes;
        Map<Integer, List<Long>> months = new TreeMap<>();
        for (Month month : figures.months(now.figure(), view.in(all)).orElse(List.of())) {
            months.computeIfAbsent(month.year(), any -> new ArrayList<>(Collections.nCopies(MONTHS, 0L)))
                    .set(
                            month.month() - 1,
                            hours ? Figures.hours(month.minutes()).longValue() : month.amount());
        }
        figures.wholeYears(now.figure(), view.in(all)).keySet().forEach(months::remove);
        return months;
    }

    private static List<Level> levels(
            Reading now,
            Reading lastYear,
            Optional<Reading> planned,
            Optional<Forecast> forecast,
            Parameters limits,
            String growth) {
        List<Level> levels = new ArrayList<>();
        BigDecimal done = now.value().orElse(BigDecimal.ZERO);
        planned.flatMap(Reading::value).filter(plan -> plan.signum() > 0).ifPresent(plan -> {
            BigDecimal share = Figures.percent(done, plan);
            if (reaches(share, limits, "reporting.fullShare")) {
                levels.add(Level.FULL);
            } else if (reaches(share, limits, "gate.plan.warnShare")) {
                levels.add(Level.NEAR);
            }
        });
        BigDecimal end = forecast.map(Forecast::expected)
                .map(BigDecimal::valueOf)
                .orElse(done)
                .max(done);
        boolean grows = lastYear.value()
                .filter(before -> before.signum() > 0)
                .flatMap(before -> limits.limit(growth)
                        .map(limit -> end.compareTo(before.add(
                                        before.multiply(limit.value()).divide(HUNDRED)))
                                > 0))
                .orElse(false);
        if (grows) {
            levels.add(Level.GROWTH);
        }
        return levels.isEmpty() ? List.of(Level.FINE) : levels;
    }

    private static boolean reaches(BigDecimal share, Parameters limits, String key) {
        return limits.limit(key)
                .map(limit -> share.compareTo(limit.value()) >= 0)
                .orElse(false);
    }
}
