package cn.qingjian.kernel;

/**
 * What a rule, limit or finding rests on.
 *
 * @param document the law or document by its short name, such as {@code 整治形式主义为基层减负若干规定}
 * @param article its article, such as {@code 第二条}; empty where the source numbers none
 * @param mark how sure we are of the wording
 */
public record LegalBasis(String document, String article, Mark mark) {
    /** How far a source was verified; decides whether a rule may be switched on by default. */
    public enum Mark {
        /** Read in the text itself (V1). */
        READ,
        /** Read in a second-hand source (V2). */
        QUOTED,
        /** Not verified (U): ships switched off and is shown as 待核. */
        UNVERIFIED,
        /** The unit's own promise or our own design choice (D). */
        OWN
    }

    /** How a reader sees it: {@code 《整治形式主义为基层减负若干规定》第二条}, with 待核 where unverified. */
    public String label() {
        return "《" + document + "》" + article + (mark == Mark.UNVERIFIED ? "（待核）" : "");
    }
}
