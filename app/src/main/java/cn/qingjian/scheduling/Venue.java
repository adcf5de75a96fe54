package cn.qingjian.scheduling;

/**
 * Where people can be brought together: a meeting room, or an office that is visited.
 *
 * @param id key
 * @param name what it is called
 * @param place key of the unit at which it is
 * @param seats how many people it holds
 */
public record Venue(long id, String name, long place, int seats) {}
