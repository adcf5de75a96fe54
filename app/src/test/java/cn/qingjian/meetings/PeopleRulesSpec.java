package cn.qingjian.meetings;

import static cn.qingjian.meetings.AMeeting.aMeeting;
import static cn.qingjian.meetings.AMeeting.attendee;
import static cn.qingjian.meetings.AMeeting.department;
import static cn.qingjian.meetings.AMeeting.office;
import static cn.qingjian.meetings.World.world;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.people.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleRulesSpec {
    private static Attendee county(String post) {
        return attendee(9, Unit.Kind.GOVERNMENT, post, 60);
    }

    private static Attendee having(Attendee person, String reason, Integer... items) {
        return new Attendee(
                person.unit(),
                person.unitName(),
                person.kind(),
                Optional.empty(),
                person.post(),
                person.rank(),
                List.of(items),
                reason,
                person.travel(),
                person.video());
    }

    private static String verdict(String rule, AMeeting meeting) {
        return world().of(rule, meeting).label();
    }

    @Test
    void 直达基层的会议须经批准() {
        String rule = "直达基层的会议须经批准";
        assertThat(verdict(rule, aMeeting())).as("管理部负责人").isEqualTo("通过");
        assertThat(verdict(rule, aMeeting().calling(office(1, "副主任", 40))))
                .as("管理部分管负责人")
                .isEqualTo("通过");
        assertThat(verdict(rule, aMeeting().calling(office(1, "窗口经办", 40)))).isEqualTo("不予");
        assertThat(verdict(rule, aMeeting().calling(county("云岭镇镇长")))).isEqualTo("不予");
        assertThat(verdict(rule, aMeeting().calling(office(1, "窗口经办", 40)).approved()))
                .isEqualTo("通过");
    }

    @Test
    void 减少要求乡镇村社区主要负责人参加的会议() {
        String rule = "减少要求乡镇村社区主要负责人参加的会议";
        assertThat(verdict(rule, aMeeting().calling(county("云岭镇镇长")))).isEqualTo("提示");
        assertThat(verdict(rule, aMeeting().calling(county("云岭镇副镇长")))).isEqualTo("通过");
        assertThat(verdict(rule, aMeeting().calling(county("县长")))).isEqualTo("通过");
    }

    @Test
    void 只安排与主题密切相关的单位参会() {
        String rule = "只安排与主题密切相关的单位参会";
        assertThat(verdict(rule, aMeeting())).isEqualTo("通过");
        assertThat(verdict(rule, aMeeting().calling(having(office(1, "主任", 40), " "))))
                .isEqualTo("不予");
        assertThat(verdict(rule, aMeeting().calling(having(department(AMeeting.ISSUER, "科长"), ""))))
                .as("召集科室自己")
                .isEqualTo("通过");
        assertThat(verdict(rule, aMeeting().calling())).as("没有人参会").isEqualTo("不予");
    }

    @Test
    void 不搞层层陪会() {
        String rule = "不搞层层陪会";
        assertThat(verdict(rule, aMeeting().calling(office(1, "主任", 40), office(1, "副主任", 40))))
                .isEqualTo("不予");
        assertThat(verdict(
                        rule,
                        aMeeting()
                                .calling(having(office(1, "主任", 40), "汇报", 1), having(office(1, "副主任", 40), "汇报", 2))))
                .as("各有议题")
                .isEqualTo("通过");
        assertThat(verdict(rule, aMeeting().calling(having(office(1, "主任", 40), "汇报", 1), office(1, "副主任", 40))))
                .as("一人陪会")
                .isEqualTo("不予");
        assertThat(verdict(rule, aMeeting().calling(office(1, "主任", 40), office(2, "主任", 40))))
                .as("各单位一人")
                .isEqualTo("通过");
    }

    @ParameterizedTest
    @CsvSource({"CHIEF,通过", "DEPUTY,需说明", "HEAD,通过", "STAFF,通过"})
    void 分管同志召集的会一般不要求下级主要负责同志参会(Rank convener, String label) {
        String rule = "分管同志召集的会一般不要求下级主要负责同志参会";
        assertThat(verdict(rule, aMeeting().convenedBy(convener))).isEqualTo(label);
        assertThat(verdict(rule, aMeeting().convenedBy(convener).calling(office(1, "副主任", 40))))
                .isEqualTo("通过");
    }

    @Test
    void 未经批准不得要求下级党委政府负责同志参会() {
        String rule = "未经批准不得要求下级党委政府负责同志参会";
        assertThat(verdict(rule, aMeeting().calling(county("县长")))).isEqualTo("不予");
        assertThat(verdict(rule, aMeeting().calling(county("副县长")))).isEqualTo("不予");
        assertThat(verdict(rule, aMeeting().calling(county("县长")).approved())).isEqualTo("通过");
        assertThat(verdict(rule, aMeeting().calling(county("联络员")))).isEqualTo("通过");
        assertThat(verdict(rule, aMeeting())).isEqualTo("通过");
    }

    @ParameterizedTest
    @CsvSource({"CHIEF,通过", "DEPUTY,通过", "HEAD,需说明", "STAFF,需说明"})
    void 可由分管或部门负责同志参加的不要求主要负责同志(Rank convener, String label) {
        String rule = "可由分管或部门负责同志参加的不要求主要负责同志";
        assertThat(verdict(rule, aMeeting().convenedBy(convener))).isEqualTo(label);
        assertThat(verdict(rule, aMeeting().convenedBy(convener).calling(office(1, "副主任", 40))))
                .isEqualTo("通过");
    }

    @Test
    void 会议一般只开到下一级() {
        String rule = "会议一般只开到下一级";
        assertThat(verdict(rule, aMeeting())).isEqualTo("通过");
        assertThat(verdict(rule, aMeeting().calling(county("云岭镇联络员")))).isEqualTo("需说明");
        assertThat(world().with("mtg.levels.down", 0).of(rule, aMeeting()).label())
                .as("只在机关开")
                .isEqualTo("需说明");
        assertThat(world().with("mtg.levels.down", 2)
                        .of(rule, aMeeting().calling(county("云岭镇联络员")))
                        .label())
                .isEqualTo("通过");
        assertThat(world().without("mtg.levels.down")
                        .of(rule, aMeeting().calling(county("云岭镇联络员")))
                        .label())
                .isEqualTo("通过");
    }

    @Test
    void 参会限班子领导和科室负责人() {
        String rule = "参会限班子领导和科室负责人";
        assertThat(verdict(rule, aMeeting().calling(department(3, "副科长")))).isEqualTo("通过");
        assertThat(verdict(rule, aMeeting().calling(department(3, "科员")))).isEqualTo("需说明");
        assertThat(verdict(rule, aMeeting().calling(department(AMeeting.ISSUER, "科员"))))
                .isEqualTo("通过");
    }

    @ParameterizedTest
    @CsvSource({"49,通过", "50,通过", "51,需说明"})
    void 四类会议不超过五十人(int people, String label) {
        Attendee[] called = LongStream.rangeClosed(1, people)
                .mapToObj(unit -> office(unit, "主任", 40))
                .toArray(Attendee[]::new);
        assertThat(verdict("四类会议不超过五十人", aMeeting().calling(called))).isEqualTo(label);
    }
}
