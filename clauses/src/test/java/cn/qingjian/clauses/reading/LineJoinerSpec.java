package cn.qingjian.clauses.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.clauses.Paragraph;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineJoinerSpec {
    private static final int SIZE = 10;
    private static final int LEFT = 100;
    private static final String FULL = "会议应当精简能不开的会议一律不开";

    private final List<PageLine> lines = new ArrayList<>();

    @Test
    void 顶到右边的行接下一行() {
        line(1, 0, FULL).line(1, 0, "的就不开。");
        assertThat(paragraphs()).containsExactly(FULL + "的就不开。");
    }

    @Test
    void 没有顶到右边的行不接() {
        line(1, 0, FULL).line(1, 0, "到此为止。").line(1, 0, "另起一段。");
        assertThat(paragraphs()).containsExactly(FULL + "到此为止。", "另起一段。");
    }

    @Test
    void 首行缩进的是新段() {
        line(1, 0, FULL).line(1, 2, "另起一段。");
        assertThat(paragraphs()).containsExactly(FULL, "另起一段。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"第二条　另起。", "二、另起。", "（二）另起。", "(2)另起。", "2.另起。", "第一章　总则"})
    void 有自己编号的是新段(String numbered) {
        line(1, 0, FULL).line(1, 0, numbered);
        assertThat(paragraphs()).containsExactly(FULL, numbered);
    }

    @Test
    void 带小数的行不是编号() {
        line(1, 0, FULL).line(1, 0, "3.5万元。");
        assertThat(paragraphs()).containsExactly(FULL + "3.5万元。");
    }

    @Test
    void 字号不同的行不接() {
        line(1, 0, FULL);
        lines.add(new PageLine(1, "小字注释。", LEFT, LEFT + 50, 50, 6));
        assertThat(paragraphs()).containsExactly(FULL, "小字注释。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "- 1 -", "— 12 —", "第 3 页", "第3页 共8页", "3/8", "·5·"})
    void 页首页尾的页码不要(String number) {
        line(1, 0, FULL).line(1, 8, number).line(2, 0, "接上页。");
        assertThat(paragraphs()).containsExactly(FULL + "接上页。");
    }

    @Test
    void 页中间的数字不是页码() {
        line(1, 0, "共计").line(1, 0, "12").line(1, 0, "件。");
        assertThat(paragraphs()).containsExactly("共计", "12", "件。");
    }

    @Test
    void 西文单词之间留空格_汉字之间不留() {
        line(1, 0, "会议应当精简能不开会议的plan").line(1, 0, "B是备选。");
        assertThat(paragraphs()).containsExactly("会议应当精简能不开会议的plan B是备选。");
    }

    @Test
    void 居中的两行标题不接成一行() {
        line(1, 4, "青禾市住房公积金中心").line(1, 4, "关于精简会议的通知").line(1, 0, FULL).line(1, 0, "的就不开。");
        assertThat(paragraphs()).containsExactly("青禾市住房公积金中心", "关于精简会议的通知", FULL + "的就不开。");
    }

    @Test
    void 没有行就没有段落() {
        assertThat(paragraphs()).isEmpty();
    }

    private LineJoinerSpec line(int page, int indent, String text) {
        double left = LEFT + indent * SIZE;
        lines.add(new PageLine(page, text, left, left + text.length() * SIZE, 0, SIZE));
        return this;
    }

    private List<String> paragraphs() {
        ParagraphCollector into = new ParagraphCollector(new Work(ReadingLimits.standard()));
        LineJoiner.join(lines, into);
        return into.paragraphs().stream().map(Paragraph::text).toList();
    }
}
