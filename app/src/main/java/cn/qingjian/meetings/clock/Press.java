package cn.qingjian.meetings.clock;

import java.time.Instant;

/**
 * One press of a clock's button.
 *
 * @param place which press it was, from 0
 * @param item the agenda item that began, from 1; 0 where the meeting ended
 * @param forgotten whether nobody pressed and the clock was closed by itself
 * @param at when
 */
public record Press(int place, int item, boolean forgotten, Instant at) {}
