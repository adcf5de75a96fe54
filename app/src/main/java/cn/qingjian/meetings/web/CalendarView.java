package cn.qingjian.meetings.web;

import cn.qingjian.meetings.call.Meeting;
import cn.qingjian.meetings.call.MeetingStatus;
import cn.qingjian.people.Unit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * A stretch of the calendar.
 *
 * @param week whether it is a week, else one day
 * @param from its first day
 * @param today the day of the reader
 * @param days its days with their meetings
 * @param unit key of the unit whose meetings are shown, 0 for all
 * @param units the units to choose from
 * @param working the reader's own that are not yet announced
 */
public record CalendarView(
        boolean week,
        LocalDate from,
        LocalDate today,
        List<Day> days,
        long unit,
        List<Unit> units,
        List<Meeting> working) {
    private static final int WEEK = 7;
    private static final String NAMES = "一二三四五六日";

    /**
     * One day.
     *
     * @param date which
     * @param meetings those that are announced or over
     */
    public record Day(LocalDate date, List<Meeting> meetings) {
        /** The day as it is read. */
        public String label() {
            return monthDay() + " " + weekday();
        }

        /** Its weekday. */
        public String weekday() {
            return "星期" + NAMES.charAt(date.getDayOfWeek().getValue() - 1);
        }

        /** Month and day. */
        public String monthDay() {
            return CalendarView.monthDay(date);
        }
    }

    /** The first day of what was asked for: that day, or its week's Monday. */
    static LocalDate first(String day, boolean week, LocalDate today) {
        LocalDate asked = today;
        try {
            LocalDate typed = LocalDate.parse(day);
            asked = Math.abs(typed.getYear() - today.getYear()) <= 10 ? typed : today;
        } catch (DateTimeParseException none) {
            asked = today;
        }
        return week ? asked.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : asked;
    }

    static int length(boolean week) {
        return week ? WEEK : 1;
    }

    static List<Day> days(LocalDate from, boolean week, List<Meeting> all, long unit) {
        return from.datesUntil(from.plusDays(length(week)))
                .map(date -> new Day(
                        date,
                        all.stream()
                                .filter(one -> one.words().start().toLocalDate().equals(date))
                                .filter(one ->
                                        one.status() == MeetingStatus.ANNOUNCED || one.status() == MeetingStatus.HELD)
                                .filter(one -> unit == 0 || concerns(one, unit))
                                .toList()))
                .toList();
    }

    private static boolean concerns(Meeting meeting, long unit) {
        return meeting.unit().id() == unit
                || meeting.words().attendees().stream().anyMatch(one -> one.unit() == unit);
    }

    private static String monthDay(LocalDate date) {
        return "%d月%d日".formatted(date.getMonthValue(), date.getDayOfMonth());
    }

    /** The stretch as it is read. */
    public String label() {
        return "%d年%s%s"
                .formatted(from.getYear(), monthDay(from), week ? "至" + monthDay(from.plusDays(WEEK - 1L)) : "");
    }

    /** The address of another stretch. */
    public String path(boolean asWeek, LocalDate day) {
        return "/meetings?view=" + (asWeek ? "week" : "day") + "&day=" + day + "&unit=" + unit;
    }

    /** The day after the last one. */
    public LocalDate after() {
        return from.plusDays(length(week));
    }

    /** A day in the stretch before. */
    public LocalDate before() {
        return from.minusDays(length(week));
    }
}
