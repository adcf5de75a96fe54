package cn.qingjian.documents.life;

import cn.qingjian.kernel.DocumentNumber;
import java.time.Instant;
import java.util.Optional;

/**
 * A number in the register.
 *
 * @param number the number
 * @param draft key of the draft for which it was drawn
 * @param title the draft's title
 * @param at when it was drawn
 * @param by name of who drew it
 * @param voided why it is void; empty while it stands
 */
public record DrawnNumber(
        DocumentNumber number, long draft, String title, Instant at, String by, Optional<Voided> voided) {
    /**
     * What became of a number that no document bears any more; it is never given again.
     *
     * @param at when
     * @param by name of who took the document back
     * @param words why
     */
    public record Voided(Instant at, String by, String words) {}
}
