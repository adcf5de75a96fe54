package cn.qingjian.meetings.call;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.meetings.AgendaItem;
import cn.qingjian.meetings.Attendee;
import cn.qingjian.meetings.Rank;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterSpec {
    private static final Unit YUNDU = new Unit(1, "yundu", "云渡区管理部", Unit.Kind.COUNTY_OFFICE);
    private static final Unit LINXI = new Unit(2, "linxi", "临溪县管理部", Unit.Kind.COUNTY_OFFICE);
    private static final Unit LOANS = new Unit(3, "dkk", "贷款管理科", Unit.Kind.DEPARTMENT);
    private static final Unit COUNTY = new Unit(4, "x-linxi", "临溪县人民政府", Unit.Kind.GOVERNMENT);

    private final FieldErrors errors = new FieldErrors();
    private final Roster roster = new Roster(
            List.of(YUNDU, LINXI, LOANS, COUNTY),
            List.of(
                    person(11, "孟清和", YUNDU, "主任"),
                    person(12, "田晓雨", YUNDU, "综合岗"),
                    person(13, "秦守实", LINXI, "主任"),
                    person(14, "陆欣怡", LOANS, "副科长"),
                    person(15, "彭川", LOANS, "科长")),
            unit -> unit == 2 ? OptionalInt.of(50) : OptionalInt.empty());

    private static Account person(long id, String name, Unit unit, String post) {
        return new Account(id, "p" + id, name, unit, post, Set.of(Role.DEPARTMENT));
    }

    private static Rows.Guest guest(String unit, String post, String items, String reason) {
        return new Rows.Guest(unit, post, "", items, reason);
    }

    private List<Attendee> attendees(Rows.Guest... rows) {
        return roster.attendees(List.of(rows), 2, errors);
    }

    private static Rows.Item item(String topic, String speaker, String minutes, String main) {
        return new Rows.Item(topic, speaker, minutes, main);
    }

    @Test
    void 各管理部一行写完_各有其人和往返路程() {
        List<Attendee> found = attendees(guest("各县区管理部", "主任", "1，2", "逾期数据在管理部"));
        assertThat(errors.all()).isEmpty();
        assertThat(found).extracting(Attendee::words).containsExactly("云渡区管理部主任", "临溪县管理部主任");
        assertThat(found).extracting(Attendee::travel).containsExactly(0, 100);
        assertThat(found).allSatisfy(one -> {
            assertThat(one.items()).containsExactly(1, 2);
            assertThat(one.reason()).isEqualTo("逾期数据在管理部");
        });
    }

    @Test
    void 视频参会的没有路程() {
        List<Attendee> found = attendees(new Rows.Guest("各县区管理部", "主任", "video", "", "逾期数据在管理部"));
        assertThat(found).extracting(Attendee::travel).containsOnly(0);
        assertThat(found).allMatch(Attendee::video);
    }

    @Test
    void 不写职务的找最高的一位_写姓名的找本人() {
        assertThat(attendees(guest("贷款管理科", "", "", ""), guest("云渡区管理部", "田晓雨", "", "")))
                .extracting(Attendee::account)
                .containsExactly(Optional.of(15L), Optional.of(12L));
        assertThat(errors.all()).isEmpty();
    }

    @Test
    void 离岗的人不能通知() {
        assertThat(attendees(guest("贷款管理科", "科长", "", "召集"), guest("临溪县管理部", "综合岗", "", "办理")))
                .hasSize(1);
        assertThat(errors.all()).containsOnlyKeys("guests[1].post");
        assertThat(errors.of("guests[1].post")).singleElement().asString().contains("临溪县管理部", "综合岗", "离岗");
    }

    @Test
    void 外单位按写的职务() {
        Attendee one = attendees(guest("临溪县人民政府", "副县长", "", "联席")).getFirst();
        assertThat(one.rank()).isEqualTo(Rank.DEPUTY);
        assertThat(one.account()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "没有的单位,主任,'',guests[0].unit",
        "'',主任,'',guests[0].unit",
        "云渡区管理部,没有的岗位,'',guests[0].post",
        "云渡区管理部,主任,3,guests[0].items",
        "云渡区管理部,主任,0,guests[0].items",
        "云渡区管理部,主任,100,guests[0].items",
        "云渡区管理部,主任,第一个,guests[0].items"
    })
    void 写错的参会人员在那一格旁说明(String unit, String post, String items, String field) {
        attendees(guest(unit, post, items, "办理"));
        assertThat(errors.all()).containsOnlyKeys(field);
    }

    @Test
    void 同一个人写两次的说在后一行() {
        attendees(guest("贷款管理科", "科长", "", "甲"), guest("各科室", "", "", "乙"));
        assertThat(errors.all()).containsOnlyKeys("guests[1].post");
    }

    @Test
    void 没有参会人员的说明() {
        attendees();
        assertThat(errors.all()).containsOnlyKeys("attendees");
    }

    @Test
    void 议程一行一个_发言人的层级按职务() {
        List<AgendaItem> agenda = roster.agenda(
                List.of(item("逾期安排", "彭川", "30", ""), item("总结", "孟清和", "20", "on"), item("讨论", "全体", "", "")), errors);
        assertThat(errors.all()).isEmpty();
        assertThat(agenda)
                .containsExactly(
                        new AgendaItem("逾期安排", 30, "彭川", Rank.HEAD, false),
                        new AgendaItem("总结", 20, "孟清和", Rank.CHIEF, true),
                        new AgendaItem("讨论", 0, "全体", Rank.STAFF, false));
    }

    @ParameterizedTest
    @CsvSource({
        "'',彭川,30,items[0].topic",
        "甲,'',30,items[0].speaker",
        "甲,彭川,半小时,items[0].minutes",
        "甲,彭川,-5,items[0].minutes",
        "甲,彭川,1441,items[0].minutes"
    })
    void 写错的议程在那一格旁说明(String topic, String speaker, String minutes, String field) {
        roster.agenda(List.of(item(topic, speaker, minutes, "")), errors);
        assertThat(errors.all()).containsOnlyKeys(field);
    }

    @ParameterizedTest
    @CsvSource({"1440,0", "1441,1"})
    void 一个议题不超过一天(String minutes, int wrong) {
        roster.agenda(List.of(item("甲", "彭川", minutes, "")), errors);
        assertThat(errors.all()).hasSize(wrong);
    }
}
