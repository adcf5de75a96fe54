package cn.qingjian.meetings;

import cn.qingjian.people.Unit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who is to come, by post.
 *
 * @param unit key of the unit
 * @param unitName the unit's name
 * @param kind what sort of unit
 * @param account key of the person who holds the post; empty for posts outside the agency
 * @param post the post
 * @param rank its rank in the unit
 * @param items the agenda items that are this person's, counted from 1; empty where none is named
 * @param reason why the unit is needed
 * @param travel minutes on the road, there and back
 * @param video whether the person joins by video from where he is
 */
public record Attendee(
        long unit,
        String unitName,
        Unit.Kind kind,
        Optional<Long> account,
        String post,
        Rank rank,
        List<Integer> items,
        String reason,
        int travel,
        boolean video) {
    private static final Pattern TOWNSHIP = Pattern.compile("[乡镇村]|街道|社区");

    public Attendee {
        items = List.copyOf(items);
    }

    /** Unit and post as they are read. */
    public String words() {
        return unitName + post;
    }

    /** Whether the post is below the county: in a township, sub-district, village or community. */
    public boolean township() {
        return kind == Unit.Kind.GOVERNMENT && TOWNSHIP.matcher(post).find();
    }

    /** How many levels below the centre the post is. */
    public int levelsDown() {
        return switch (kind) {
            case COUNTY_OFFICE -> 1;
            case GOVERNMENT -> township() ? 2 : 1;
            case CENTRE, LEADERSHIP, DEPARTMENT, SUPERIOR, PEER -> 0;
        };
    }

    /** Whether the meeting would reach the counters themselves, past the heads of their offices. */
    public boolean grassroots() {
        return township() || (kind == Unit.Kind.COUNTY_OFFICE && rank == Rank.STAFF);
    }
}
