package cn.qingjian.clauses;

import java.util.List;

/**
 * What the provisions already say of one draft clause.
 *
 * @param matches best first; empty means 未发现, which is never a proof that nothing provides for it
 * @param coveredShare the share of the clause's own words, boilerplate left out, that the matches that provide say together
 * @param boilerplate the clause is nothing but formula (特此通知, 请认真贯彻执行 …) and was not searched
 * @param meaning how far meaning took part
 */
public record Coverage(List<Match> matches, double coveredShare, boolean boilerplate, MeaningState meaning) {
    public Coverage {
        matches = List.copyOf(matches);
    }

    /** How far the meaning level took part in an answer. */
    public enum MeaningState {
        /** Meaning vectors of all searched provisions took part. */
        COMPLETE,
        /** Only some provisions had their vectors yet. */
        PARTIAL,
        /** Wording level only. */
        OFF
    }
}
