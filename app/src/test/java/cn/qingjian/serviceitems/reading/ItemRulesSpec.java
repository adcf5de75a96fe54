package cn.qingjian.serviceitems.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.serviceitems.Fault;
import cn.qingjian.serviceitems.ItemVersion;
import cn.qingjian.serviceitems.SomeItems;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One test for each consistency rule, by breaking one thing in a shipped item. */
class ItemRulesSpec {
    private static List<Fault> broken(String code, String what, String by) {
        Map<String, String> files = SomeItems.files(code);
        String before = files.getOrDefault(ItemVersion.ITEM, "");
        String after = before.replaceFirst(what, by);
        assertThat(after).as("the test changes something").isNotEqualTo(before);
        files.put(ItemVersion.ITEM, after);
        var reading = ItemFolder.read(code, files, FactCatalogue.SHIPPED, SomeItems.policyNames());
        assertThat(reading.version()).isEmpty();
        return reading.faults();
    }

    private static void says(List<Fault> faults, String field, String words) {
        assertThat(faults).as(faults.toString()).anySatisfy(fault -> {
            assertThat(fault.field()).contains(field);
            assertThat(fault.message()).contains(words);
        });
    }

    @Test
    void 规则一_即办的须即审即办_承诺时限为零() {
        says(broken("B08", "审查类型: 即审即办", "审查类型: 前审后批"), "审查类型", "即审即办");
        says(broken("B08", "承诺: 0", "承诺: 2"), "时限.承诺", "即办件");
        says(broken("B04", "办件类型: 承诺件", "办件类型: 即办件"), "审查类型", "即审即办");
    }

    @Test
    void 规则二_到场须写原因_不到场不写() {
        says(broken("B03", "到场原因: .*", "到场原因: ''"), "到场原因", "写明原因");
        says(broken("B08", "到场次数: 0", "到场次数: 0\n到场原因: 核对原件"), "到场原因", "不写原因");
    }

    @Test
    void 规则三_不到场又不能网办的须能邮寄() {
        says(broken("B04", "办理形式: .*", "办理形式: [窗口]"), "办理形式", "邮寄");
    }

    @Test
    void 规则四_全程网办的到场次数为零() {
        says(broken("B03", "全程网办: 否", "全程网办: 是"), "到场次数", "应是0");
    }

    @Test
    void 规则五_不收费的不开网上支付() {
        says(broken("B08", "网上支付: 否", "网上支付: 是"), "网上支付", "不收费");
    }

    @Test
    void 规则六_结果名称和类型相配_有样本() {
        says(broken("A14", "类型: 出证", "类型: 出文"), "结果.类型", "出证");
        says(broken("B08", "(?s)  样本: \\|.*?\n效果", "效果"), "结果.样本", "样本");
    }

    @Test
    void 规则七_咨询和投诉电话不同_带区号_地址到窗口() {
        says(broken("B08", "投诉电话: .*", "投诉电话: 0999-12329"), "投诉电话", "不能与咨询");
        says(broken("B08", "咨询电话: .*", "咨询电话: 12329"), "咨询电话", "区号");
        says(broken("B08", "办理地点: .*", "办理地点: 禾苗路18号"), "办理地点", "窗口");
    }

    @Test
    void 规则八_各环节之和不超过承诺() {
        says(broken("C02", "环节: 审核\n      时限: 5", "环节: 审核\n      时限: 6"), "时限.流程", "超过承诺");
    }

    @Test
    void 规则九_服务对象与主题一致() {
        says(broken("B08", "主题: 提取", "主题: 单位缴存"), "申请人", "不一致");
        says(broken("B08", "服务对象: .*", "服务对象: [企业法人]"), "服务对象", "不一致");
    }

    @Test
    void 承诺时限不长于法定时限() {
        says(broken("B04", "承诺: 3", "承诺: 4"), "时限.承诺", "法定");
    }

    @Test
    void 秒批的须即办_零跑_材料都不用交() {
        says(broken("B08", "替代: 告知承诺\n    用: NH", "替代: 上传"), "材料", "租房合同");
        says(broken("B08", "到场次数: 0", "到场次数: 1\n到场原因: 核对原件"), "秒批", "到场次数");
        says(broken("B04", "秒批: 否", "秒批: 是"), "秒批", "即办件");
    }

    @Test
    void 秒批的必答问题不超过两个() {
        String two = "  - {字段: 甲, 问题: 甲, 类型: 文字, 必填: 是}\n  - {字段: 乙, 问题: 乙, 类型: 文字, 必填: 是}\n";
        says(broken("B13", "表单:\n", "表单:\n" + two), "表单", "不超过两个");
    }

    @Test
    void 选择题有选项_字段不重名() {
        says(broken("A14", "选项: .*", "选项: []"), "表单", "选项");
        says(broken("A05", "字段: 新内容", "字段: 变更项目"), "表单", "用了两次");
    }

    @Test
    void 填银行卡号的题和收款账户的核对要一起有() {
        says(broken("A05", "    卡号: .*\n", ""), "表单", "收款账户");
        says(broken("A14", "    选项: ", "    卡号: 'true'\n    选项: "), "表单", "收款账户");
    }

    @Test
    void 告知书九项都要有_承诺书五句都要有() {
        says(broken("B08", "撤回办法: .*", "撤回办法: ''"), "承诺", "撤回办法");
        says(broken("B08", "      - 我填报的信息真实、准确。\n", ""), "承诺", "承诺书不全");
        says(broken("B08", "核查: 在线核查", "核查: 随便"), "承诺", "核查方式");
    }

    @Test
    void 效果要认识_提取要有标准的原因代码() {
        says(broken("B08", "代码: withdraw-partial", "代码: pay-out"), "效果.代码", "不认识");
        says(broken("B08", "提取原因: 07", "提取原因: 77"), "效果.提取原因", "A.7");
        says(broken("A14", "代码: certificate", "代码: certificate\n  提取原因: '07'"), "效果.提取原因", "不写");
    }

    @Test
    void 承诺和材料所指的数据须在清单里() {
        says(broken("B08", "  - 名称: 住房\n", ""), "承诺", "不在数据清单");
        says(broken("B08", "  - 名称: 户籍\n    查无也算: 是\n", ""), "材料", "没有声明");
        says(broken("B08", "名称: 提取记录", "名称: 提取纪录"), "数据", "目录里没有");
        says(broken("B08", "本市套数: 0", "套数: 0"), "承诺", "没有“套数”");
    }

    @Test
    void 写错的项名_重复的项名_不认识的值都说出第几行() {
        says(broken("B08", "通办范围:", "通办范为:"), "通办范为", "写错");
        says(broken("B08", "到场次数: 0", "到场次数: 0\n到场次数: 0"), "到场次数", "两次");
        says(broken("B08", "生效: .*", "生效: 明天"), "生效", "2026-09-20");
        assertThat(broken("B08", "收费:\n  金额: 0", "收费:\n  金额: 免费"))
                .allSatisfy(fault -> assertThat(fault.line()).isGreaterThan(10));
    }

    @Test
    void 编码与文件夹一致() {
        says(broken("B08", "编码: B08", "编码: B09"), "编码", "文件夹");
        says(broken("B08", "编码: B08", "编码: 租房"), "编码", "大写字母");
    }

    @Test
    void 毛病一次全说出来() {
        assertThat(broken("B08", "咨询电话: .*\n投诉电话: .*\n办理地点: .*", "咨询电话: '1'\n投诉电话: '1'\n办理地点: 大厅"))
                .hasSizeGreaterThanOrEqualTo(4);
    }
}
