package cn.qingjian.documents.life;

import java.time.Instant;
import java.util.Optional;

/**
 * Paper copies that somebody wants of a document, or the one for the archive.
 *
 * @param id key
 * @param unit name of the unit that wants them
 * @param archive whether it is the copy for the archive, which needs no permission
 * @param copies how many
 * @param pages pages of one copy
 * @param reason why paper is needed
 * @param by name of who asked
 * @param at when
 * @param granted whether the office allowed it; empty while it hasn't decided
 * @param words what the office said
 */
public record Printing(
        long id,
        String unit,
        boolean archive,
        int copies,
        int pages,
        String reason,
        String by,
        Instant at,
        Optional<Boolean> granted,
        String words) {}
