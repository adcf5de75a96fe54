package cn.qingjian.inspections.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The grades of a group of units: by the points, and the best one no further than its share of the group reaches (优秀比例上限). The highest
 * points keep it; where units are tied and the places don't suffice for all of them, none of them keeps it by points.
 *
 * @param grades by key of the unit
 * @param cap what the share did; empty where there is none
 */
public record Grading(Map<Long, Graded> grades, Optional<Cap> cap) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What a unit without any figure gets in place of a grade. */
    public static final String NOTHING = "没有数据";

    public Grading {
        grades = Map.copyOf(grades);
    }

    /**
     * A unit of the group.
     *
     * @param unit its key
     * @param name its name
     * @param score its points; empty where it has no figure
     */
    public record Scored(long unit, String name, Optional<BigDecimal> score) {}

    /**
     * The grade of a unit.
     *
     * @param grade the grade
     * @param note why it isn't the one of the points; empty where it is
     */
    public record Graded(String grade, String note) {}

    /**
     * What the share of the best grade did.
     *
     * @param best the best grade
     * @param next the one after it
     * @param share per cent
     * @param units units in the group
     * @param places how many may have the best grade
     * @param reached names of those whose points reach it
     * @param kept names of those that keep it
     * @param tied names of those that are tied for places that don't suffice
     * @param at the highest points that don't keep it; 0 where all keep it
     */
    public record Cap(
            String best,
            String next,
            BigDecimal share,
            int units,
            int places,
            List<String> reached,
            List<String> kept,
            List<String> tied,
            BigDecimal at) {
        public Cap {
            reached = List.copyOf(reached);
            kept = List.copyOf(kept);
            tied = List.copyOf(tied);
        }

        /** Whether more reached the grade than may have it. */
        public boolean exceeded() {
            return reached.size() > places;
        }

        /** All of it in words. */
        public String words() {
            String rule = "“%s”不超过%s%%：本组%d个单位，最多%d个。"
                    .formatted(best, share.stripTrailingZeros().toPlainString(), units, places);
            if (!exceeded()) {
                return rule + "分数达到的有%d个，没有超过。".formatted(reached.size());
            }
            String tie = tied.isEmpty()
                    ? ""
                    : "%s同为%s分，只剩%d个名额，按分数分不出先后，都先评“%s”。"
                            .formatted(String.join("、", tied), at.toPlainString(), places - kept.size(), next);
            return rule
                    + "分数达到的有%d个：%s。".formatted(reached.size(), String.join("、", reached))
                    + (kept.isEmpty() ? "" : "分数最高的%s评“%s”。".formatted(String.join("、", kept), best))
                    + tie
                    + (reached.size() > kept.size() + tied.size() ? "其余评“%s”。".formatted(next) : "");
        }
    }

    /**
     * The grades of a group.
     *
     * @param group all units of it, in their order
     * @param share per cent of them that may have the best grade, begun units left away; empty where any number may
     */
    public static Grading of(Scheme scheme, List<Scored> group, Optional<BigDecimal> share) {
        Map<Long, Graded> grades = new HashMap<>();
        group.forEach(one ->
                grades.put(one.unit(), new Graded(one.score().map(scheme::grade).orElse(NOTHING), "")));
        if (share.isEmpty() || scheme.grades().size() < 2) {
            return new Grading(grades, Optional.empty());
        }
        BigDecimal least = BigDecimal.valueOf(scheme.grades().getFirst().least());
        List<Scored> reached = group.stream()
                .filter(one ->
                        one.score().filter(score -> score.compareTo(least) >= 0).isPresent())
                .sorted(Comparator.comparing(Grading::points).reversed())
                .toList();
        Cap cap = cap(scheme, group.size(), reached, share.get());
        if (cap.exceeded()) {
            reached.stream()
                    .filter(one -> points(one).compareTo(cap.at()) <= 0)
                    .forEach(one -> grades.put(
                            one.unit(),
                            new Graded(
                                    cap.next(),
                                    !cap.tied().isEmpty() && points(one).compareTo(cap.at()) == 0
                                            ? "分数达到“%s”，并列而名额不够".formatted(cap.best())
                                            : "分数达到“%s”，名额已满".formatted(cap.best()))));
        }
        return new Grading(grades, Optional.of(cap));
    }

    /** The grade of a unit of the group. */
    public Graded of(long unit) {
        return Optional.ofNullable(grades.get(unit)).orElseThrow();
    }

    private static Cap cap(Scheme scheme, int units, List<Scored> reached, BigDecimal share) {
        int places = share.multiply(BigDecimal.valueOf(units))
                .divide(HUNDRED, 0, RoundingMode.FLOOR)
                .intValue();
        boolean exceeded = reached.size() > places;
        BigDecimal first = exceeded ? points(reached.get(places)) : BigDecimal.ZERO;
        boolean tie = exceeded && places > 0 && points(reached.get(places - 1)).compareTo(first) == 0;
        return new Cap(
                scheme.grades().getFirst().label(),
                scheme.grades().get(1).label(),
                share,
                units,
                places,
                names(reached, one -> true),
                names(reached, one -> !exceeded || points(one).compareTo(first) > 0),
                names(reached, one -> tie && points(one).compareTo(first) == 0),
                first);
    }

    private static List<String> names(List<Scored> units, Predicate<Scored> which) {
        return units.stream().filter(which).map(Scored::name).toList();
    }

    private static BigDecimal points(Scored one) {
        return one.score().orElseThrow();
    }
}
