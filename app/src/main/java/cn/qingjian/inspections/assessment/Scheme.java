package cn.qingjian.inspections.assessment;

import cn.qingjian.people.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

/**
 * One version of a year's scheme of assessment (《综合考核办法》): it never changes, a later version follows it.
 *
 * @param id key; 0 while it is not stored
 * @param name what it is called
 * @param of which units it assesses; never people
 * @param version from 1 within the year
 * @param year the year that is assessed
 * @param indicators what counts, the weights together 100
 * @param bonuses items for which points may be given or taken, each within its bounds
 * @param grades the grades, best first
 */
public record Scheme(
        long id,
        String name,
        Unit.Kind of,
        int version,
        int year,
        List<Indicator> indicators,
        List<Bonus> bonuses,
        List<Grade> grades) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Scheme {
        indicators = List.copyOf(indicators);
        bonuses = List.copyOf(bonuses);
        grades = grades.stream()
                .sorted(Comparator.comparingInt(Grade::least).reversed())
                .toList();
    }

    /**
     * One indicator.
     *
     * @param source code of the figure
     * @param label what it is called
     * @param weight its weight
     * @param worst the figure that gives 0 points
     * @param best the figure that gives 100 points
     */
    public record Indicator(String source, String label, int weight, BigDecimal worst, BigDecimal best) {
        /** Points of a figure, 0 to 100, on the straight line between worst and best. */
        public BigDecimal points(BigDecimal figure) {
            return figure.subtract(worst)
                    .multiply(HUNDRED)
                    .divide(best.subtract(worst), 1, RoundingMode.HALF_UP)
                    .max(BigDecimal.ZERO)
                    .min(HUNDRED);
        }
    }

    /**
     * An item for which points are given or taken (加减分).
     *
     * @param label what it is called
     * @param least the lowest points, 0 or less
     * @param most the highest points, 0 or more
     */
    public record Bonus(String label, BigDecimal least, BigDecimal most) {
        /** Whether so many points may be given for it; none is nothing to give. */
        public boolean allows(BigDecimal points) {
            return points.signum() != 0 && points.compareTo(least) >= 0 && points.compareTo(most) <= 0;
        }
    }

    /**
     * A grade.
     *
     * @param label what it is called
     * @param least the points from which it is given
     */
    public record Grade(String label, int least) {}

    /** The grade of a score; the last one where none reaches down to it. */
    public String grade(BigDecimal score) {
        return grades.stream()
                .filter(one -> score.compareTo(BigDecimal.valueOf(one.least())) >= 0)
                .findFirst()
                .or(() -> grades.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(grades.getLast()))
                .map(Grade::label)
                .orElse("");
    }
}
