package cn.qingjian.datarequests;

import cn.qingjian.datarequests.Asked.Alike;
import cn.qingjian.datarequests.Asked.Known;
import cn.qingjian.datarequests.Asked.Other;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells of each element of a request whether it is known already, asked by another form, or new.
 *
 * @param day the day on which it is told
 * @param units keys of the offices that are asked
 * @param frequency how often they are asked
 * @param due the first day by which it is due; the day itself where none is set
 * @param maxAgeDays how old what is held may be to count as known; empty where nothing held counts
 * @param forms the other forms in force
 */
public record Sorting(
        LocalDate day,
        Set<Long> units,
        Frequency frequency,
        LocalDate due,
        Optional<Integer> maxAgeDays,
        List<FormInForce> forms) {
    public Sorting {
        units = Set.copyOf(units);
        forms = List.copyOf(forms);
    }

    /** Where an element is known of every office; {@code held} has one entry for each office of which something is held. */
    public Optional<Known> known(List<HeldElement.Held> held) {
        if (units.isEmpty() || held.size() < units.size() || maxAgeDays.isEmpty()) {
            return Optional.empty();
        }
        LocalDate oldest =
                Collections.min(held.stream().map(HeldElement.Held::asOf).toList());
        return oldest.isBefore(day.minusDays(maxAgeDays.get()))
                ? Optional.empty()
                : Optional.of(new Known(held.getFirst().source(), oldest));
    }

    /** The form in force that asks all these offices for the element, at least as often, and still does when it is due. */
    public Optional<Other> other(long element) {
        return forms.stream()
                .filter(form -> form.fields().stream().anyMatch(field -> field.element() == element))
                .filter(form -> !units.isEmpty() && form.units().containsAll(units))
                .filter(form -> form.frequency().satisfies(frequency))
                .filter(form -> !form.expires().isBefore(due))
                .findFirst()
                .map(form -> new Other(form.request(), form.number(), form.title()));
    }

    /** The field most alike that a form in force asks of one of these offices at least. */
    public Optional<Alike> alike(String name) {
        return forms.stream()
                .filter(form -> !Collections.disjoint(form.units(), units))
                .flatMap(form -> form.fields().stream()
                        .map(field -> new Alike(form.label(), field.name(), Likeness.percent(field.name(), name))))
                .filter(alike -> alike.percent() > 0)
                .max(Comparator.comparingInt(Alike::percent));
    }
}
