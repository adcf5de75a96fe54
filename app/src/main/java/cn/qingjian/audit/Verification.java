package cn.qingjian.audit;

/** What recomputing the chain showed. */
public sealed interface Verification {
    /**
     * Nothing was touched.
     *
     * @param entries how many entries there are
     * @param head hash over the newest of each lane, as 64 hexadecimal digits; written down elsewhere it also proves that none was cut
     *     off
     */
    record Intact(long entries, String head) implements Verification {}

    /**
     * Something was touched.
     *
     * @param number lane and number of the first entry that doesn't fit
     * @param what what is wrong there, in Chinese
     */
    record Broken(String number, String what) implements Verification {}
}
