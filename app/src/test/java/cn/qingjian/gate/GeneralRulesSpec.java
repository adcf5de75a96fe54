package cn.qingjian.gate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.gate.Finding.Advise;
import cn.qingjian.gate.Finding.Clear;
import cn.qingjian.gate.Finding.Explain;
import cn.qingjian.gate.Finding.Oppose;
import cn.qingjian.gate.Finding.WayOut;
import cn.qingjian.gate.PlanStanding.ItemStanding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeneralRulesSpec {
    private static final Optional<ItemStanding> ITEM = Optional.of(new ItemStanding("春季巡游", Optional.empty(), 1));

    private static Finding ask(String rule, Circumstances world) {
        return GeneralRules.of(new ParadeKind()).stream()
                .filter(one -> one.name().equals(rule))
                .findFirst()
                .orElseThrow()
                .check()
                .judge(Parade.aParade(), world);
    }

    private static SomeCircumstances world() {
        return new SomeCircumstances()
                .limit("gate.provided.adviseShare", 10)
                .limit("gate.provided.explainShare", 30)
                .limit("gate.similar.adviseShare", 30)
                .limit("gate.similar.explainShare", 60)
                .limit("parades.yoy", 0);
    }

    private static PlanStanding plan(int planned, int reserved, int used, Optional<ItemStanding> item) {
        return new PlanStanding(2026, "宣传科", "春季巡游", planned, reserved, used, item, Map.of(), 5, Optional.of(9), false);
    }

    private static PlanStanding total(int total, Optional<Integer> lastYear, boolean explained) {
        return new PlanStanding(2026, "宣传科", "春季巡游", 9, 0, 0, ITEM, Map.of(), total, lastYear, explained);
    }

    @Test
    void 已有规定的不再发文() {
        String rule = "已有规定的不再发文";
        assertThat(ask(rule, world().clauses(10, 0))).isInstanceOf(Clear.class);
        assertThat(ask(rule, world().clauses(20, 1))).as("百分之五，不到提示线").isInstanceOf(Clear.class);
        assertThat(ask(rule, world().clauses(10, 1))).isInstanceOf(Advise.class);
        assertThat(ask(rule, world().clauses(100, 29))).isInstanceOf(Advise.class);
        assertThat(ask(rule, world().clauses(10, 3))).isInstanceOf(Explain.class);
        assertThat(ask(rule, world().clauses(3, 3))).as("原则上的要求从不一票否决").isInstanceOf(Explain.class);
    }

    @Test
    void 套话不算条款() {
        assertThat(ask("已有规定的不再发文", world().clauses(2, 1).formulas(98))).isInstanceOf(Explain.class);
    }

    @Test
    void 出路是引用原规定_证据是两边的原文() {
        var why = ask("已有规定的不再发文", world().clauses(2, 1)).reason().orElseThrow();
        assertThat(why.wayOut()).isEqualTo(WayOut.CITE);
        assertThat(why.message()).contains("2条", "1条", "50%").doesNotContain("不同");
        assertThat(why.evidence()).containsExactly(new Finding.Evidence("第1条", "第1条的内容", "《巡游管理办法》第三条", "巡游的内容"));
    }

    @Test
    void 数字与原规定不同的_提醒核对() {
        assertThat(ask("已有规定的不再发文", world().clauseThatDiffers())
                        .reason()
                        .orElseThrow()
                        .message())
                .contains("数字、要求或主体与原规定不同");
    }

    @Test
    void 某类事项自己的线先于通用的线() {
        assertThat(ask("已有规定的不再发文", world().clauses(2, 1).limit("parades.provided.explainShare", 60)))
                .isInstanceOf(Advise.class);
    }

    @Test
    void 没有设线就不提() {
        assertThat(ask("已有规定的不再发文", new SomeCircumstances().clauses(2, 2))).isInstanceOf(Clear.class);
    }

    @Test
    void 内容相近的合并办理() {
        String rule = "内容相近的合并办理";
        assertThat(ask(rule, world())).isInstanceOf(Clear.class);
        assertThat(ask(rule, world().similar(0.29, 11L))).isInstanceOf(Clear.class);
        assertThat(ask(rule, world().similar(0.30, 11L))).isInstanceOf(Advise.class);
        assertThat(ask(rule, world().similar(0.60, 11L))).isInstanceOf(Explain.class);
        assertThat(ask(rule, world().similar(0.95))).as("受文单位没有重合").isInstanceOf(Advise.class);
        assertThat(ask(rule, world().similar(0.60, 11L)).reason().orElseThrow().wayOut())
                .isEqualTo(WayOut.MERGE);
    }

    private static DutyStanding.Hit hit(DutyStanding.Sheet sheet) {
        return new DutyStanding.Hit("报送走访情况", sheet, "归集扩面", "归集提取科", "都说到“走访”");
    }

    private static SomeCircumstances duties(List<DutyStanding.Hit> hits, String... outside) {
        return world().duties(new DutyStanding(hits, List.of(outside), Optional.empty(), Optional.empty(), List.of()));
    }

    @Test
    void 收回的事项不得再派给基层() {
        String rule = "收回的事项不得再派给基层";
        assertThat(ask(rule, world())).as("没有派任务").isEqualTo(new Clear());
        assertThat(ask(rule, duties(List.of(hit(DutyStanding.Sheet.OWN))))).isEqualTo(new Clear());
        assertThat(ask(rule, duties(List.of(hit(DutyStanding.Sheet.ADMITTED))))).isEqualTo(new Clear());
        assertThat(ask(rule, duties(List.of(), "植树"))).as("清单外的由另一条管").isEqualTo(new Clear());
        assertThat(ask(rule, duties(List.of(hit(DutyStanding.Sheet.ASSIST)))))
                .isInstanceOfSatisfying(
                        Advise.class,
                        advise -> assertThat(advise.why().message()).contains("由归集提取科牵头"));
        Finding back = ask(rule, duties(List.of(hit(DutyStanding.Sheet.ASSIST), hit(DutyStanding.Sheet.TAKEN_BACK))));
        assertThat(back).isInstanceOf(Oppose.class);
        assertThat(back.reason().orElseThrow().message()).contains("1项", "由归集提取科办");
        assertThat(back.reason().orElseThrow().evidence())
                .containsExactly(new Finding.Evidence("", "报送走访情况", "管理部职责清单（收回）“归集扩面”", "都说到“走访”"));
    }

    @Test
    void 不得擅自把清单外任务下放基层() {
        String rule = "不得擅自把清单外任务下放基层";
        assertThat(ask(rule, world())).as("没有派任务").isEqualTo(new Clear());
        assertThat(ask(rule, duties(List.of(hit(DutyStanding.Sheet.OWN)))))
                .as("说明对上哪一项")
                .isEqualTo(new Clear("对上职责清单“归集扩面”（该干，都说到“走访”）。"));
        assertThat(ask(rule, duties(List.of(hit(DutyStanding.Sheet.TAKEN_BACK)))))
                .as("收回的由另一条管")
                .isEqualTo(new Clear());
        Finding outside = ask(rule, duties(List.of(hit(DutyStanding.Sheet.OWN)), "组织植树"));
        assertThat(outside).as("有一项在清单外").isInstanceOf(Oppose.class);
        assertThat(outside.reason().orElseThrow().evidence()).containsExactly(Say.words("组织植树"));
    }

    @Test
    void 写明准入审批而没有登记的_由班子领导核对() {
        String rule = "不得擅自把清单外任务下放基层";
        var claimed = new DutyStanding(List.of(), List.of("组织植树"), Optional.of("准入3号"), Optional.empty(), List.of());
        assertThat(ask(rule, world().duties(claimed)))
                .isInstanceOfSatisfying(
                        Explain.class,
                        explain -> assertThat(explain.why().message()).contains("准入3号", "没有登记"));
        var mistaken = new DutyStanding(List.of(), List.of("组织植树"), Optional.empty(), Optional.of("绿化"), List.of());
        assertThat(ask(rule, world().duties(mistaken)).reason().orElseThrow().message())
                .contains("清单里也没有写明的“绿化”");
    }

    @Test
    void 还没有职责清单的不拦_写明没有核对() {
        var without = new DutyStanding(List.of(), List.of(), Optional.empty(), Optional.empty(), List.of("云渡区管理部"));
        assertThat(ask("不得擅自把清单外任务下放基层", world().duties(without))).isEqualTo(new Clear("云渡区管理部还没有职责清单，没有核对。"));
    }

    @Test
    void 列入年度计划并立项() {
        String rule = "列入年度计划并立项";
        assertThat(ask(rule, world())).as("不按计划管理的种类").isInstanceOf(Clear.class);
        assertThat(ask(rule, world().plan(plan(3, 0, 0, ITEM)))).isInstanceOf(Clear.class);
        assertThat(ask(rule, world().plan(plan(3, 0, 0, Optional.empty())))).isInstanceOf(Explain.class);
        assertThat(ask(rule, world().plan(plan(3, 0, 0, Optional.of(new ItemStanding("春季巡游", Optional.empty(), 0))))))
                .isInstanceOf(Explain.class);
        assertThat(ask(
                        rule,
                        world().plan(plan(3, 0, 0, Optional.of(new ItemStanding("", Optional.of("计划里没有这个立项"), 0))))))
                .isInstanceOf(Oppose.class);
    }

    @Test
    void 不超过年度计划数() {
        String rule = "不超过年度计划数";
        assertThat(ask(rule, world().plan(plan(3, 1, 1, ITEM)))).isInstanceOf(Clear.class);
        assertThat(ask(rule, world().plan(plan(3, 1, 2, ITEM)))).isInstanceOf(Explain.class);
        assertThat(ask(rule, world().plan(plan(0, 0, 0, ITEM)))
                        .reason()
                        .orElseThrow()
                        .message())
                .contains("没有安排");
    }

    @Test
    void 年度总量只减不增() {
        String rule = "年度总量只减不增";
        assertThat(ask(rule, world().plan(total(8, Optional.of(9), false)))).isInstanceOf(Clear.class);
        assertThat(ask(rule, world().plan(total(9, Optional.of(9), false)))).isInstanceOf(Explain.class);
        assertThat(ask(rule, world().plan(total(9, Optional.of(9), true))))
                .as("已有书面说明")
                .isInstanceOf(Advise.class);
        assertThat(ask(rule, world().plan(total(9, Optional.empty(), false))))
                .as("去年没有录入")
                .isInstanceOf(Advise.class);
        assertThat(ask(rule, world().limit("parades.yoy", 20).plan(total(9, Optional.of(9), false))))
                .isInstanceOf(Clear.class);
        assertThat(ask(rule, new SomeCircumstances().plan(total(99, Optional.of(9), false))))
                .as("没有设线")
                .isInstanceOf(Clear.class);
    }

    @ParameterizedTest
    @CsvSource({
        "各管理部报送花车照片不少于三张。,Explain",
        "连同花车登记台账一并报送。,Explain",
        "准备花车台账备查。,Explain",
        "不用附照片。,Clear",
        "照片由宣传科自己拍。,Clear",
        "各管理部组织方队参加巡游。,Clear"
    })
    void 不以照片截图台账代替工作(String says, String finding) {
        assertThat(GeneralRules.of(new ParadeKind()).stream()
                        .filter(one -> one.name().equals("不以照片截图台账代替工作"))
                        .findFirst()
                        .orElseThrow()
                        .check()
                        .judge(Parade.aParade().saying(says), world())
                        .getClass()
                        .getSimpleName())
                .isEqualTo(finding);
    }

    @Test
    void 没有类别的种类不问计划() {
        var unplanned = new ParadeKind() {
            @Override
            public List<DemandClass> classes() {
                return List.of();
            }
        };
        assertThat(GeneralRules.of(unplanned))
                .extracting(Rule::name)
                .containsExactly("已有规定的不再发文", "内容相近的合并办理", "不以照片截图台账代替工作", "收回的事项不得再派给基层", "不得擅自把清单外任务下放基层");
    }
}
