package cn.qingjian.seals;

import cn.qingjian.papers.SealPlace;

/**
 * The seal as it is seen.
 *
 * @param organ the name on its arc
 * @param place where it stands
 */
public record Stamp(String organ, SealPlace place) {}
