package cn.qingjian.datarequests;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A form that is in force, as far as another request must know it.
 *
 * @param request key of its request
 * @param number its 表号
 * @param title its title
 * @param units keys of the offices that fill it
 * @param frequency how often
 * @param expires its last day
 * @param fields what it asks, what it leaves to other forms aside
 */
public record FormInForce(
        long request,
        String number,
        String title,
        Set<Long> units,
        Frequency frequency,
        LocalDate expires,
        List<Named> fields) {
    public FormInForce {
        units = Set.copyOf(units);
        fields = List.copyOf(fields);
    }

    /** An element with its name. */
    public record Named(long element, String name) {}

    /** 表号 with the title. */
    public String label() {
        return number + "《" + title + "》";
    }
}
