package cn.qingjian.meetings.web;

import cn.qingjian.gate.Gate;
import cn.qingjian.gate.GateStanding;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.gate.Report;
import cn.qingjian.meetings.Attendee;
import cn.qingjian.meetings.MeetingKind;
import cn.qingjian.meetings.call.Meeting;
import cn.qingjian.meetings.call.MeetingStatus;
import cn.qingjian.meetings.call.Meetings;
import cn.qingjian.meetings.clock.Clocks;
import cn.qingjian.meetings.clock.Outcomes;
import cn.qingjian.meetings.store.MeetingStore;
import cn.qingjian.people.Account;
import cn.qingjian.people.SignedIn;
import cn.qingjian.reviews.Reviews;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds the meetings that a reader may see and gathers what their pages show. */
@Component
class MeetingPages {
    private static final Set<MeetingStatus> WITHDRAWABLE =
            EnumSet.of(MeetingStatus.ADMITTED, MeetingStatus.AWAITING_APPROVER, MeetingStatus.DELIBERATING);

    private final Meetings meetings;
    private final Gate gate;
    private final Clocks clocks;
    private final Outcomes outcomes;
    private final MeetingStore store;
    private final Reviews sessions;

    MeetingPages(Meetings meetings, Gate gate, Clocks clocks, Outcomes outcomes, MeetingStore store, Reviews sessions) {
        this.store = store;
        this.sessions = sessions;
        this.meetings = meetings;
        this.gate = gate;
        this.clocks = clocks;
        this.outcomes = outcomes;
    }

    Meeting readable(long id, SignedIn person) {
        return meetings.find(id, person.account()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    Meeting writable(long id, SignedIn person) {
        Meeting meeting = readable(id, person);
        if (!meeting.writableBy(person.account())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return meeting;
    }

    /** The page of a meeting, after a look at its clock. */
    MeetingView view(Meeting known, SignedIn person) {
        clocks.look(known);
        Meeting meeting = readable(known.id(), person);
        Account reader = person.account();
        Optional<GateStanding> standing = Optional.ofNullable(
                gate.standings(MeetingKind.CODE, List.of(meeting.id())).get(meeting.id()));
        return new MeetingView(
                meeting,
                report(meeting, standing),
                standing.filter(one -> binds(meeting.status())),
                may(meeting, reader),
                invited(meeting, reader),
                clocks.look(meeting),
                clocks.overruns(meeting),
                clocks.arrived(meeting),
                outcomes.minutes(meeting),
                outcomes.of(meeting),
                meeting.status().underway() ? meetings.gone(meeting).of("attendees") : List.of(),
                store.moved(meeting.id()),
                sessions.of(meeting.demandId()));
    }

    private Report report(Meeting meeting, Optional<GateStanding> standing) {
        Optional<KeptRuling> kept =
                standing.filter(one -> binds(meeting.status())).flatMap(one -> gate.ruling(one.ruling()));
        return kept.map(Report::of).orElseGet(() -> Report.of(meetings.check(meeting)));
    }

    /** The stored ruling is shown while it binds; a meeting being written shows the free look. */
    private static boolean binds(MeetingStatus status) {
        return switch (status) {
            case AWAITING_REASON, AWAITING_APPROVER, ADMITTED, DELIBERATING, REFUSED, ANNOUNCED, HELD -> true;
            case DRAFTING, MERGED, CANCELLED -> false;
        };
    }

    private static MeetingView.May may(Meeting meeting, Account reader) {
        boolean own = meeting.writableBy(reader);
        MeetingStatus status = meeting.status();
        return new MeetingView.May(
                own && status.editable(),
                own && (status == MeetingStatus.DRAFTING || status == MeetingStatus.REFUSED),
                own && WITHDRAWABLE.contains(status),
                own && status == MeetingStatus.ADMITTED,
                own && status.to(MeetingStatus.CANCELLED).isPresent(),
                own && status == MeetingStatus.CANCELLED,
                own && status.open(),
                own);
    }

    private List<MeetingView.Invited> invited(Meeting meeting, Account reader) {
        Map<Integer, String> replies = clocks.replies(meeting);
        List<MeetingView.Invited> invited = new ArrayList<>();
        for (Attendee one : meeting.words().attendees()) {
            int position = invited.size() + 1;
            String answer = replies.getOrDefault(position, "");
            boolean mine = meeting.status() == MeetingStatus.ANNOUNCED
                    && one.unit() == reader.unit().id();
            invited.add(new MeetingView.Invited(position, one, WORDS.getOrDefault(answer, "未回复"), tone(answer), mine));
        }
        return invited;
    }

    private static final Map<String, String> WORDS = Map.of("COMING", "出席", "BY_VIDEO", "视频参会", "ABSENT", "请假");

    private static String tone(String answer) {
        return answer.isEmpty() ? "plain" : answer.equals("ABSENT") ? "ask" : "ok";
    }
}
