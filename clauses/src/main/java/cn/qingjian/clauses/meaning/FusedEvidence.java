package cn.qingjian.clauses.meaning;

import cn.qingjian.clauses.wording.WordingEvidence;

/**
 * What characters and meaning together say about one draft clause and one source clause.
 *
 * @param wording the characters
 * @param cosine how near the two are in meaning, −1 to 1; NaN where the source has no vector yet
 * @param company how much of the rest of the draft this source's document provides for: the probabilities, summed over the
 *     draft's other clauses, that it does; 0 or more
 */
public record FusedEvidence(WordingEvidence wording, double cosine, double company) {
    /** The same knowing of the rest of the draft. */
    public FusedEvidence inCompany(double company) {
        return new FusedEvidence(wording, cosine, company);
    }
}
