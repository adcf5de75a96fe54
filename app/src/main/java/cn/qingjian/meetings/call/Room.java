package cn.qingjian.meetings.call;

/**
 * A room of the centre.
 *
 * @param id key
 * @param name its name
 * @param seats how many can sit
 * @param video whether people elsewhere can join
 */
public record Room(long id, String name, int seats, boolean video) {}
