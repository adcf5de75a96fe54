package cn.qingjian.slips;

import java.time.Instant;

/**
 * What a slip really took at one unit; the last one counts.
 *
 * @param unit key of the unit
 * @param unitName its name
 * @param minutes person-minutes
 * @param how the reckoning in words
 * @param at when it was told
 */
public record Answer(long unit, String unitName, long minutes, String how, Instant at) {}
