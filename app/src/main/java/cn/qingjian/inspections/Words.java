package cn.qingjian.inspections;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What an inspection says: the 方案 of content, targets and scope that 《政府督查工作条例》第十五条 asks for.
 *
 * @param title its title
 * @param sort its class
 * @param themes the matters, each with its department
 * @param targets the units
 * @param from first day
 * @param to last day
 * @param stay how many half days the inspectors stay at each unit, on some of these days; empty where they stay all through
 * @param people how many people of each unit have to be there
 * @param companions how many more are to accompany or brief the inspectors
 * @param meeting how many come to its largest briefing or discussion; 0 where there is none
 * @param chief why the unit's head must be there; empty where he need not
 * @param forms forms and papers that are to be filled in for it, one each
 * @param indicators by what it judges; empty where it gives no points
 * @param proofs what sort of evidence it wants to see
 * @param circulated whether its results are circulated (通报)
 * @param urgent safety at work or natural disaster: outside the number of visits
 * @param purpose why it is needed
 * @param deployed when the work was laid upon the units; empty where it wasn't lately
 * @param planItem key of the plan item; empty where it has none
 * @param conduct type, manners, frequency and training; what was kept before there was such a thing reads as unsaid
 */
public record Words(
        String title,
        InspectionClass sort,
        List<Theme> themes,
        List<Target> targets,
        LocalDate from,
        LocalDate to,
        Optional<Integer> stay,
        int people,
        int companions,
        int meeting,
        String chief,
        List<String> forms,
        List<String> indicators,
        List<String> proofs,
        boolean circulated,
        boolean urgent,
        String purpose,
        Optional<LocalDate> deployed,
        Optional<Long> planItem,
        Conduct conduct) {
    public Words {
        conduct = Objects.requireNonNullElse(conduct, Conduct.UNSAID);
        themes = List.copyOf(themes);
        targets = List.copyOf(targets);
        forms = List.copyOf(forms);
        indicators = List.copyOf(indicators);
        proofs = List.copyOf(proofs);
    }

    /** Days from the first to the last. */
    public int days() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Half days that the inspectors stay at each unit. */
    public int halfDays() {
        return stay.orElse(2 * days());
    }

    /** The same without company. */
    Words withoutCompany() {
        return changed(themes, targets, 0);
    }

    /** The same with one theme more, or as it is where it is there already. */
    public Words with(Theme more) {
        return themes.contains(more)
                ? this
                : changed(Stream.concat(themes.stream(), Stream.of(more)).toList(), targets, companions);
    }

    /** The same at these units. */
    public Words at(List<Target> drawn) {
        return changed(themes, drawn, companions);
    }

    private Words changed(List<Theme> themes, List<Target> targets, int companions) {
        return new Words(
                title,
                sort,
                themes,
                targets,
                from,
                to,
                stay,
                people,
                companions,
                meeting,
                chief,
                forms,
                indicators,
                proofs,
                circulated,
                urgent,
                purpose,
                deployed,
                planItem,
                conduct);
    }

    /** The departments that take part, smallest key first. */
    public TreeSet<Long> departments() {
        var departments = new TreeSet<Long>();
        themes.forEach(theme -> departments.add(theme.department()));
        return departments;
    }

    /** Everything that it says of what it looks at, as one text. */
    public String text() {
        var lines = new ArrayList<String>(List.of(title));
        themes.forEach(theme -> lines.add(theme.text()));
        lines.addAll(indicators);
        return String.join("\n", lines);
    }
}
