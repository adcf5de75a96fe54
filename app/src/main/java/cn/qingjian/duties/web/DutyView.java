package cn.qingjian.duties.web;

import cn.qingjian.duties.Duty;
import cn.qingjian.gate.DutyStanding.Sheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The lists as the page shows them.
 *
 * @param q what was looked for
 * @param sheet which list, by its stable name; empty for all
 * @param past whether those that are over are shown, too
 * @param duties the entries
 * @param offices names of the county offices
 * @param today the day
 * @param without names of the offices that have no list yet
 */
public record DutyView(
        String q,
        String sheet,
        boolean past,
        List<Duty> duties,
        Map<Long, String> offices,
        LocalDate today,
        List<String> without) {
    /** The lists to choose from. */
    public Sheet[] sheets() {
        return Sheet.values();
    }

    /** For which office an entry holds. */
    public static String office(Duty duty, Map<Long, String> offices) {
        return duty.office().map(id -> offices.getOrDefault(id, "已撤销的管理部")).orElse("全部管理部");
    }

    /** The same of one of the entries shown. */
    public String office(Duty duty) {
        return office(duty, offices);
    }

    /** From when to when it holds. */
    public static String span(Duty duty) {
        return "自" + duty.from() + duty.until().map(last -> "，到" + last).orElse("");
    }

    /** The class of a list's colour: what was taken back is stopped, what was let in is an exception. */
    public static String tone(Sheet sheet) {
        return switch (sheet) {
            case OWN -> "ok";
            case ASSIST -> "plain";
            case TAKEN_BACK -> "stop";
            case ADMITTED -> "ask";
        };
    }

    /** Whether something was looked for. */
    public boolean narrowed() {
        return !q.isBlank() || !sheet.isEmpty();
    }
}
