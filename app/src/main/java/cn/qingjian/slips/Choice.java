package cn.qingjian.slips;

import cn.qingjian.people.Account;
import cn.qingjian.people.Unit;
import java.util.List;
import java.util.stream.Stream;

/**
 * One entry of a list on a form.
 *
 * @param value as the form sends it
 * @param label what the writer reads
 */
public record Choice(String value, String label) {
    /** Units to choose from. */
    public static List<Choice> units(List<Unit> units) {
        return units.stream()
                .map(unit -> new Choice(String.valueOf(unit.id()), unit.name()))
                .toList();
    }

    /** People to choose from. */
    public static List<Choice> people(List<Account> people) {
        return people.stream()
                .map(one -> new Choice(String.valueOf(one.id()), one.name() + "（" + one.post() + "）"))
                .toList();
    }

    /** Something that has a Chinese word. */
    public interface Labelled {
        /** The stable name. */
        String name();

        /** The Chinese word. */
        String label();
    }

    /** An enumeration to choose from. */
    public static List<Choice> of(Labelled... values) {
        return Stream.of(values).map(one -> new Choice(one.name(), one.label())).toList();
    }
}
