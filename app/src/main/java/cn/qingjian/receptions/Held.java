package cn.qingjian.receptions;

import cn.qingjian.kernel.Money;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;

/**
 * A reception as it is to be held, or as it was: the same sheet before and after, so that the two can be laid side by side.
 *
 * @param from the first day
 * @param to the last day
 * @param place where it is held
 * @param venue where guests eat
 * @param guests who comes
 * @param companions who keeps them company, the most needed first
 * @param support who works behind the scenes (保障人员)
 * @param activities what is done, item by item
 * @param meals how many working meals (工作餐)
 * @param vehicles how many vehicles
 * @param extras what no reception may have
 * @param fund under which heading the cost is booked
 * @param amount what it costs
 * @param collected what guests pay for meals and vehicles (伙食费、交通费)
 */
public record Held(
        LocalDate from,
        LocalDate to,
        String place,
        Venue venue,
        List<Person> guests,
        List<Person> companions,
        List<Person> support,
        List<String> activities,
        int meals,
        int vehicles,
        List<Extra> extras,
        Fund fund,
        Money amount,
        Money collected) {
    public Held {
        guests = List.copyOf(guests);
        companions = List.copyOf(companions);
        support = List.copyOf(support);
        activities = List.copyOf(activities);
        extras = List.copyOf(extras);
    }

    /** How many days it takes. */
    public int days() {
        return Math.toIntExact(from.datesUntil(to.plusDays(1)).count());
    }

    /** How many people of the host take part. */
    public int people() {
        return companions.size() + support.size();
    }

    /** Whether guests are to pay for something. */
    public boolean payable() {
        return meals > 0 || vehicles > 0;
    }

    /** Those of its extras that are forbidden as one of these. */
    public List<Extra> extras(Extra.Sort first, Extra.Sort... more) {
        EnumSet<Extra.Sort> sorts = EnumSet.of(first, more);
        return extras.stream().filter(extra -> sorts.contains(extra.sort())).toList();
    }

    /** The same with only its first companions. */
    Held withCompanions(int most) {
        return new Held(
                from,
                to,
                place,
                venue,
                guests,
                companions.subList(0, most),
                support,
                activities,
                meals,
                vehicles,
                extras,
                fund,
                amount,
                collected);
    }

    /** The same with fewer meals. */
    Held withMeals(int most) {
        return new Held(
                from,
                to,
                place,
                venue,
                guests,
                companions,
                support,
                activities,
                most,
                vehicles,
                extras,
                fund,
                amount,
                collected);
    }
}
