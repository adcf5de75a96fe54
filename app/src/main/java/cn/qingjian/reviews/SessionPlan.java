package cn.qingjian.reviews;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A session as it is planned.
 *
 * @param title what it is called, such as 主任办公会
 * @param starts when it begins; empty where that can't be read
 * @param chair key of the account that chairs it
 * @param attendees keys of the accounts that attend
 */
public record SessionPlan(String title, Optional<LocalDateTime> starts, Optional<Long> chair, List<Long> attendees) {
    public SessionPlan {
        attendees = List.copyOf(attendees);
    }
}
