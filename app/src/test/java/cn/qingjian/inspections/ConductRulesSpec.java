package cn.qingjian.inspections;

import static cn.qingjian.inspections.APlan.aPlan;
import static cn.qingjian.inspections.World.world;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.gate.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConductRulesSpec {
    @Test
    void 不得层层陪同汇报() {
        assertThat(world().label("不得层层陪同汇报", aPlan())).isEqualTo("通过");
        Finding finding = world().of("不得层层陪同汇报", aPlan().withCompanions(5));
        assertThat(finding)
                .isInstanceOfSatisfying(
                        Finding.Lighten.class,
                        lighten -> assertThat(
                                        ((InspectionPlan) lighten.to()).words().companions())
                                .isZero());
    }

    @ParameterizedTest
    @CsvSource({"0,通过", "29,通过", "30,不予", "31,不予"})
    void 不得开三十人以上汇报会座谈会(int people, String label) {
        assertThat(world().label("不得开三十人以上汇报会座谈会", aPlan().meetingOf(people))).isEqualTo(label);
    }

    @Test
    void 不得动辄要求见主要负责人() {
        assertThat(world().label("不得动辄要求见主要负责人", aPlan())).isEqualTo("通过");
        assertThat(world().label("不得动辄要求见主要负责人", aPlan().wantingTheChief("当面反馈")))
                .isEqualTo("需说明");
    }

    @Test
    void 不得频繁要求填表格报材料() {
        String rule = "不得频繁要求填表格报材料";
        assertThat(world().label(rule, aPlan().withForms("档案清单"))).isEqualTo("通过");
        assertThat(world().label(rule, aPlan().withForms("档案清单", "自查表"))).isEqualTo("不予");
    }

    @Test
    void 督查须有内容对象范围() {
        assertThat(world().label("督查须有内容对象范围", aPlan())).isEqualTo("通过");
        assertThat(world().label("督查须有内容对象范围", aPlan().at())).isEqualTo("不予");
        assertThat(world().label("督查须有内容对象范围", aPlan().looking())).isEqualTo("不予");
    }

    @ParameterizedTest
    @CsvSource({"1,通过", "10,通过", "11,需说明"})
    void 督查检查不得时间过长(int halfDays, String label) {
        String rule = "督查检查不得时间过长";
        assertThat(world().label(rule, aPlan().lasting(20).staying(halfDays))).isEqualTo(label);
        assertThat(world().label(rule, aPlan().lasting(5))).isEqualTo("通过");
        assertThat(world().label(rule, aPlan().lasting(6))).as("从头到尾都在").isEqualTo("需说明");
        assertThat(world().without("ins.stay.max").label(rule, aPlan().lasting(20)))
                .isEqualTo("通过");
    }

    @Test
    void 检查人员须事前培训() {
        assertThat(world().label("检查人员须事前培训", aPlan())).isEqualTo("通过");
        assertThat(world().label("检查人员须事前培训", aPlan().trained(" "))).isEqualTo("不予");
    }

    @Test
    void 本单位的检查不得称政府督查() {
        assertThat(world().label("本单位的检查不得称政府督查", aPlan())).isEqualTo("通过");
        assertThat(world().label("本单位的检查不得称政府督查", aPlan().titled("贷款工作政府督查"))).isEqualTo("不予");
    }

    @Test
    void 督查检查不得变评估变调研() {
        String rule = "督查检查不得变评估变调研";
        assertThat(world().label(rule, aPlan().titled("贷款工作调研"))).isEqualTo("通过");
        assertThat(world().label(rule, aPlan().titled("贷款工作调研").judgingBy("档案齐全率")))
                .isEqualTo("不予");
        assertThat(world().label(rule, aPlan().titled("贷款工作评估").withForms("自评表")))
                .isEqualTo("不予");
        assertThat(world().label(rule, aPlan().titled("贷款工作走访").circulated())).isEqualTo("不予");
        assertThat(world().label(rule, aPlan().judgingBy("档案齐全率"))).isEqualTo("通过");
    }

    @ParameterizedTest
    @ValueSource(strings = {"获市领导批示次数", "在省级刊物刊发信息数", "信息采用篇数", "总结推广典型经验", "媒体宣传报道"})
    void 不得以领导批示刊发信息经验做法为内容(String indicator) {
        String rule = "不得以领导批示刊发信息经验做法为内容";
        assertThat(world().label(rule, aPlan().judgingBy(indicator))).isEqualTo("不予");
        assertThat(world().label(rule, aPlan().judgingBy("贷款逾期率", "办件信息准确率"))).isEqualTo("通过");
    }

    @ParameterizedTest
    @ValueSource(strings = {"是否召开专题会议", "会议记录", "是否印发实施方案", "发文次数", "工作照片", "学习笔记", "现场签到", "工作留痕情况"})
    void 不以开会发文照片笔记为评判标准(String proof) {
        String rule = "不以开会发文照片笔记为评判标准";
        assertThat(world().label(rule, aPlan().seeing(proof))).isEqualTo("不予");
        assertThat(world().label(rule, aPlan().judgingBy(proof))).isEqualTo("不予");
        assertThat(world().label(rule, aPlan().seeing("贷款合同原件", "放款文件是否齐全"))).isEqualTo("通过");
        assertThat(world().label(rule, aPlan().judgingBy("会议次数比上年减少")))
                .as("less of it")
                .isEqualTo("通过");
    }

    @ParameterizedTest
    @ValueSource(strings = {"学习时长", "公众号点赞数", "平台登录次数", "工作群活跃度", "文章阅读量"})
    void 不以学习时长点赞量等数字评价(String indicator) {
        String rule = "不以学习时长点赞量等数字评价";
        assertThat(world().label(rule, aPlan().judgingBy(indicator))).isEqualTo("不予");
        assertThat(world().label(rule, aPlan().judgingBy("资金使用率", "平均办结时长"))).isEqualTo("通过");
    }
}
