package cn.qingjian.filings;

import java.time.Instant;

/**
 * A filing was decided.
 *
 * @param filing its key
 * @param item code of the item
 * @param approved whether it was approved
 * @param instant whether no person had a hand in it
 * @param at when
 */
public record FilingDecided(long filing, String item, boolean approved, boolean instant, Instant at) {}
