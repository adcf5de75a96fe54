package cn.qingjian.clauses.splitting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.clauses.Clause;
import cn.qingjian.clauses.Paragraph;
import cn.qingjian.clauses.ReadText;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ClauseSplitterSpec {

    @Nested
    class 法律 {
        private final List<Clause> clauses = split("""
                青禾市会议管理办法
                （2024年3月1日青禾市人民政府令第9号公布）
                目　录
                第一章　总则
                第二章　会议召开
                第一章　总则
                第一条　为了精简会议，制定本办法。
                第二条 本办法适用于全市机关。
                事业单位参照执行。
                第二章　会议召开
                第三条　召开会议应当符合下列条件：
                （一）确有必要；
                （二）有年度计划：
                1.已经批准；
                2.尚在有效期内。
                未列入计划的，不得召开。
                第三条之一　会议时间不超过规定时限。
                第四条本办法自公布之日起施行。
                """);

        @Test
        void 每条是一个条款_题注和目录不是() {
            assertThat(clauses).extracting(Clause::address).containsExactly("第一条", "第二条", "第三条", "第三条之一", "第四条");
        }

        @Test
        void 条款不含条号_款和项各占一行() {
            assertThat(clauses.get(1).text()).isEqualTo("本办法适用于全市机关。\n事业单位参照执行。");
            assertThat(clauses.get(3).text()).isEqualTo("会议时间不超过规定时限。");
        }

        @Test
        void 条款带着所在的章() {
            assertThat(clauses.get(2).headings()).containsExactly("第二章　会议召开");
        }

        @Test
        void 款项目和句子各有地址() {
            assertThat(ClauseSplitter.parts(clauses.get(2)))
                    .extracting(ClausePart::address)
                    .containsExactly(
                            "第三条第一款", "第三条第一款第（一）项", "第三条第一款第（二）项", "第三条第一款第（二）项第1目", "第三条第一款第（二）项第2目", "第三条第二款");
            assertThat(ClauseSplitter.parts(clauses.get(2)).get(2).text())
                    .startsWith("（二）有年度计划")
                    .endsWith("有效期内。");
        }

        @Test
        void 只有一款一句的条没有更小的部分() {
            assertThat(ClauseSplitter.parts(clauses.get(0))).isEmpty();
        }
    }

    @Nested
    class 法律的难处 {
        @Test
        void 以引用条文开头的款不是新的一条() {
            List<Clause> clauses = split("""
                    青禾市档案办法
                    第一条　为了管理档案，制定本办法。
                    第二条　单位应当立卷。
                    第一条规定的单位由市档案局公布。
                    第三条　本办法自公布之日起施行。
                    """);
            assertThat(clauses).extracting(Clause::address).containsExactly("第一条", "第二条", "第三条");
            assertThat(clauses.get(1).text()).contains("第一条规定的单位");
        }

        @Test
        void 编和分编和节都是标题() {
            List<Clause> clauses = split("""
                    青禾市试行法典
                    第一编　总则
                    第一分编　通则
                    第一章　一般规定
                    第一节　范围
                    第一条　本法适用于本市。
                    第二编　分则
                    第二条　分则另行规定。
                    """);
            assertThat(clauses.get(0).headings()).containsExactly("第一编　总则", "第一分编　通则", "第一章　一般规定", "第一节　范围");
            assertThat(clauses.get(1).headings()).containsExactly("第二编　分则");
        }

        @Test
        void 第一条之前的文字是引言() {
            List<Clause> clauses = split("""
                    青禾市议事规则
                    青禾市历来重视议事。
                    各级机关应当简明。
                    第一条　会议少而精。
                    """);
            assertThat(clauses.get(0)).isEqualTo(new Clause("引言", "青禾市历来重视议事。\n各级机关应当简明。", List.of()));
        }

        @Test
        void 重复编号的条地址不重复() {
            List<Clause> clauses = split("""
                    青禾市两编办法
                    第一条　甲事。
                    第二条　乙事。
                    第一条　丙事。
                    """);
            assertThat(clauses).extracting(Clause::address).containsExactly("第一条", "第二条", "第一条［2］");
        }
    }

    @Nested
    class 公文 {
        private final List<Clause> clauses = split("""
                青禾市住房公积金管理中心关于进一步精简会议的通知
                各县区管理部，中心各处室：
                为减轻基层负担，现就有关事项通知如下。
                一、严格会议审批
                （一）控制数量。全年会议只减不增。
                （二）控制规模。只请有关人员参加。参会人员不得随意替会。
                1.副职不陪会。
                2.无关科室不参会。
                二、改进会风
                会议应当开短会。
                讲话应当讲短话。
                三、以下情形不得开会：
                （一）可以发文的；
                （二）可以电话办理的。
                特此通知。
                附件：1.会议计划表
                2.会议统计表
                青禾市住房公积金管理中心
                2024年3月5日
                （联系人：张三，电话：0000-1234567）
                附件1
                会议计划表
                填表说明：按季填报。
                附件2
                会议统计办法
                第一条　按月统计。
                第二条　年底汇总。
                """);

        @Test
        void 每个有自己内容的编号是一个条款() {
            assertThat(clauses)
                    .extracting(Clause::address)
                    .containsExactly(
                            "引言", "一（一）", "一（二）", "一（二）1", "一（二）2", "二", "三", "结语", "附件1第1段", "附件2第一条", "附件2第二条");
        }

        @Test
        void 只起标题作用的编号成为下级的标题() {
            assertThat(clauses.get(1)).isEqualTo(new Clause("一（一）", "控制数量。全年会议只减不增。", List.of("一、严格会议审批")));
            assertThat(clauses.get(3).headings()).containsExactly("一、严格会议审批", "（二）控制规模");
            assertThat(clauses.get(5)).isEqualTo(new Clause("二", "会议应当开短会。\n讲话应当讲短话。", List.of("二、改进会风")));
        }

        @Test
        void 冒号引出并以分号相连的列举不拆开() {
            assertThat(clauses.get(6).text()).isEqualTo("以下情形不得开会：\n（一）可以发文的；\n（二）可以电话办理的。");
            assertThat(ClauseSplitter.parts(clauses.get(6)))
                    .extracting(ClausePart::address)
                    .containsExactly("三第1句", "三（一）", "三（二）");
        }

        @Test
        void 列举到标题为止_标题不算其中一项() {
            List<Clause> ended = split("""
                    有下列情形的：
                    一、可以发文的；
                    一、总则
                    会议少而精。
                    """);
            assertThat(ended).extracting(Clause::text).containsExactly("有下列情形的：\n一、可以发文的；", "会议少而精。");
            assertThat(ended.getLast().headings()).containsExactly("一、总则");
        }

        @Test
        void 条款中的每一句都能单独取出() {
            assertThat(ClauseSplitter.parts(clauses.get(2)))
                    .extracting(ClausePart::address, ClausePart::text)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("一（二）第1句", "控制规模。"),
                            org.assertj.core.groups.Tuple.tuple("一（二）第2句", "只请有关人员参加。"),
                            org.assertj.core.groups.Tuple.tuple("一（二）第3句", "参会人员不得随意替会。"));
        }
    }

    @Test
    void 没有编号的公文逐段成条() {
        List<Clause> clauses = split("""
                关于办公用品的提示
                办公用品按需领取。
                领取后登记。
                """);
        assertThat(clauses).extracting(Clause::address).containsExactly("第1段", "第2段");
    }

    @Test
    void 文件自带的标题是下文的标题() {
        ReadText text = new ReadText(
                "提示",
                List.of(
                        new Paragraph("工作提示", 1),
                        new Paragraph("一般事项", 2),
                        new Paragraph("按时报到。", 0),
                        new Paragraph("其他事项", 2),
                        new Paragraph("按时离开。", 0)));
        assertThat(ClauseSplitter.split(text))
                .containsExactly(
                        new Clause("第2段", "按时报到。", List.of("一般事项")), new Clause("第4段", "按时离开。", List.of("其他事项")));
    }

    @Test
    void 空文没有条款() {
        assertThat(ClauseSplitter.split(new ReadText("空", List.of()))).isEmpty();
    }

    private static List<Clause> split(String lines) {
        return ClauseSplitter.split(text(lines));
    }

    static ReadText text(String lines) {
        return new ReadText(
                "测试", lines.lines().map(line -> new Paragraph(line.strip(), 0)).toList());
    }
}
