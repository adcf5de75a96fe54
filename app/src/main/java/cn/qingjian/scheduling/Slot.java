package cn.qingjian.scheduling;

import java.time.LocalDateTime;

/**
 * When and where something takes place.
 *
 * @param start its beginning
 * @param venue key of the venue
 */
public record Slot(LocalDateTime start, long venue) {}
