package cn.qingjian.meetings;

import java.util.Optional;

/**
 * Where a meeting is held.
 *
 * @param video whether people join by video from where they are
 * @param room key of the room of the centre; empty where there is none
 * @param name what the place is called
 */
public record Place(boolean video, Optional<Long> room, String name) {}
