package cn.qingjian.provisions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a provision holds, and what of it.
 *
 * @param declared what its keeper declared; dates decide over it where they are known
 * @param effective the first day on which it holds, null where unknown
 * @param expires the last day on which it holds (有效期), null for no term
 * @param replacedBy key of the provision that took its place, empty for none
 * @param replacedOn the first day on which it no longer holds, null where unknown
 * @param voidArticles addresses of the articles that no longer hold
 * @param voidFrom the first day on which those no longer hold, null where unknown
 */
public record Validity(
        Force declared,
        @Nullable LocalDate effective,
        @Nullable LocalDate expires,
        String replacedBy,
        @Nullable LocalDate replacedOn,
        List<String> voidArticles,
        @Nullable LocalDate voidFrom) {
    public Validity {
        voidArticles = List.copyOf(voidArticles);
    }

    /** In force since a day, without an end. */
    public static Validity since(@Nullable LocalDate effective) {
        return new Validity(Force.IN_FORCE, effective, null, "", null, List.of(), null);
    }

    /**
     * Its force on a day. An end that was declared without a date holds for every day: nobody may rest on a text of which it
     * is only known that it is dead.
     */
    public Force on(LocalDate day) {
        if (endedBy(day)) {
            return declared.ended() ? declared : Force.REPEALED;
        }
        if (effective == null ? declared == Force.NOT_YET : day.isBefore(effective)) {
            return Force.NOT_YET;
        }
        if (expires != null && day.isAfter(expires)) {
            return Force.LAPSED;
        }
        return partlyVoid(day) ? Force.PARTLY_VOID : Force.IN_FORCE;
    }

    private boolean endedBy(LocalDate day) {
        if (replacedOn != null) {
            return !day.isBefore(replacedOn);
        }
        return declared.ended() && (declared != Force.LAPSED || expires == null);
    }

    private boolean partlyVoid(LocalDate day) {
        return !voidArticles.isEmpty() && (voidFrom == null || !day.isBefore(voidFrom));
    }

    /** Whether a clause holds on a day. */
    public boolean provides(String address, LocalDate day) {
        return on(day).provides() && !(partlyVoid(day) && voids(address));
    }

    /** Whether a clause belongs to the articles that no longer hold; 第九条之一 does not belong to 第九条. */
    public boolean voids(String address) {
        return voidArticles.stream().anyMatch(article -> belongs(address, article));
    }

    private static boolean belongs(String address, String article) {
        if (!address.startsWith(article)) {
            return false;
        }
        String rest = address.substring(article.length());
        return rest.isEmpty() || rest.startsWith("第") || rest.startsWith("（");
    }
}
