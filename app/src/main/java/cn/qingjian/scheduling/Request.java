package cn.qingjian.scheduling;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A meeting or a visit that wants a slot.
 *
 * @param id key, in the order in which requests arrived
 * @param title what it is called
 * @param people keys of all who must be there or join by video
 * @param remote of these, who join by video from wherever they are: busy, but with no way and no seat
 * @param minutes how long it takes
 * @param venues keys of the venues that will do
 * @param earliest it doesn't begin before
 * @param latest it doesn't end after
 * @param announced the slot that it has now
 * @param told whether people have been told that slot
 * @param fixed whether that slot must not change any more
 * @param management whether it is about management rather than business
 */
public record Request(
        long id,
        String title,
        Set<Long> people,
        Set<Long> remote,
        int minutes,
        Set<Long> venues,
        LocalDateTime earliest,
        LocalDateTime latest,
        Optional<Slot> announced,
        boolean told,
        boolean fixed,
        boolean management) {
    public Request {
        people = Collections.unmodifiableSortedSet(new TreeSet<>(people));
        remote = Collections.unmodifiableSortedSet(new TreeSet<>(remote));
        venues = Collections.unmodifiableSortedSet(new TreeSet<>(venues));
        if (minutes <= 0) {
            throw new IllegalArgumentException(id + ": " + minutes + " minutes");
        }
        if (!people.containsAll(remote)) {
            throw new IllegalArgumentException(id + ": somebody joins by video who isn't asked");
        }
        if (fixed && announced.isEmpty()) {
            throw new IllegalArgumentException(id + ": fixed without a slot");
        }
    }

    /** The same, held where it is now. */
    public Request held() {
        return new Request(
                id, title, people, remote, minutes, venues, earliest, latest, announced, told, true, management);
    }

    /** How many seats it takes. */
    public int seats() {
        return people.size() - remote.size();
    }

    /** Person-minutes of the thing itself, on the way or not. */
    public long personMinutes() {
        return (long) minutes * people.size();
    }
}
