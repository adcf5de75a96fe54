package cn.qingjian.documents.life;

/**
 * The numbers of one 代字 and year.
 *
 * @param word the 代字
 * @param year the year
 * @param begun numbers up to this one were given before this system was in use; 0 for none
 * @param last the last number given
 * @param voided how many are void
 */
public record NumberYear(String word, int year, int begun, int last, int voided) {
    /** How many documents of this system bear one. */
    public int borne() {
        return last - begun - voided;
    }
}
