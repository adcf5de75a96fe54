package cn.qingjian.inspections;

import static cn.qingjian.inspections.APlan.aPlan;
import static cn.qingjian.inspections.World.world;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.people.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanRulesSpec {
    @Test
    void 督查检查考核须列入计划并备案() {
        String rule = "督查检查考核须列入计划并备案";
        assertThat(world().label(rule, aPlan())).isEqualTo("通过");
        assertThat(world().notFiled().label(rule, aPlan())).isEqualTo("不予");
        assertThat(world().label(rule, aPlan().withoutPlanItem())).isEqualTo("需说明");
    }

    @Test
    void 谁查什么须有依据() {
        String rule = "谁查什么须有依据";
        assertThat(world().label(rule, aPlan())).isEqualTo("通过");
        assertThat(world().label(rule, aPlan().looking(new Theme(7, "贷款管理科", "cadres", "干部考勤", ""))))
                .isEqualTo("不予");
        assertThat(world().label(rule, aPlan().looking(new Theme(8, "计划财务科", "loan-files", "贷款档案", ""))))
                .isEqualTo("不予");
        assertThat(world().label(rule, aPlan().looking(new Theme(7, "贷款管理科", "", "随便看看", ""))))
                .isEqualTo("不予");
        assertThat(world().label(rule, aPlan().looking(new Theme(8, "计划财务科", "", "听意见", "fieldresearch/3"))))
                .isEqualTo("通过");
        assertThat(world().label(rule, aPlan().at(new Target(3, "市财政局", Unit.Kind.PEER))))
                .isEqualTo("不予");
    }

    @Test
    void 不得自设以党委政府为对象的督检考() {
        String rule = "不得自设以党委政府为对象的督检考";
        assertThat(world().label(rule, aPlan())).isEqualTo("通过");
        assertThat(world().label(rule, aPlan().at(new Target(3, "云渡区人民政府", Unit.Kind.GOVERNMENT))))
                .isEqualTo("不予");
    }

    @ParameterizedTest
    @CsvSource({"0,通过", "1,需说明", "2,需说明"})
    void 综合性督检考每年原则上不超过一次(int others, String label) {
        String rule = "综合性督检考每年原则上不超过一次";
        World world = world().withComprehensive(others);
        assertThat(world.label(rule, aPlan().ofClass(InspectionClass.COMPREHENSIVE)))
                .isEqualTo(label);
        assertThat(world.label(rule, aPlan())).as("a special one doesn't count").isEqualTo("通过");
    }

    @Test
    void 计划外的一事一报() {
        String rule = "计划外的一事一报";
        APlan without = aPlan().withoutPlanItem().because("");
        assertThat(world().label(rule, without)).as("not verified, so off").isEqualTo("通过");
        World on = world().with("ins.outOfPlan.report", 1);
        assertThat(on.label(rule, without)).isEqualTo("不予");
        assertThat(on.label(rule, aPlan().withoutPlanItem())).isEqualTo("通过");
        assertThat(on.label(rule, aPlan().because(""))).isEqualTo("通过");
    }

    @ParameterizedTest
    @CsvSource({"10,需说明", "11,通过", "-10,需说明", "-11,通过"})
    void 同类事项合并进行(int days, String label) {
        World world = world().near("贷款档案抽查", APlan.DAY.plusDays(10 + days));
        assertThat(world.label("同类事项合并进行", aPlan())).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"39,需说明", "40,需说明", "41,提示"})
    void 相近程度到了限度才算同类(int limit, String label) {
        World world = world().near("贷款档案核对", APlan.DAY.plusDays(10)).with("ins.merge.likeness", limit);
        assertThat(PlanRules.likeness(aPlan().build().words().text(), "贷款档案核对")).isEqualTo(0.4);
        assertThat(world.label("同类事项合并进行", aPlan())).isEqualTo(label);
    }

    @Test
    void 不同类的只提示可以合并() {
        World world = world().near("资金账户核对", APlan.DAY.plusDays(12));
        assertThat(world.label("同类事项合并进行", aPlan())).isEqualTo("提示");
    }

    @ParameterizedTest
    @CsvSource({"2,通过", "1,不予"})
    void 每个单位每月接受次数不超过规定(int limit, String label) {
        String rule = "每个单位每月接受次数不超过规定";
        World world = world().near("资金账户核对", APlan.DAY.plusDays(12));
        assertThat(world.label(rule, aPlan())).as("no number is set").isEqualTo("通过");
        world.with("ins.perOffice.perMonth", limit);
        assertThat(world.label(rule, aPlan())).isEqualTo(label);
        assertThat(world.label(rule, aPlan().urgent()))
                .as("safety and disasters")
                .isEqualTo("通过");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 1, 通过, 通过",
        "0, 1, 2, 通过, 通过",
        "0, 1, 1, 通过, 不予",
        "1, 1, 3, 通过, 通过",
        "1, 1, 2, 通过, 不予",
        "1, 0, 1, 不予, 通过",
        "2, 1, 2, 不予, 通过"
    })
    void 调研与督检考合并计算次数(int inspections, int research, int limit, String alone, String together) {
        World world = world().withOtherVisits(research);
        for (int one = 0; one < inspections; one++) {
            world.near("资金账户核对", APlan.DAY.plusDays(12));
        }
        String rule = "调研与督检考合并计算次数";
        assertThat(world.label(rule, aPlan())).as("no number is set").isEqualTo("通过");
        world.with("ins.perOffice.perMonth", limit);
        assertThat(world.label("每个单位每月接受次数不超过规定", aPlan())).isEqualTo(alone);
        assertThat(world.label(rule, aPlan())).as("one of both speaks").isEqualTo(together);
        assertThat(world.label(rule, aPlan().urgent())).isEqualTo("通过");
    }

    @Test
    void 调研与督检考合并计算次数_说明是哪个单位哪个月已有几次() {
        World world = world().withOtherVisits(1)
                .near("资金账户核对", APlan.DAY.plusDays(12))
                .with("ins.perOffice.perMonth", 2);
        assertThat(world.of("调研与督检考合并计算次数", aPlan()).reason().orElseThrow().evidence())
                .extracting(one -> one.toString())
                .allMatch(one -> one.contains("2026-12已安排2次"))
                .anyMatch(one -> one.contains("云渡区管理部"))
                .anyMatch(one -> one.contains("临溪县管理部"));
    }

    @ParameterizedTest
    @CsvSource({"30,通过", "29,不予"})
    void 不得刚部署就督查考核(int days, String label) {
        String rule = "不得刚部署就督查考核";
        APlan plan = aPlan().deployedOn(APlan.DAY.plusDays(10).minusDays(days));
        assertThat(world().label(rule, plan)).as("not verified, so off").isEqualTo("通过");
        assertThat(world().with("ins.minDaysAfterDeploy", 30).label(rule, plan)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"1,通过", "0,不予"})
    void 不得打包报计划执行搞拆分(int left, String label) {
        assertThat(world().itemLeft(left).label("不得打包报计划执行搞拆分", aPlan())).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"0,1,通过", "1,1,不予", "1,2,通过", "2,2,不予"})
    void 严控督查检查频次(int before, int times, String label) {
        String rule = "严控督查检查频次";
        assertThat(world().inspectedBefore(before).label(rule, aPlan().timesAYear(times)))
                .isEqualTo(label);
        assertThat(world().label(rule, aPlan().withoutFrequency())).isEqualTo("不予");
        var other = new Theme(APlan.DEPARTMENT, "贷款管理科", "withdrawal", "提取业务", "");
        assertThat(world().inspectedBefore(before)
                        .label(rule, aPlan().timesAYear(times).looking(other)))
                .as("别的事项不算")
                .isEqualTo("通过");
    }
}
