package cn.qingjian.gate;

import java.time.LocalDate;
import java.util.Map;

/** Tells of a kind whose demands come back, turn by turn, what a unit owes now and by which day; a room declares one such bean. */
public interface Dues {
    /** Code of the kind. */
    String kind();

    /** By the number of the demand the day of the earliest turn that the unit owes now; nothing is owed of those not named. */
    Map<Long, LocalDate> owed(long unit);
}
