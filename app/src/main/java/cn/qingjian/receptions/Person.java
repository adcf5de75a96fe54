package cn.qingjian.receptions;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody on the list of a reception.
 *
 * @param name the person's name
 * @param unit the person's unit; empty for the host's own people
 * @param post the person's post
 */
public record Person(String name, String unit, String post) {
    /** As a list tells it. */
    public String label() {
        String from = Stream.of(unit, post).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
        return from.isEmpty() ? name : name + "（" + from + "）";
    }

    /** As a form holds it: name, unit, post, whatever is empty left out. */
    public String line() {
        return Stream.of(name, unit, post).filter(part -> !part.isEmpty()).collect(Collectors.joining("，"));
    }

    /** Several as a list tells them. */
    public static String labels(List<Person> people) {
        return people.stream().map(Person::label).collect(Collectors.joining("、"));
    }
}
