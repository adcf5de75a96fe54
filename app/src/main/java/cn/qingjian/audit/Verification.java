package cn.qingjian.audit;

/** What recomputing the chain showed. */
public sealed interface Verification {
    /**
     * Nothing was touched.
     *
     * @param entries how many entries there are
     * @param head hash of the newest, as 64 hexadecimal digits; written down elsewhere it also proves that none was cut off
     */
    record Intact(long entries, String head) implements Verification {}

    /**
     * Something was touched.
     *
     * @param sequence number of the first entry that doesn't fit
     * @param what what is wrong there, in Chinese
     */
    record Broken(long sequence, String what) implements Verification {}
}
