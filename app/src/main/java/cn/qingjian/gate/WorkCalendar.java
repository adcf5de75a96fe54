package cn.qingjian.gate;

import cn.qingjian.gate.store.CalendarStore;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Working days (工作日): Monday to Friday, but for the days that the yearly notice on holidays moves. */
@Component
public class WorkCalendar {
    private final CalendarStore store;

    WorkCalendar(CalendarStore store) {
        this.store = store;
    }

    /** Whether people work on that day. */
    public boolean workday(LocalDate day) {
        return store.moved(day).orElseGet(() -> weekday(day));
    }

    /** Whether it is a day from Monday to Friday. */
    static boolean weekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
