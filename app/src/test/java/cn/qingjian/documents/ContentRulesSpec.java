package cn.qingjian.documents;

import static cn.qingjian.documents.ADraft.aDraft;
import static cn.qingjian.documents.World.world;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.gate.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentRulesSpec {
    @Test
    void 拟发文须先立项写明事由() {
        String rule = "拟发文须先立项写明事由";
        assertThat(world().of(rule, aDraft().titled("通知").because("").withoutPlanItem()))
                .isInstanceOf(Finding.Oppose.class);
        assertThat(world().of(rule, aDraft().titled("通知").because("系统停机").withoutPlanItem()))
                .isInstanceOf(Finding.Clear.class);
        assertThat(world().of(rule, aDraft().titled("通知").because(""))).isInstanceOf(Finding.Clear.class);
        assertThat(world().of(rule, aDraft().because("").withoutPlanItem())).isInstanceOf(Finding.Clear.class);
    }

    @ParameterizedTest
    @CsvSource({"关于印发重点工作任务分工方案的通知,需说明", "关于成立清欠工作领导小组的通知,需说明", "关于印发配套措施的通知,需说明", "关于开办物业服务费提取业务的通知,通过"})
    void 严控临时性配套类分工类发文(String title, String label) {
        assertThat(world().of("严控临时性配套类分工类发文", aDraft().titled(title)).label()).isEqualTo(label);
    }

    @Test
    void 开门见山一般不写背景意义原则() {
        Finding finding = world().of(
                        "开门见山一般不写背景意义原则",
                        aDraft().saying("一、重要意义\n窗口是联系群众的纽带。\n二、基本原则\n（一）坚持统筹推进。上下联动。\n三、主要任务\n（一）提前到岗。做好准备。"));
        assertThat(finding).isInstanceOf(Finding.Explain.class);
        assertThat(finding.reason().orElseThrow().evidence()).hasSize(2);
        assertThat(finding.reason().orElseThrow().message()).contains("2个标题");
    }

    @Test
    void 正文里提到原则不算背景标题() {
        assertThat(world().of("开门见山一般不写背景意义原则", aDraft().saying("一、按照就近原则办理，原则上当日办结。\n二、意见当场反馈。")))
                .isInstanceOf(Finding.Clear.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一、各管理部于12月10日前报送贯彻落实情况。",
                "一、请于每月25日前报送活动开展情况，附总结一篇。",
                "一、请各县区于12月25日前将补缴情况报送中心。",
                "一、会后3个工作日内，各管理部上报传达情况。",
                "一、不再开会；落实情况于月底前报至办公室。"
            })
    void 一般不要求报送贯彻落实情况(String body) {
        assertThat(world().of("一般不要求报送贯彻落实情况", aDraft().saying(body))).isInstanceOf(Finding.Explain.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一、值班安排通过值班系统报备，不再报送纸质值班表。",
                "一、管理部无需报送汇总表。",
                "一、不得要求管理部报送情况和总结。",
                "一、数据由系统自动生成，免于报送。",
                "一、业务数字由检查人员自己提取。"
            })
    void 说的是不用报送的不算要求报送(String body) {
        assertThat(world().of("一般不要求报送贯彻落实情况", aDraft().saying(body))).isInstanceOf(Finding.Clear.class);
    }

    @Test
    void 向上级写的报告不算要求下面报送() {
        assertThat(world().of("一般不要求报送贯彻落实情况", aDraft().being(Genre.REPORT).saying("一、各地已报送全部数据。")))
                .isInstanceOf(Finding.Clear.class);
    }

    @ParameterizedTest
    @CsvSource({"一、各管理部制定实施方案，细化任务。,需说明", "一、各管理部要研究制定本地实施细则。,需说明", "一、不再制定实施方案。,通过", "一、办理细则见网上服务大厅。,通过"})
    void 一般不要求制定配套文件(String body, String label) {
        assertThat(world().of("一般不要求制定配套文件", aDraft().saying(body)).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"关于贯彻落实《精简文件会议若干措施》的实施意见,需说明", "住房公积金提取实施细则,需说明", "关于开办物业服务费提取业务的通知,通过"})
    void 不再制定贯彻落实意见和实施细则(String title, String label) {
        assertThat(world().of("不再制定贯彻落实意见和实施细则", aDraft().titled(title)).label())
                .isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"一、报送自查报告，附库房照片不少于6张。,需说明", "一、将表格连同系统操作截图发至工作群。,需说明", "一、不看留存了多少册台账和多少张照片。,通过", "一、影像由系统自动归档。,通过"})
    void 不以照片截图台账代替工作(String body, String label) {
        assertThat(world().of("不以照片截图台账代替工作", aDraft().saying(body)).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"一、检查当日管理部主任到场汇报，档案员全程陪同。,提示", "一、检查人员自己去、自己回，不要求全程陪同。,通过"})
    void 到基层不要求陪同和专门汇报(String body, String label) {
        assertThat(world().of("到基层不要求陪同和专门汇报", aDraft().saying(body)).label()).isEqualTo(label);
    }

    @Test
    void 证据写明在第几条哪一句() {
        Finding finding = world().of("一般不要求报送贯彻落实情况", aDraft().saying("一、系统当场给出结果。\n二、请做好准备。各管理部于12月10日前报送落实情况。"));
        Finding.Evidence evidence = finding.reason().orElseThrow().evidence().getFirst();
        assertThat(evidence.passage()).isEqualTo("二");
        assertThat(evidence.quote()).isEqualTo("各管理部于12月10日前报送落实情况");
    }
}
