package cn.qingjian.clauses.splitting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.clauses.Clause;
import cn.qingjian.clauses.splitting.ClausePart.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartsSpec {

    @Test
    void 只有一款的条_项的地址不写款() {
        List<ClausePart> parts = parts("第八条", "会议分为下列三类：\n（一）一类会议；\n（二）二类会议。会期从短。");
        assertThat(parts)
                .extracting(ClausePart::address)
                .containsExactly("第八条第1句", "第八条第（一）项", "第八条第（二）项", "第八条第（二）项第1句", "第八条第（二）项第2句");
    }

    @Test
    void 款把它的项包在里面() {
        List<ClausePart> parts = parts("第八条", "会议分为：\n（一）一类；\n（二）二类。\n其他会议不得召开。");
        assertThat(parts.get(0).address()).isEqualTo("第八条第一款");
        assertThat(parts.get(0).kind()).isEqualTo(Kind.PARAGRAPH);
        assertThat(parts.get(0).text()).isEqualTo("会议分为：\n（一）一类；\n（二）二类。");
        assertThat(parts.get(3).address()).isEqualTo("第八条第二款");
    }

    @Test
    void 项下的数字编号是目() {
        List<ClausePart> parts = parts("第八条", "条件如下：\n（一）单位：\n1.有计划；\n2.有预算；\n（二）个人。");
        assertThat(parts)
                .filteredOn(part -> part.kind() == Kind.SUBITEM)
                .extracting(ClausePart::address)
                .containsExactly("第八条第（一）项第1目", "第八条第（一）项第2目");
        assertThat(parts)
                .filteredOn(part -> part.address().equals("第八条第（一）项"))
                .extracting(ClausePart::text)
                .containsExactly("（一）单位：\n1.有计划；\n2.有预算；");
    }

    @Test
    void 多款的条_项的编号可以重来() {
        List<ClausePart> parts = parts("第八条", "甲类：\n（一）甲一；\n（二）甲二。\n乙类：\n（一）乙一；\n（二）乙二。");
        assertThat(parts)
                .extracting(ClausePart::address)
                .containsExactly("第八条第一款", "第八条第一款第（一）项", "第八条第一款第（二）项", "第八条第二款", "第八条第二款第（一）项", "第八条第二款第（二）项");
    }

    @Test
    void 公文的条款按段和编号称呼() {
        List<ClausePart> parts = parts("二（一）", "从严控制会议。\n确需召开的，应当：\n1.有计划；\n2.有预算。");
        assertThat(parts).extracting(ClausePart::address).containsExactly("二（一）第1段", "二（一）第2段", "二（一）第2段1", "二（一）第2段2");
    }

    @Test
    void 一是二是各成一句() {
        List<ClausePart> parts = parts("二", "要做到：一是少开会；二是开短会；三是开管用的会。");
        assertThat(parts).extracting(ClausePart::text).containsExactly("要做到：一是少开会；", "二是开短会；", "三是开管用的会。");
    }

    @Test
    void 引号和书名号跟着句子走() {
        List<ClausePart> parts = parts("第三条", "会议应当“少而精。”不得随意召开！（特殊情况除外。）请照办");
        assertThat(parts).extracting(ClausePart::text).containsExactly("会议应当“少而精。”", "不得随意召开！", "（特殊情况除外。）", "请照办");
    }

    @Test
    void 重复的项号地址加以区别() {
        List<ClausePart> parts = parts("第八条", "如下：\n（一）甲；\n（一）乙。");
        assertThat(parts).extracting(ClausePart::address).contains("第八条第（一）项", "第八条第（一）项［2］");
    }

    @Test
    void 空白行不成部分() {
        assertThat(parts("第八条", "甲事应办。\n\n乙事应办。")).extracting(ClausePart::text).containsExactly("甲事应办。", "乙事应办。");
    }

    @Test
    void 空条款没有部分() {
        assertThat(parts("第八条", "")).isEmpty();
    }

    private static List<ClausePart> parts(String address, String text) {
        return ClauseSplitter.parts(new Clause(address, text, List.of()));
    }
}
