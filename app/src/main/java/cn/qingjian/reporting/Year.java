package cn.qingjian.reporting;

import cn.qingjian.reporting.store.FigureStore.Part;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The year on one page.
 *
 * @param year the year
 * @param day up to which day it is told
 * @param lines what is watched, kind by kind
 * @param issuers who asks for most time
 * @param bearers who bears most
 * @param signals signs of evasion, those with something to tell
 */
public record Year(
        int year, LocalDate day, List<Line> lines, List<Part> issuers, List<Part> bearers, List<Reading> signals) {
    public Year {
        lines = List.copyOf(lines);
        issuers = List.copyOf(issuers);
        bearers = List.copyOf(bearers);
        signals = List.copyOf(signals);
    }

    /** How loud a line calls. */
    public enum Level {
        /** Nothing to say. */
        FINE("正常", "ok"),
        /** Much of the plan is used. */
        NEAR("接近计划", "ask"),
        /** The plan is used up. */
        FULL("计划用完", "stop"),
        /** More than the year before, or expected to be. */
        GROWTH("多于上年", "ask");

        private final String label;
        private final String tone;

        Level(String label, String tone) {
            this.label = label;
            this.tone = tone;
        }

        /** The Chinese words for it. */
        public String label() {
            return label;
        }

        /** The class of its tag on pages. */
        public String tone() {
            return tone;
        }
    }

    /**
     * One kind's year.
     *
     * @param source code of the kind; empty for the burden
     * @param label what it is called
     * @param now the year so far
     * @param before the same days a year before
     * @param change growth over them in percent
     * @param lastYear the whole year before
     * @param planned the year's plan
     * @param forecast the year's expected end; empty for a year that is over
     * @param months this year month by month, 12 of them; hours for the burden
     * @param monthsBefore the year before; all 0 where it isn't known
     * @param levels what is to be said of it, loudest first
     */
    public record Line(
            String source,
            String label,
            Reading now,
            Reading before,
            Reading change,
            Reading lastYear,
            Optional<Reading> planned,
            Optional<Forecast> forecast,
            List<Long> months,
            List<Long> monthsBefore,
            List<Level> levels) {
        public Line {
            months = List.copyOf(months);
            monthsBefore = List.copyOf(monthsBefore);
            levels = List.copyOf(levels);
        }

        /** Percent of the plan that is used; empty where nothing is planned. */
        public Optional<Integer> used() {
            return planned.flatMap(Reading::value)
                    .filter(plan -> plan.signum() > 0)
                    .flatMap(plan -> now.value().map(done -> Figures.percent(done, plan)))
                    .map(BigDecimal::intValue);
        }

        /** The highest bar of its months. */
        public long top() {
            return Math.max(
                    1,
                    Math.max(
                            months.stream().mapToLong(Long::longValue).max().orElse(0),
                            monthsBefore.stream()
                                    .mapToLong(Long::longValue)
                                    .max()
                                    .orElse(0)));
        }
    }
}
