package cn.qingjian.studies;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What lines come to.
 *
 * @param held how many studies were held
 * @param used how many of them were used
 * @param over of how many the time for a use is over, used or not
 * @param idle how many of these were not used
 * @param aimless how many lines are planned for no work at all
 */
public record Tally(long held, long used, long over, long idle, long aimless) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Counts lines as they stand on a day. */
    public static Tally of(List<Line> lines, LocalDate today) {
        List<Study> studies =
                lines.stream().flatMap(line -> line.study().stream()).toList();
        return new Tally(
                studies.size(),
                count(studies, Standing.USED, today),
                studies.stream().filter(study -> study.over(today)).count(),
                count(studies, Standing.IDLE, today),
                lines.stream()
                        .flatMap(line -> line.plan().stream())
                        .distinct()
                        .filter(plan -> plan.work().isEmpty())
                        .count());
    }

    private static long count(List<Study> studies, Standing standing, LocalDate today) {
        return studies.stream()
                .filter(study -> study.standing(today) == standing)
                .count();
    }

    /** The share without use, in percent of the studies whose time is over, to two places (S35); empty where there are none. */
    public Optional<BigDecimal> share() {
        return over == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(idle)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(over), 2, RoundingMode.HALF_UP));
    }
}
