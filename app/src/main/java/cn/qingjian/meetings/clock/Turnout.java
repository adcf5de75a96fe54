package cn.qingjian.meetings.clock;

import cn.qingjian.meetings.Attendee;
import java.util.List;

/**
 * Who of a unit came.
 *
 * @param people how many came
 * @param travel minutes on the road of those who came in person
 */
public record Turnout(int people, int travel) {
    /**
     * Who stayed away said so; signing in is voluntary, so where anybody of the unit signed in that number counts, and where
     * nobody did all count who didn't stay away.
     *
     * @param invited the unit's people, in order
     * @param answers what each answered: COMING, ABSENT, BY_VIDEO, or empty for nothing
     * @param signed how many of the unit signed in
     * @param video whether all join by video
     */
    public static Turnout of(List<Attendee> invited, List<String> answers, int signed, boolean video) {
        int stayed = 0;
        int travel = 0;
        int onTheRoad = 0;
        for (int i = 0; i < invited.size(); i++) {
            if (answers.get(i).equals("ABSENT")) {
                stayed++;
            } else if (!video && !invited.get(i).video() && !answers.get(i).equals("BY_VIDEO")) {
                travel += invited.get(i).travel();
                onTheRoad++;
            }
        }
        int people = signed > 0 ? signed : invited.size() - stayed;
        return new Turnout(people, onTheRoad == 0 ? 0 : travel * Math.min(people, onTheRoad) / onTheRoad);
    }

    /** Person-minutes of a meeting that lasted so long. */
    public long minutes(int lasted) {
        return (long) people * lasted + travel;
    }

    /** The reckoning in words. */
    public String how(int lasted, boolean forgotten) {
        return "%d人 × %s%d分钟%s"
                .formatted(people, forgotten ? "计划" : "实际", lasted, travel > 0 ? " + 往返路程%d分钟".formatted(travel) : "");
    }
}
