package cn.qingjian.inspections.visit;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that an inspection found wrong (问题).
 *
 * @param id key
 * @param inspection key of the inspection
 * @param title title of the inspection
 * @param unit key of the unit that mends it
 * @param unitName its name
 * @param text what is wrong
 * @param demand what is to be done
 * @param due last day for mending
 * @param status where it stands
 * @param foundBy key of the account that found it
 * @param found when
 * @param closed when it was closed
 */
public record Defect(
        long id,
        long inspection,
        String title,
        long unit,
        String unitName,
        String text,
        String demand,
        LocalDate due,
        DefectStatus status,
        long foundBy,
        LocalDate found,
        Optional<LocalDate> closed) {
    /** Whether it was or is mended late: a closed one by the day it was closed. */
    public boolean overdue(LocalDate today) {
        return status != DefectStatus.LIFTED && closed.orElse(today).isAfter(due);
    }
}
