package cn.qingjian.gate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a demand costs the grassroots.
 *
 * @param minutes person-minutes over all units that bear it
 * @param how the reckoning in words, such as {@code 6个管理部 × 2人 × 阅读12分钟}
 * @param parts what it was reckoned from, unit by unit; empty where every bearer bears the same
 */
public record Burden(long minutes, String how, List<Part> parts) {
    /** Nothing asked of anybody. */
    public static final Burden NONE = new Burden(0, "不占用基层时间");

    public Burden {
        parts = List.copyOf(parts);
        if (minutes < 0) {
            throw new IllegalArgumentException("minutes: " + minutes);
        }
    }

    /** A burden that all bearers share evenly. */
    public Burden(long minutes, String how) {
        this(minutes, how, List.of());
    }

    /**
     * One thing that a unit has to do, times the minutes that it takes.
     *
     * @param unit key of the unit that bears it
     * @param coefficient key of the parameter that says how many minutes one of it takes
     * @param quantity how many: people, elements, thousand characters …
     * @param value the coefficient in force, minutes
     */
    public record Part(long unit, String coefficient, BigDecimal quantity, BigDecimal value) {
        public Part {
            if (quantity.signum() < 0 || value.signum() < 0) {
                throw new IllegalArgumentException(coefficient + ": " + quantity + " × " + value);
            }
        }

        BigDecimal minutes() {
            return quantity.multiply(value);
        }

        private Part of(long bearer) {
            return new Part(bearer, coefficient, quantity, value);
        }
    }

    /**
     * What each unit has to do.
     *
     * @param coefficient key of the parameter that says how many minutes one of it takes
     * @param many how many: people, elements, thousand characters …
     */
    public record Quantity(String coefficient, BigDecimal many) {
        /** A whole number of them. */
        public Quantity(String coefficient, long many) {
            this(coefficient, BigDecimal.valueOf(many));
        }
    }

    /** The same for each of the units; nothing where there is none. */
    public static Burden each(Collection<Long> units, List<Quantity> quantities, Parameters parameters, String how) {
        List<Part> one = quantities.stream()
                .map(each -> new Part(0, each.coefficient(), each.many(), parameters.coefficient(each.coefficient())))
                .toList();
        List<Part> parts = units.stream()
                .flatMap(unit -> one.stream().map(part -> part.of(unit)))
                .toList();
        return parts.isEmpty() ? NONE : of(parts, how);
    }

    /** The sum of its parts: a unit's minutes are rounded up, the total is their sum. */
    public static Burden of(List<Part> parts, String how) {
        return new Burden(
                byUnit(parts).values().stream().mapToLong(Long::longValue).sum(), how, parts);
    }

    /** Person-minutes by unit; an even burden's odd minutes go to the first units, so that the parts make the whole. */
    public SortedMap<Long, Long> byUnit(Bearers bearers) {
        if (!parts.isEmpty()) {
            return byUnit(parts);
        }
        SortedMap<Long, Long> shares = new TreeMap<>();
        int count = bearers.units().size();
        int place = 0;
        for (long unit : bearers.units()) {
            shares.put(unit, minutes / count + (place++ < minutes % count ? 1 : 0));
        }
        return shares;
    }

    private static SortedMap<Long, Long> byUnit(List<Part> parts) {
        Map<Long, BigDecimal> exact =
                parts.stream().collect(Collectors.toMap(Part::unit, Part::minutes, BigDecimal::add));
        SortedMap<Long, Long> whole = new TreeMap<>();
        exact.forEach((unit, minutes) ->
                whole.put(unit, minutes.setScale(0, RoundingMode.CEILING).longValueExact()));
        return whole;
    }

    /** Person-hours with one decimal, as people read it. */
    public String hours() {
        return hours(minutes);
    }

    /** Person-minutes as people read them: person-hours with one decimal. */
    public static String hours(long minutes) {
        return "%.1f 人时".formatted(minutes / 60.0);
    }

    /** Whether it is heavier than the other. */
    public boolean exceeds(Burden other) {
        return minutes > other.minutes;
    }
}
