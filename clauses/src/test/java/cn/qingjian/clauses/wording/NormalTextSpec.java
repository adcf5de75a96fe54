package cn.qingjian.clauses.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NormalTextSpec {
    @Test
    void 标点空白不计_全角半角相同() {
        assertThat(NormalText.of("申请人 应当，于３０日内（含）提交ＡＢ表。").toString()).isEqualTo("申请人应当于30日内含提交ab表");
        assertThat(NormalText.of("申请人应当于30日内(含)提交AB表").toString()).isEqualTo("申请人应当于30日内含提交ab表");
    }

    @Test
    void 数字仍是数字_中文的零不丢失() {
        assertThat(NormalText.of("二〇二六年").toString()).isEqualTo("二〇二六年");
        assertThat(NormalText.of("二○二六年").toString()).isEqualTo("二〇二六年");
        assertThat(NormalText.of("①至③项，10％").toString()).isEqualTo("1至3项10");
    }

    @Test
    void 康熙部首还原为汉字() {
        assertThat(NormalText.of("⾦额与⽉份").toString()).isEqualTo("金额与月份");
    }

    @Test
    void 一个字符展开为几个时_位置指回同一个字符() {
        NormalText text = NormalText.of("面积㎡计");

        assertThat(text.toString()).isEqualTo("面积m2计");
        assertThat(text.sourceSpan(2, 4).from()).isEqualTo(2);
        assertThat(text.sourceSpan(2, 4).to()).isEqualTo(3);
        assertThat(text.sourceSpan(4, 5).from()).isEqualTo(3);
    }

    @Test
    void 许多展开的字符_也放得下() {
        String source = "㎡".repeat(500) + "㍿".repeat(500);

        NormalText text = NormalText.of(source);

        assertThat(text.length()).isEqualTo(500 * 2 + 500 * 4);
        assertThat(text.sourceSpan(text.length() - 1, text.length()).to()).isEqualTo(source.length());
    }

    @Test
    void 基本平面之外的汉字_成对保留() {
        String rare = new String(Character.toChars(0x20BB7));

        assertThat(NormalText.of(rare + "、" + rare).toString()).isEqualTo(rare + rare);
    }

    @Test
    void 按句和款项分成部分_太短的并入后文() {
        NormalText text = NormalText.of("（一）；窗口人员应当一次告知所需的材料；\n逾期不补的视为放弃本次的申请。完");

        assertThat(text.parts()).isEqualTo(2);
        assertThat(text.sourceOfPart(0)).isEqualTo("一）；窗口人员应当一次告知所需的材料");
        assertThat(text.sourceOfPart(1)).isEqualTo("逾期不补的视为放弃本次的申请。完");
    }

    @Test
    void 空文本与只有标点的文本_没有部分() {
        assertThat(NormalText.of("").parts()).isZero();
        assertThat(NormalText.of("。，；\n").parts()).isZero();
        assertThat(NormalText.of("好。").parts()).isEqualTo(1);
    }

    @Property(tries = 200)
    void 每个字都指回原文中的那个字_部分首尾相接(@ForAll long seed) {
        Random random = new Random(seed);
        String source = Texts.random(random, random.nextInt(200), 24);

        NormalText text = NormalText.of(source);

        String normal = text.toString();
        IntStream.range(0, normal.length())
                .forEach(i -> assertThat(source.charAt(text.sourceSpan(i, i + 1).from()))
                        .isEqualTo(normal.charAt(i)));
        int end = 0;
        for (int part = 0; part < text.parts(); part++) {
            assertThat(text.partStart(part)).isEqualTo(end);
            assertThat(text.partEnd(part)).isGreaterThan(end);
            end = text.partEnd(part);
        }
        assertThat(end).isEqualTo(text.length());
    }
}
