package cn.qingjian.gate;

import cn.qingjian.gate.store.CalendarStore;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Working days (工作日): Monday to Friday, but for the days that the yearly notice on holidays moves. */
@Component
public class WorkCalendar {
    private final CalendarStore store;

    WorkCalendar(CalendarStore store) {
        this.store = store;
    }

    /** Tells of any day whether people work on it; reads the calendar once, when it is first asked. */
    public Predicate<LocalDate> workdays() {
        return new Predicate<>() {
            private @Nullable Map<LocalDate, Boolean> moved;

            @Override
            public boolean test(LocalDate day) {
                Map<LocalDate, Boolean> known = moved;
                if (known == null) {
                    known = store.moved();
                    moved = known;
                }
                return known.getOrDefault(day, weekday(day));
            }
        };
    }

    /** Whether it is a day from Monday to Friday. */
    static boolean weekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
