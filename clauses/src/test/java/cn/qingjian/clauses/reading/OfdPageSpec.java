package cn.qingjian.clauses.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfdPageSpec {
    private static final int ROOM = 100;

    @Test
    void 文字的位置是对象的位置加上自己的偏移() {
        PageLine code = only(
                "<TextObject Boundary=\"30 40 100 6\" Size=\"5\"><TextCode X=\"2\" Y=\"4\">会议</TextCode></TextObject>");
        assertThat(code.left()).isEqualTo(32);
        assertThat(code.top()).isEqualTo(44);
        assertThat(code.right()).isEqualTo(42);
        assertThat(code.size()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"5 5, 15", "g 2 5, 15", "g 1 5 5, 15", "'', 15", "x y, 15"})
    void 字距决定文字的宽度(String deltas, double width) {
        PageLine code = only("<TextObject Boundary=\"0 0 1 1\" Size=\"5\"><TextCode X=\"0\" Y=\"0\" DeltaX=\"" + deltas
                + "\">会议短</TextCode></TextObject>");
        assertThat(code.right()).isEqualTo(width);
    }

    @Test
    void 变换矩阵放大字号和位置() {
        PageLine code = only(
                "<TextObject Boundary=\"10 20 1 1\" CTM=\"2 0 0 3 1 1\" Size=\"5\"><TextCode X=\"4\" Y=\"5\">会</TextCode></TextObject>");
        assertThat(code.left()).isEqualTo(10 + 2 * 4 + 1);
        assertThat(code.top()).isEqualTo(20 + 3 * 5 + 1);
        assertThat(code.size()).isEqualTo(10);
    }

    @Test
    void 没有写的偏移沿用前一段() {
        OfdPage page = read(
                "<TextObject Boundary=\"0 0 1 1\" Size=\"5\"><TextCode X=\"3\" Y=\"7\">甲</TextCode><TextCode X=\"9\">乙</TextCode></TextObject>");
        assertThat(page.codes()).extracting(PageLine::top).containsExactly(7.0, 7.0);
        assertThat(page.codes()).extracting(PageLine::left).containsExactly(3.0, 9.0);
    }

    @Test
    void 坏的数字不影响文字() {
        PageLine code = only(
                "<TextObject Boundary=\"a b\" CTM=\"NaN\" Size=\"Infinity\"><TextCode X=\"1e999\" Y=\"\">会议</TextCode></TextObject>");
        assertThat(code.text()).isEqualTo("会议");
        assertThat(code.left()).isFinite();
        assertThat(code.size()).isFinite();
    }

    @Test
    void 图片记下来_对象之外的字不读() {
        OfdPage page = read("<ImageObject/>闲字<TextObject><TextCode>会议</TextCode>闲字</TextObject>");
        assertThat(page.hasPictures()).isTrue();
        assertThat(page.codes()).extracting(PageLine::text).containsExactly("会议");
    }

    @Test
    void 一页的字数超过余量就拒绝() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read("<TextObject><TextCode>" + "会".repeat(ROOM + 1) + "</TextCode></TextObject>"));
    }

    private static PageLine only(String objects) {
        OfdPage page = read(objects);
        assertThat(page.codes()).hasSize(1);
        return page.codes().get(0);
    }

    private static OfdPage read(String objects) {
        OfdPage page = new OfdPage(1, ROOM);
        byte[] part = ("<Page>" + objects + "</Page>").getBytes(StandardCharsets.UTF_8);
        new SafeXml(new Work(ReadingLimits.standard())).read(new ByteArrayInputStream(part), page);
        return page;
    }
}
