package cn.qingjian.meetings.web;

import cn.qingjian.gate.GateStanding;
import cn.qingjian.gate.Report;
import cn.qingjian.meetings.Attendee;
import cn.qingjian.meetings.call.Meeting;
import cn.qingjian.meetings.clock.Decision;
import cn.qingjian.meetings.clock.MeetingClock;
import cn.qingjian.meetings.clock.Overrun;
import cn.qingjian.reviews.Review;
import java.util.List;
import java.util.Optional;

/**
 * A meeting as its page shows it.
 *
 * @param meeting the meeting
 * @param report what the gate says
 * @param standing how it stands at the gate
 * @param may what the reader may do
 * @param invited who is to come, and what each answered
 * @param clock its clock
 * @param overruns what took longer
 * @param arrived how many signed in
 * @param minutes the minutes
 * @param decisions what was decided
 * @param left who has left since, in words
 * @param moved when and where it was to be before it was announced anew
 * @param review its last review by a session
 */
public record MeetingView(
        Meeting meeting,
        Report report,
        Optional<GateStanding> standing,
        May may,
        List<Invited> invited,
        MeetingClock clock,
        List<Overrun> overruns,
        int arrived,
        Optional<String> minutes,
        List<Decision> decisions,
        List<String> left,
        Optional<String> moved,
        Optional<Review> review) {
    /**
     * What a person may do with a meeting now.
     *
     * @param edit change its words
     * @param submit put it to the gate
     * @param withdraw take it back
     * @param announce send the invitations
     * @param cancel call it off
     * @param resume take it up again
     * @param keep keep its clock, minutes and decisions
     * @param own whether the meeting is the reader's to run, whatever its standing
     */
    public record May(
            boolean edit,
            boolean submit,
            boolean withdraw,
            boolean announce,
            boolean cancel,
            boolean resume,
            boolean keep,
            boolean own) {}

    /**
     * Somebody who is invited.
     *
     * @param position place in the list, from 1
     * @param attendee who
     * @param answer the answer in words
     * @param tone its colour
     * @param mine whether the reader may answer for the unit
     */
    public record Invited(int position, Attendee attendee, String answer, String tone, boolean mine) {}
}
