package cn.qingjian.receptions;

import cn.qingjian.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the rules and the risk score look up in the room's own books, and which meetings stand near. */
public interface Register {
    /** The other receptions that are through the gate, done ones too; they tell how they were held once that is known. */
    List<Other> others(long except);

    /** A unit's budget for receptions of a year; empty where nobody has entered it. */
    Optional<Money> budget(long unit, int year);

    /** Admitted meetings in which a unit takes part, from one day to another. */
    List<Meeting> meetings(long unit, LocalDate from, LocalDate to);

    /** What a unit's other receptions of a year cost: really where that is known, else as estimated. */
    default Money spent(long unit, int year, long except) {
        return others(except).stream()
                .filter(other -> other.words().host().unit() == unit
                        && other.held().from().getYear() == year)
                .map(other -> other.held().amount())
                .reduce(Money.ZERO, Money::plus);
    }

    /**
     * Another reception.
     *
     * @param number its number
     * @param words what was admitted
     * @param held how it was held, or is to be where that isn't known yet
     */
    record Other(long number, ReceptionWords words, Held held) {}

    /**
     * A meeting.
     *
     * @param title its name
     * @param on its day
     */
    record Meeting(String title, LocalDate on) {}
}
