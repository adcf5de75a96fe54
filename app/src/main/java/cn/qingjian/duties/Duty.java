package cn.qingjian.duties;

import cn.qingjian.gate.DutyStanding.Sheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One entry of the lists.
 *
 * @param id key; 0 before it is kept
 * @param sheet which list
 * @param text what is to be done, as a demand names it
 * @param words words by which a task is taken for it (用词), at least two characters each
 * @param office key of the county office that it holds for; empty for all
 * @param by who leads where the offices only help, or who has taken it over; may be empty
 * @param basis what it rests on; of what was let in, the number of the approval (准入审批)
 * @param from first day
 * @param until last day, empty for open
 * @param ended why it was ended before its time; empty where it wasn't
 */
public record Duty(
        long id,
        Sheet sheet,
        String text,
        List<String> words,
        Optional<Long> office,
        String by,
        String basis,
        LocalDate from,
        Optional<LocalDate> until,
        Optional<String> ended) {
    public Duty {
        words = List.copyOf(words);
    }

    /** Whether it holds on a day. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** Whether it holds for an office. */
    public boolean of(long unit) {
        return office.map(only -> only == unit).orElse(true);
    }

    /** Whether it says the same for the same office on some of the same days as another. */
    boolean repeats(Duty other) {
        return sheet == other.sheet
                && Wording.same(text, other.text)
                && office.equals(other.office)
                && other.until.map(last -> !last.isBefore(from)).orElse(true)
                && until.map(last -> !last.isBefore(other.from)).orElse(true);
    }
}
