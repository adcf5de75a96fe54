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
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void 各管理部一行写完_各有其人和往返路程() {
        List<Attendee> found = roster.attendees("各县区管理部 主任 #1，2：逾期数据在管理部", errors);
        assertThat(errors.all()).isEmpty();
        assertThat(found).extracting(Attendee::words).containsExactly("云渡区管理部主任", "临溪县管理部主任");
        assertThat(found).extracting(Attendee::travel).containsExactly(0, 100);
        assertThat(found).allSatisfy(one -> {
            assertThat(one.items()).containsExactly(1, 2);
            assertThat(one.reason()).isEqualTo("逾期数据在管理部");
        });
    }

    @Test
    void 只写负责人的找最高的一位_写姓名的找本人() {
        assertThat(roster.attendees("贷款管理科\n云渡区管理部 田晓雨", errors))
                .extracting(Attendee::account)
                .containsExactly(Optional.of(15L), Optional.of(12L));
        assertThat(errors.all()).isEmpty();
    }

    @Test
    void 离岗的人不能通知() {
        assertThat(roster.attendees("临溪县管理部 综合岗：办理", errors)).isEmpty();
        assertThat(errors.of("attendees")).singleElement().asString().contains("临溪县管理部", "综合岗", "离岗");
    }

    @Test
    void 外单位按写的职务() {
        Attendee one = roster.attendees("临溪县人民政府 副县长：联席", errors).getFirst();
        assertThat(one.rank()).isEqualTo(Rank.DEPUTY);
        assertThat(one.account()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "没有的单位 主任：办理", "：没有单位", "贷款管理科 科长：甲\n贷款管理科 科长：乙"})
    void 写错的参会人员在框旁说明(String text) {
        roster.attendees(text, errors);
        assertThat(errors.of("attendees")).isNotEmpty();
    }

    @Test
    void 议程一行一个_发言人的层级按职务() {
        List<AgendaItem> agenda = roster.agenda("逾期安排｜彭川｜30分钟\n总结|孟清和|20|主报告\n讨论｜全体｜", errors);
        assertThat(errors.all()).isEmpty();
        assertThat(agenda)
                .containsExactly(
                        new AgendaItem("逾期安排", 30, "彭川", Rank.HEAD, false),
                        new AgendaItem("总结", 20, "孟清和", Rank.CHIEF, true),
                        new AgendaItem("讨论", 0, "全体", Rank.STAFF, false));
        assertThat(roster.agenda(Roster.print(agenda), errors)).as("印出来再读回去").isEqualTo(agenda);
    }

    @ParameterizedTest
    @ValueSource(strings = {"只有议题", "｜彭川｜30", "甲｜彭川｜半小时", "甲｜彭川｜-5", "甲｜彭川｜1441", "甲｜彭川｜30｜主报告｜多"})
    void 写错的议程在框旁说明(String text) {
        roster.agenda(text, errors);
        assertThat(errors.of("agenda")).isNotEmpty();
    }

    @Test
    void 印出来的参会人员读回去一样() {
        List<Attendee> found = roster.attendees("各县区管理部 主任 #1：甲\n贷款管理科 科长：乙", errors);
        assertThat(roster.attendees(Roster.printed(found), errors)).isEqualTo(found);
    }
}
