package cn.qingjian.inspections;

import java.time.YearMonth;

/** Visits of another room that share the number of inspections at a unit, such as field research (INS-10); one bean a room. */
public interface CountedVisits {
    /** How many of them a unit receives in that month. */
    int at(long unit, YearMonth month);
}
