package cn.qingjian.meetings;

import static cn.qingjian.meetings.AMeeting.aMeeting;
import static cn.qingjian.meetings.World.world;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.gate.Finding.WayOut;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanRulesSpec {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private static Source paper() {
        return new Source(false, "关于做好年终结账的通知", DAY.minusDays(9), false);
    }

    private static Source upper(boolean reached) {
        return new Source(true, "全省公积金工作视频会议", DAY.minusDays(9), reached);
    }

    @Test
    void 召开会议实行计划管理() {
        assertThat(world().of("召开会议实行计划管理", aMeeting()).label()).isEqualTo("通过");
        assertThat(world().of("召开会议实行计划管理", aMeeting().unplanned()).label()).isEqualTo("不予");
        assertThat(world().of("召开会议实行计划管理", aMeeting().unplanned().becauseOf(" "))
                        .label())
                .as("空白不算写明")
                .isEqualTo("不予");
        assertThat(world().of("召开会议实行计划管理", aMeeting().unplanned().becauseOf("系统故障须当面会商"))
                        .label())
                .isEqualTo("通过");
    }

    @ParameterizedTest
    @CsvSource({"0,0,通过", "1,0,需说明", "0,1,需说明", "2,0,需说明"})
    void 综合性工作会议原则上每年不超过一次(int used, int reserved, String label) {
        World world = world().planned(used, reserved);
        assertThat(world.of("综合性工作会议原则上每年不超过一次", aMeeting().of(Sort.COMPREHENSIVE))
                        .label())
                .isEqualTo(label);
        assertThat(world.of("综合性工作会议原则上每年不超过一次", aMeeting()).label()).isEqualTo("通过");
    }

    @ParameterizedTest
    @CsvSource({"0,0,通过", "1,0,需说明", "0,1,需说明", "1,1,需说明", "2,0,需说明"})
    void 市中心到管理部的会议每年次数有限(int business, int comprehensive, String label) {
        String rule = "市中心到管理部的会议每年次数有限";
        World world = world().arranged(
                        Map.of("down-business", business, "down-comprehensive", comprehensive, "centre-business", 9));
        assertThat(world.of(rule, aMeeting()).label()).isEqualTo(label);
        assertThat(world.of(rule, aMeeting().of(Sort.COMPREHENSIVE)).label())
                .as("各类合计")
                .isEqualTo(label);
        assertThat(world.of(rule, aMeeting().at(Level.CENTRE)).label())
                .as("机关的会不算")
                .isEqualTo("通过");
        assertThat(world.with("mtg.toCounty.perYear", business + comprehensive + 1)
                        .of(rule, aMeeting())
                        .label())
                .as("没到次数")
                .isEqualTo("通过");
        assertThat(world.without("mtg.toCounty.perYear").of(rule, aMeeting()).label())
                .as("没有启用")
                .isEqualTo("通过");
    }

    @Test
    void 内容相近的会议开过了的_说明理由_不提合并() {
        String rule = "业务工作会议能合并的合并";
        var held = world().heldAlready("催收工作会", 30, Set.of(1L)).of(rule, aMeeting());
        assertThat(held.label()).isEqualTo("需说明");
        assertThat(held.reason().orElseThrow().wayOut()).isEqualTo(WayOut.DROP);
        assertThat(world().holding("催收工作会", 30, Set.of(1L))
                        .of(rule, aMeeting())
                        .reason()
                        .orElseThrow()
                        .wayOut())
                .isEqualTo(WayOut.MERGE);
    }

    @ParameterizedTest
    @CsvSource({"29,通过", "30,需说明", "31,需说明", "100,需说明"})
    void 业务工作会议能合并的合并(int alike, String label) {
        World world = world().holding("催收工作会", alike, Set.of(1L));
        assertThat(world.of("业务工作会议能合并的合并", aMeeting()).label()).isEqualTo(label);
        assertThat(world.of("业务工作会议能合并的合并", aMeeting().of(Sort.COMPREHENSIVE)).label())
                .isEqualTo("通过");
        assertThat(world().holding("催收工作会", alike, Set.of())
                        .of("业务工作会议能合并的合并", aMeeting())
                        .label())
                .as("没有相同的参会单位")
                .isEqualTo("通过");
    }

    @ParameterizedTest
    @CsvSource({"-1,需说明", "0,需说明", "1,需说明", "2,通过", "3,通过"})
    void 不搞开会传达不过夜(int days, String label) {
        Source source = new Source(true, "省厅会议", DAY.minusDays(days), false);
        assertThat(world().of("不搞开会传达不过夜", aMeeting().inOrderTo(Purpose.CONVEY).about(source))
                        .label())
                .isEqualTo(label);
        assertThat(world().of("不搞开会传达不过夜", aMeeting().about(source)).label()).isEqualTo("通过");
        assertThat(world().of("不搞开会传达不过夜", aMeeting().inOrderTo(Purpose.CONVEY)).label())
                .isEqualTo("通过");
    }

    @Test
    void 已直接开到基层的会议不再层层召开() {
        String rule = "已直接开到基层的会议不再层层召开";
        assertThat(world().of(rule, aMeeting().inOrderTo(Purpose.CONVEY).about(upper(true)))
                        .label())
                .isEqualTo("需说明");
        assertThat(world().of(rule, aMeeting().inOrderTo(Purpose.DEPLOY).about(upper(true)))
                        .label())
                .isEqualTo("需说明");
        assertThat(world().of(rule, aMeeting().inOrderTo(Purpose.CONVEY).about(upper(false)))
                        .label())
                .isEqualTo("通过");
        assertThat(world().of(rule, aMeeting().about(upper(true))).label())
                .as("研究具体问题")
                .isEqualTo("通过");
    }

    @Test
    void 已制发文件的原则上不再开会部署() {
        String rule = "已制发文件的原则上不再开会部署";
        assertThat(world().of(rule, aMeeting().inOrderTo(Purpose.DEPLOY).about(paper()))
                        .label())
                .isEqualTo("需说明");
        assertThat(world().of(rule, aMeeting().about(paper())).label()).isEqualTo("通过");
        assertThat(world().of(rule, aMeeting().inOrderTo(Purpose.DEPLOY).about(upper(true)))
                        .label())
                .isEqualTo("通过");
        assertThat(world().of(rule, aMeeting().inOrderTo(Purpose.DEPLOY)).label())
                .isEqualTo("通过");
    }
}
