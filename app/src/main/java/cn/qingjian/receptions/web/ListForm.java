package cn.qingjian.receptions.web;

import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.kernel.Money;
import cn.qingjian.receptions.Extra;
import cn.qingjian.receptions.Fund;
import cn.qingjian.receptions.Held;
import cn.qingjian.receptions.Person;
import cn.qingjian.receptions.Venue;
import cn.qingjian.slips.SlipForm;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The sheet of a reception as people type it, the same before and after. */
final class ListForm {
    static final int LONGEST = 30;
    private static final int MOST_MEALS = 20;
    private static final int MOST_VEHICLES = 50;
    private static final int MOST_YUAN = 1_000_000;
    private static final int LONGEST_NAME = 20;
    /** Three parts: name, unit, post. */
    private static final int PARTS = 3;

    private ListForm() {}

    /** Reads it; what is wrong stands under its field. */
    static Held read(SlipForm form) {
        SlipForm.Span span = form.span("from", "to", LONGEST);
        return new Held(
                span.from(),
                span.to(),
                form.line("place"),
                form.one("venue", Venue.NONE),
                guests(form),
                own(form, "companions"),
                own(form, "support"),
                form.lines("activities"),
                form.count("meals", 0, MOST_MEALS),
                form.count("vehicles", 0, MOST_VEHICLES),
                form.some("extra", Extra.class),
                form.one("fund", Fund.RECEPTION),
                Money.ofYuan(form.number("amount", MOST_YUAN)),
                Money.ofYuan(form.number("collected", MOST_YUAN)));
    }

    /** Fills it. */
    static SlipForm fill(SlipForm form, Held held) {
        return form.put("from", held.from())
                .put("to", held.to())
                .put("place", held.place())
                .put("venue", held.venue().name())
                .put("guests", lines(held.guests()))
                .put("companions", lines(held.companions()))
                .put("support", lines(held.support()))
                .put("activities", String.join("\n", held.activities()))
                .put("meals", held.meals())
                .put("vehicles", held.vehicles())
                .put("extra", held.extras().stream().map(Enum::name).toList())
                .put("fund", held.fund().name())
                .put("amount", held.amount())
                .put("collected", held.collected());
    }

    private static String lines(List<Person> people) {
        return people.stream().map(Person::line).collect(Collectors.joining("\n"));
    }

    private static List<Person> guests(SlipForm form) {
        List<Person> guests = new ArrayList<>();
        for (String line : people(form, "guests")) {
            List<String> parts = parts(line);
            boolean whole = parts.size() == PARTS && parts.stream().noneMatch(String::isEmpty);
            form.errors().require(whole, "guests", "“%s”要写全姓名、单位、职务，用逗号隔开。".formatted(line));
            if (whole) {
                guests.add(new Person(parts.get(0), parts.get(1), parts.get(2)));
            }
        }
        form.errors().require(!form.value("guests").isBlank(), "guests", "请写接待谁，一行一人。");
        return checked(guests, "guests", form.errors());
    }

    /** The host's own people need no unit. */
    private static List<Person> own(SlipForm form, String field) {
        List<Person> people = new ArrayList<>();
        for (String line : people(form, field)) {
            List<String> parts = parts(line);
            boolean whole = parts.size() < PARTS && !parts.getFirst().isEmpty();
            form.errors().require(whole, field, "“%s”写成：姓名，职务。".formatted(line));
            if (whole) {
                people.add(new Person(parts.getFirst(), "", parts.size() > 1 ? parts.get(1) : ""));
            }
        }
        return checked(people, field, form.errors());
    }

    /** One a line, or several on one with semicolons, so that a large party still fits. */
    private static List<String> people(SlipForm form, String field) {
        return form.lines(field).stream()
                .flatMap(line -> List.of(line.split("[；;]", -1)).stream())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<String> parts(String line) {
        return List.of(line.split("[，,]", -1)).stream().map(String::strip).toList();
    }

    /** The same person twice would raise the number of companions. */
    private static List<Person> checked(List<Person> people, String field, FieldErrors errors) {
        Set<String> seen = new HashSet<>();
        people.stream()
                .filter(person -> !seen.add(person.name() + '，' + person.unit()))
                .forEach(person -> errors.add(field, "“%s”写了两次。".formatted(person.name())));
        people.stream()
                .filter(person ->
                        person.name().length() > LONGEST_NAME || person.name().matches("[\\d\\p{Punct}\\s]*"))
                .forEach(person -> errors.add(field, "“%s”不像姓名。".formatted(person.name())));
        return people;
    }
}
