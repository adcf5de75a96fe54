package cn.qingjian.meetings.web;

import cn.qingjian.meetings.call.Meeting;
import cn.qingjian.meetings.call.MeetingStatus;
import cn.qingjian.meetings.call.Meetings;
import cn.qingjian.meetings.clock.Clocks;
import cn.qingjian.meetings.clock.Outcomes;
import cn.qingjian.meetings.store.MeetingStore;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.site.Figure;
import cn.qingjian.site.NavigationEntry;
import cn.qingjian.site.Section;
import cn.qingjian.site.Waiting;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's entries in navigation and workbench. */
@Configuration(proxyBeanMethods = false)
class MeetingsConfiguration {
    private static final Set<Role> BUSINESS =
            Set.of(Role.OFFICE, Role.DEPARTMENT, Role.LEGAL, Role.INSPECTOR, Role.LEADER, Role.GRASSROOTS);

    @Bean
    NavigationEntry meetingsEntry() {
        return new NavigationEntry("会议", "/meetings", Section.DEMANDS, 25, BUSINESS);
    }

    /** Invitations to one's own unit that nobody has answered. */
    @Bean
    Waiting invitationsWaiting(MeetingStore store, Clocks clocks) {
        return account -> store.standing(List.of(MeetingStatus.ANNOUNCED)).stream()
                .filter(meeting -> Meetings.calls(meeting, account) && unanswered(meeting, account, clocks))
                .map(meeting -> item("会议通知", meeting, "请回复：出席、视频参会或者请假"))
                .toList();
    }

    /** What came back from the gate, and what is through it and not yet announced. */
    @Bean
    Waiting callsWaiting(MeetingStore store) {
        return account -> store.standing(List.of(MeetingStatus.REFUSED, MeetingStatus.ADMITTED)).stream()
                .filter(meeting -> meeting.author() == account.id())
                .map(meeting -> item(
                        meeting.status().label(),
                        meeting,
                        meeting.status() == MeetingStatus.REFUSED ? "看结论和办法，改后再过闸" : "可以发会议通知"))
                .toList();
    }

    /** What meetings decided that one has to do. */
    @Bean
    Waiting decisionsWaiting(Outcomes outcomes) {
        return account -> outcomes.openOf(account).stream()
                .map(one -> new Waiting.Item(
                        "议定事项",
                        one.what(),
                        "“%s”议定，%s前办结".formatted(one.title(), one.due()),
                        "/meetings/" + one.meeting()))
                .toList();
    }

    @Bean
    Figure meetingFigures(MeetingStore store, Clock clock) {
        return account -> account.is(BUSINESS.toArray(Role[]::new)) ? figures(store, clock, account) : List.of();
    }

    private static List<Figure.Value> figures(MeetingStore store, Clock clock, Account account) {
        int year = LocalDate.now(clock).getYear();
        List<Meeting> held = store.standing(List.of(MeetingStatus.HELD)).stream()
                .filter(meeting -> meeting.words().start().getYear() == year)
                .filter(meeting -> !account.is(Role.GRASSROOTS) || Meetings.calls(meeting, account))
                .toList();
        return List.of(new Figure.Value("今年开过的会议", held.size() + " 次", "都过了闸，实际时间由会议计时得出", "/meetings"));
    }

    private static boolean unanswered(Meeting meeting, Account account, Clocks clocks) {
        var replies = clocks.replies(meeting);
        var invited = meeting.words().attendees();
        for (int i = 0; i < invited.size(); i++) {
            if (invited.get(i).unit() == account.unit().id() && !replies.containsKey(i + 1)) {
                return true;
            }
        }
        return false;
    }

    private static Waiting.Item item(String kind, Meeting meeting, String note) {
        return new Waiting.Item(kind, meeting.title(), note, "/meetings/" + meeting.id());
    }
}
