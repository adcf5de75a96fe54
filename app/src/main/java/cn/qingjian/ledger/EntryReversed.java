package cn.qingjian.ledger;

/**
 * An entry was taken back by another.
 *
 * @param entry key of the first
 * @param reversal key of the one that takes it back
 */
public record EntryReversed(long entry, long reversal) {}
