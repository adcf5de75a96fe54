package cn.qingjian.serviceitems;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The city's parameters in force on one day.
 *
 * @param day the day
 * @param values by Chinese name: a {@link BigDecimal}, a {@link Boolean} or a text; what is switched off isn't there
 * @param names all names, switched off or not
 */
public record PolicySheet(LocalDate day, Map<String, Object> values, java.util.Set<String> names) {
    public PolicySheet {
        values = Map.copyOf(values);
        names = java.util.Set.copyOf(names);
    }

    /** The fact 政策 for a decision: every name, null where it is switched off. */
    public Map<String, @Nullable Object> fact() {
        Map<String, @Nullable Object> fact = new HashMap<>();
        names.forEach(name -> fact.put(name, values.get(name)));
        return fact;
    }

    /** A number; empty where it is switched off. An {@link IllegalArgumentException} for a name that doesn't exist. */
    public Optional<BigDecimal> number(String name) {
        return value(name).map(BigDecimal.class::cast);
    }

    /** A flag; false where it is switched off. */
    public boolean flag(String name) {
        return value(name).map(Boolean.class::cast).orElse(false);
    }

    /** Any value; empty where it is switched off. */
    public Optional<Object> value(String name) {
        if (!names.contains(name)) {
            throw new IllegalArgumentException("no such parameter: " + name);
        }
        return Optional.ofNullable(values.get(name));
    }
}
