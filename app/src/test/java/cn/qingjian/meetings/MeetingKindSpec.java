package cn.qingjian.meetings;

import static cn.qingjian.meetings.AMeeting.aMeeting;
import static cn.qingjian.meetings.AMeeting.department;
import static cn.qingjian.meetings.AMeeting.office;
import static cn.qingjian.meetings.World.world;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.gate.Burden;
import cn.qingjian.gate.Finding;
import cn.qingjian.gate.Rule;
import cn.qingjian.people.Unit;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingKindSpec {
    private static final MeetingKind KIND = new MeetingKind();

    private static Burden burden(MeetingCall call) {
        return KIND.measure(call, world().parameters());
    }

    @Test
    void 负担是人数乘分钟加往返路程() {
        assertThat(burden(aMeeting().build()).minutes()).isEqualTo(3 * 60 + 140);
        assertThat(burden(aMeeting().byVideo().build()).minutes()).as("视频不计路程").isEqualTo(3 * 60);
        assertThat(burden(aMeeting().calling().build())).isEqualTo(Burden.NONE);
    }

    @Test
    void 每个单位各算各的() {
        MeetingCall call = aMeeting()
                .calling(office(1, "主任", 40), office(1, "副主任", 40), department(3, "科长"))
                .build();
        assertThat(burden(call).byUnit(call.bearers())).isEqualTo(Map.of(1L, 200L, 3L, 60L));
        assertThat(call.bearers().people()).isEqualTo(2);
    }

    @Property
    void 准予的负担从不超过提出的(
            @ForAll @IntRange(min = 1, max = 1440) int minutes,
            @ForAll @Size(max = 6) List<@IntRange(max = 300) Integer> items,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 300) Integer> roads,
            @ForAll boolean groups,
            @ForAll boolean video) {
        Attendee[] people = new Attendee[roads.size()];
        for (int i = 0; i < people.length; i++) {
            people[i] = i % 3 == 2 ? AMeeting.afar(1 + i / 2, "主任") : office(1 + i / 2, "主任", roads.get(i));
        }
        AMeeting meeting = aMeeting().lasting(minutes).calling(people);
        if (items.stream().mapToInt(Integer::intValue).sum() <= minutes) {
            meeting = meeting.with(items.stream()
                    .map(one -> AMeeting.item("议题", one, Rank.HEAD))
                    .toArray(AgendaItem[]::new));
        }
        meeting = groups ? meeting.inGroups() : meeting;
        MeetingCall form = (video ? meeting.byVideo() : meeting).build();
        Burden asked = burden(form);
        for (Rule<MeetingCall> rule : KIND.rules()) {
            if (rule.check().judge(form, world()) instanceof Finding.Lighten lighten) {
                MeetingCall lighter = (MeetingCall) lighten.to();
                assertThat(burden(lighter).exceeds(burden(form))).isFalse();
                assertThat(lighter.agendaMinutes()).isLessThanOrEqualTo(lighter.minutes());
                form = lighter;
            }
        }
        assertThat(burden(form).minutes()).isLessThanOrEqualTo(asked.minutes());
        assertThat(burden(form).byUnit(form.bearers()).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(burden(form).minutes());
    }

    @ParameterizedTest
    @CsvSource({
        "COUNTY_OFFICE,主任,CHIEF", "COUNTY_OFFICE,副主任,DEPUTY", "COUNTY_OFFICE,窗口经办,STAFF", "DEPARTMENT,科长,HEAD",
        "DEPARTMENT,副科长,HEAD", "DEPARTMENT,科员,STAFF", "LEADERSHIP,党组书记、主任,CHIEF", "LEADERSHIP,党组成员、副主任,DEPUTY",
        "LEADERSHIP,党组成员、总会计师,DEPUTY", "GOVERNMENT,县长,CHIEF", "GOVERNMENT,副县长,DEPUTY", "GOVERNMENT,联络员,STAFF"
    })
    void 职务的层级从名称读出(Unit.Kind kind, String post, Rank rank) {
        assertThat(Rank.of(kind, post)).isEqualTo(rank);
    }

    @Test
    void 各级各类会议分别计划() {
        assertThat(KIND.classes())
                .extracting("code")
                .doesNotHaveDuplicates()
                .hasSize(8)
                .contains("down-comprehensive");
        assertThat(KIND.classes()).extracting("label").contains("到管理部综合性", "机关传达");
        assertThat(aMeeting().build().plan().orElseThrow().demandClass()).isEqualTo("down-business");
    }

    @Test
    void 没有毛病的会议各条都通过_只提示用视频() {
        assertThat(KIND.rules())
                .filteredOn(rule -> !(rule.check().judge(aMeeting().build(), world()) instanceof Finding.Clear))
                .extracting(Rule::name)
                .containsExactly("优先采用视频会议");
    }

    @Test
    void 表中一到二十号规则一条不少() {
        assertThat(KIND.rules().stream()
                        .map(Rule::code)
                        .filter(code -> code.startsWith("MTG"))
                        .toList())
                .hasSize(20)
                .doesNotHaveDuplicates();
    }

    @Test
    void 每条规则有同名的测试() {
        List<String> tests = Stream.of(
                        TimeRulesSpec.class,
                        PlanRulesSpec.class,
                        PeopleRulesSpec.class,
                        SpeechRulesSpec.class,
                        EvasionRulesSpec.class)
                .flatMap(spec -> Stream.of(spec.getDeclaredMethods()))
                .map(Method::getName)
                .toList();
        assertThat(KIND.rules()).extracting(Rule::name).isSubsetOf(tests);
    }
}
