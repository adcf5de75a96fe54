package cn.qingjian.clauses.splitting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.clauses.Clause;
import cn.qingjian.clauses.Paragraph;
import cn.qingjian.clauses.ReadText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Documents of the sorts that a centre receives and writes, as a whole. */
class WholeDocumentsSpec {

    @Test
    void 全文连续编号的意见() {
        assertThat(addresses("""
                关于加强贷款管理的意见
                各管理部：
                为加强贷款管理，提出如下意见。
                一、受理
                （一）一次告知。材料清单由系统生成。
                （二）面谈由双人进行。
                二、审批
                （三）三岗分离。
                （四）限时办结。逾期自动提醒。
                三、其他
                （五）本意见由贷款科解释。
                """)).containsExactly("引言", "一（一）", "一（二）", "二（三）", "二（四）", "三（五）");
    }

    @Test
    void 阿拉伯数字打头的提示() {
        List<Clause> clauses = split("""
                关于清理账号的工作提示
                各管理部：
                现提示如下：
                1.核对账号。离岗人员当日停用。
                （1）窗口账号由管理部核对。
                （2）后台账号由信息科核对。
                2.更换密码。
                """);
        assertThat(clauses).extracting(Clause::address).containsExactly("引言", "1", "1（1）", "1（2）", "2");
        assertThat(clauses.get(2).headings()).containsExactly("1.核对账号");
    }

    @Test
    void 用一是二是展开的段落不拆条() {
        assertThat(addresses("""
                关于改进作风的通知
                一、改进会风。一是少开会；二是开短会。
                二、改进文风。一是少发文；二是发短文。
                """)).containsExactly("一", "二");
    }

    @Test
    void 转发通知的附件逐个成篇() {
        List<Clause> clauses = split("""
                关于印发两项制度的通知
                各科室：
                现将两项制度印发给你们。
                附件：1.会议制度
                2.发文制度
                青禾市住房公积金中心
                2026年3月5日
                附件1
                会议制度
                第一条　少开会。
                第二条　开短会。
                附件2
                发文制度
                一、少发文。
                二、发短文。
                """);
        assertThat(clauses).extracting(Clause::address).containsExactly("第1段", "附件1第一条", "附件1第二条", "附件2一", "附件2二");
    }

    @Test
    void 带条例修正题注和目录的法规() {
        List<Clause> clauses = split("""
                青禾市会议条例
                （2019年1月1日青禾市第一届人民代表大会第二次会议通过　根据2024年1月1日决定修正）
                目　录
                第一章　总则
                第二章　会议
                第一节　计划
                第二节　召开
                附　则
                第一章　总则
                第一条　为了精简会议，制定本条例。
                第二章　会议
                第一节　计划
                第二条　会议实行年度计划。
                第二节　召开
                第三条　会议应当准时。
                附　则
                第四条　本条例自公布之日起施行。
                """);
        assertThat(clauses).extracting(Clause::address).containsExactly("第一条", "第二条", "第三条", "第四条");
        assertThat(clauses.get(1).headings()).containsExactly("第二章　会议", "第一节　计划");
        assertThat(clauses.get(2).headings()).containsExactly("第二章　会议", "第二节　召开");
    }

    @Test
    void 条文里的中文数字分项留在条内() {
        List<Clause> clauses = split("""
                青禾市老式规定
                第一条　会议分为：
                一、年度会议；
                二、专题会议。
                第二条　其他另定。
                """);
        assertThat(clauses.get(0).text()).isEqualTo("会议分为：\n一、年度会议；\n二、专题会议。");
        assertThat(ClauseSplitter.parts(clauses.get(0)))
                .extracting(ClausePart::address)
                .contains("第一条第一项", "第一条第二项");
    }

    @Test
    void 决定式的法律按中文数字成条() {
        List<Clause> clauses = split("""
                青禾市人民代表大会常务委员会关于精简会议的决定
                为了精简会议，特作决定。
                一、会议只减不增。
                各单位应当执行。
                二、会议分为三类：
                （一）一类会议；
                （二）二类会议。
                三、本决定自公布之日起施行。
                """);
        assertThat(clauses).extracting(Clause::address).containsExactly("引言", "一", "二", "三");
        assertThat(clauses.get(1).text()).isEqualTo("会议只减不增。\n各单位应当执行。");
        assertThat(clauses.get(2).text()).isEqualTo("会议分为三类：\n（一）一类会议；\n（二）二类会议。");
    }

    @Test
    void Markdown的标题可以代替编号() {
        ReadText text = new ReadText(
                "要求",
                List.of(
                        new Paragraph("会议要求", 1),
                        new Paragraph("时间", 2),
                        new Paragraph("会议不超过九十分钟。", 0),
                        new Paragraph("地点", 2),
                        new Paragraph("一、优先视频。", 0),
                        new Paragraph("二、就近安排。", 0)));
        assertThat(ClauseSplitter.split(text))
                .containsExactly(
                        new Clause("第2段", "会议不超过九十分钟。", List.of("时间")),
                        new Clause("一", "优先视频。", List.of("地点")),
                        new Clause("二", "就近安排。", List.of("地点")));
    }

    @Test
    void 两节各自从一数起_地址仍不重复() {
        List<String> addresses = addresses("""
                关于两件事的通知
                一、会议
                1.少开会。
                2.开短会。
                二、文件
                1.少发文。
                2.发短文。
                """);
        assertThat(addresses).containsExactly("一1", "一2", "二1", "二2");
    }

    @Test
    void 四层编号的长文件() {
        assertThat(addresses("""
                关于综合工作的通知
                一、会议
                （一）计划
                1.编制
                （1）十月申报。
                （2）十一月汇总。
                2.执行。按月核对。
                （二）召开。准时开会。
                二、文件。少发。
                """)).containsExactly("一（一）1（1）", "一（一）1（2）", "一（一）2", "一（二）", "二");
    }

    @Test
    void 十万段的文件在一秒左右拆完() {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            paragraphs.add(new Paragraph("（" + ChineseNumber.write(i % 99 + 1) + "）会议只减不增。", 0));
        }
        long start = System.nanoTime();
        List<Clause> clauses = ClauseSplitter.split(new ReadText("长", paragraphs));
        assertThat(clauses).hasSize(100_000).extracting(Clause::address).doesNotHaveDuplicates();
        assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
    }

    private static List<Clause> split(String lines) {
        return ClauseSplitter.split(ClauseSplitterSpec.text(lines));
    }

    private static List<String> addresses(String lines) {
        return split(lines).stream().map(Clause::address).toList();
    }
}
