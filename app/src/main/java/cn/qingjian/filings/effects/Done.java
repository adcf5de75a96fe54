package cn.qingjian.filings.effects;

import java.util.Optional;

/**
 * What an approval came to.
 *
 * @param entry key of the ledger's entry; empty where nothing was posted
 * @param amount what was paid with interest, where that differs from what was granted; empty otherwise
 * @param note what the citizen reads of it
 */
public record Done(Optional<Long> entry, Optional<cn.qingjian.kernel.Money> amount, String note) {
    /** Nothing was posted. */
    public static Done noted(String note) {
        return new Done(Optional.empty(), Optional.empty(), note);
    }
}
