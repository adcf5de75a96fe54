package cn.qingjian.inspections.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Points that a unit was given or that were taken from it (加减分).
 *
 * @param id key
 * @param item which of the scheme's items, from 0
 * @param unit key of the unit
 * @param unitName its name
 * @param points above or below 0
 * @param reason why
 * @param evidence the page of this system with the record behind it
 * @param by name of who gave it
 * @param on when
 * @param undone why it was taken back; empty where it stands
 */
public record Award(
        long id,
        int item,
        long unit,
        String unitName,
        BigDecimal points,
        String reason,
        String evidence,
        String by,
        LocalDate on,
        Optional<String> undone) {
    /** Whether it counts. */
    public boolean stands() {
        return undone.isEmpty();
    }
}
