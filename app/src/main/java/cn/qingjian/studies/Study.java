package cn.qingjian.studies;

import cn.qingjian.gate.Parameters;
import cn.qingjian.people.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that was studied (学习).
 *
 * @param id key
 * @param unit who studied
 * @param plan what it carries out; empty where it is beyond the plan
 * @param topic what was studied
 * @param day when
 * @param people how many took part
 * @param useBy the last day for its use; empty where there is none
 * @param uses what was told of its use, oldest first; the last one counts, those before were corrected
 */
public record Study(
        long id,
        Unit unit,
        Optional<Plan> plan,
        String topic,
        LocalDate day,
        int people,
        Optional<LocalDate> useBy,
        List<Use> uses) {
    /** Within how many days after a study its use is to be told. */
    public static final String USE_DAYS = "stu.use.days";

    public Study {
        uses = List.copyOf(uses);
    }

    /** The last day for the use of what was studied on a day, under the limits of that day; empty where none is in force. */
    static Optional<LocalDate> useBy(LocalDate day, Parameters limits) {
        return limits.limit(USE_DAYS).map(limit -> day.plusDays(limit.whole()));
    }

    /** What changed because of it, as told last. */
    public Optional<Use> use() {
        return uses.isEmpty() ? Optional.empty() : Optional.of(uses.getLast());
    }

    /** Whether its time was over before that day, used or not. */
    public boolean over(LocalDate today) {
        return useBy.filter(today::isAfter).isPresent();
    }

    /** Where it stands on a day (S35): a use that is told late is a use. */
    public Standing standing(LocalDate today) {
        if (!uses.isEmpty()) {
            return Standing.USED;
        }
        return over(today) ? Standing.IDLE : Standing.WAITING;
    }

    /** Its page. */
    public String path() {
        return "/studies/" + id;
    }
}
