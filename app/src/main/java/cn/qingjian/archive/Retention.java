package cn.qingjian.archive;

import cn.qingjian.kernel.LegalBasis.Mark;
import java.time.LocalDate;

/**
 * One row of the retention table (归档范围和保管期限表).
 *
 * @param id key
 * @param code stable code of the class, such as {@code own.policy}
 * @param label what belongs to it
 * @param term how long it is kept
 * @param ended whether the class is not used any more from that day on
 * @param basis what the period rests on
 * @param mark how sure that is
 * @param from first day
 * @param by name of the person who set it; empty for what came with the system
 */
public record Retention(
        long id,
        String code,
        String label,
        Term term,
        boolean ended,
        String basis,
        Mark mark,
        LocalDate from,
        String by) {
    /** Whether it came with the system and waits for the unit's own table (令8号第十二条). */
    public boolean shipped() {
        return by.isEmpty();
    }

    /** Its basis as a reader sees it. */
    public String printedBasis() {
        return basis + (mark == Mark.UNVERIFIED ? "（待核）" : "");
    }
}
