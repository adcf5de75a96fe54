package cn.qingjian.meetings;

import java.util.Arrays;
import java.util.List;

/** The classes of meetings that a review session may have to see before anybody is called; a parameter each says since when. */
public enum ReviewClass {
    /** 综合性会议. */
    COMPREHENSIVE("mtg.mustReview.comprehensive"),
    /** Stands in no plan. */
    UNPLANNED("mtg.mustReview.unplanned");

    private final String key;

    ReviewClass(String key) {
        this.key = key;
    }

    private boolean holds(MeetingCall call) {
        return switch (this) {
            case COMPREHENSIVE -> call.sort() == Sort.COMPREHENSIVE;
            case UNPLANNED -> call.planItem().isEmpty();
        };
    }

    /** Keys of the parameters of all classes that a meeting is of. */
    public static List<String> keys(MeetingCall call) {
        return Arrays.stream(values())
                .filter(one -> one.holds(call))
                .map(one -> one.key)
                .toList();
    }
}
