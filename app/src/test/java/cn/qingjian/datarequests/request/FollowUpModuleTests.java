package cn.qingjian.datarequests.request;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.datarequests.SomeForms;
import cn.qingjian.gate.Finding;
import cn.qingjian.gate.Gatherings;
import cn.qingjian.gate.Judged;
import cn.qingjian.meetings.AgendaItem;
import cn.qingjian.meetings.Attendee;
import cn.qingjian.meetings.Level;
import cn.qingjian.meetings.Place;
import cn.qingjian.meetings.Purpose;
import cn.qingjian.meetings.Rank;
import cn.qingjian.meetings.Sort;
import cn.qingjian.meetings.call.Meeting;
import cn.qingjian.meetings.call.MeetingStatus;
import cn.qingjian.meetings.store.MeetingStore;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.testing.SomePeople;
import cn.qingjian.testing.StoreTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
class FollowUpModuleTests {
    @Autowired
    SomePeople people;

    @Autowired
    SomeForms forms;

    @Autowired
    Requests requests;

    @Autowired
    MeetingStore meetings;

    @Autowired
    List<Gatherings> gatherings;

    @Autowired
    JdbcClient db;

    private Unit office = new Unit(0, "", "", Unit.Kind.COUNTY_OFFICE);
    private Account clerk = new Account(0, "", "", office, "", Set.of());

    @BeforeEach
    void agency() {
        office = people.unit(Unit.Kind.COUNTY_OFFICE);
        clerk = people.person(Role.DEPARTMENT);
    }

    @Test
    void 开过的会和通知了的会闸口都知道_拟办和取消的不算() {
        Request request = request();
        long meeting = meeting(forms.today().minusDays(2));
        assertThat(told(request)).as("拟办").isInstanceOf(Finding.Clear.class);
        for (MeetingStatus status : List.of(MeetingStatus.ANNOUNCED, MeetingStatus.HELD)) {
            stand(meeting, status);
            assertThat(told(request))
                    .as(status.label())
                    .isInstanceOfSatisfying(
                            Finding.Explain.class,
                            explain -> assertThat(explain.why().message()).contains("窗口延时服务推进会"));
        }
        stand(meeting, MeetingStatus.CANCELLED);
        assertThat(told(request)).as("取消").isInstanceOf(Finding.Clear.class);
    }

    @Test
    void 第一天和最后一天的会都在内_前后一天的不在() {
        LocalDate day = forms.today().plusYears(3);
        for (int days = -2; days <= 2; days++) {
            stand(meeting(day.plusDays(days)), MeetingStatus.HELD);
        }
        assertThat(gatherings.stream()
                        .flatMap(room -> room.between(day.minusDays(1), day.plusDays(1)).stream())
                        .filter(one -> one.units().contains(office.id())))
                .extracting(Gatherings.Gathering::day)
                .containsExactly(day.minusDays(1), day, day.plusDays(1));
    }

    private Finding told(Request request) {
        return requests.check(request).findings().stream()
                .filter(judged -> judged.code().equals("EVA-07"))
                .map(Judged::finding)
                .findFirst()
                .orElseThrow();
    }

    private Request request() {
        Request.Words some = forms.words(List.of(office), forms.number(clerk.unit()));
        return requests.begin(
                new Request.Words(
                        "窗口延时服务情况表",
                        some.purpose(),
                        some.statistical(),
                        some.approval(),
                        some.frequency(),
                        some.firstDue(),
                        some.expires(),
                        some.units(),
                        some.lines(),
                        ""),
                clerk,
                null);
    }

    private long meeting(LocalDate day) {
        return meetings.add(
                new Meeting.Words(
                        "窗口延时服务推进会",
                        Level.DOWN,
                        Sort.BUSINESS,
                        Purpose.STUDY,
                        "",
                        clerk.name(),
                        Rank.HEAD,
                        day.atTime(9, 0),
                        60,
                        false,
                        List.of(new AgendaItem("延时服务安排", 60, clerk.name(), Rank.HEAD, true)),
                        List.of(new Attendee(
                                office.id(),
                                office.name(),
                                office.kind(),
                                Optional.empty(),
                                "主任",
                                Rank.HEAD,
                                List.of(1),
                                "承办",
                                0,
                                true)),
                        new Place(false, Optional.empty(), "院内"),
                        Optional.empty(),
                        "",
                        "",
                        "",
                        Optional.empty()),
                clerk.unit().id(),
                clerk.id(),
                null);
    }

    private void stand(long meeting, MeetingStatus status) {
        db.sql("update meetings.meeting set status = :status where id = :id")
                .param("status", status.name())
                .param("id", meeting)
                .update();
    }
}
