package cn.qingjian.clauses.splitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkerSpec {

    @ParameterizedTest
    @CsvSource({
        "第一条　为了, ARTICLE, 第一条, 1, 为了",
        "第十七条之一 缴存, ARTICLE, 第十七条之一, 17, 缴存",
        "第一百零五条缴存, ARTICLE, 第一百零五条, 105, 缴存",
        "第 12 条　缴存, ARTICLE, 第12条, 12, 缴存",
        "第一编　总则, BOOK, 第一编, 1, 总则",
        "第二分编 物权, SUBBOOK, 第二分编, 2, 物权",
        "第三章附则, CHAPTER, 第三章, 3, 附则",
        "第四节　利用, SECTION, 第四节, 4, 利用",
        "一、总体要求, CHINESE, 一, 1, 总体要求",
        "十二、其他, CHINESE, 十二, 12, 其他",
        "（三）控制数量, CHINESE_BRACKET, （三）, 3, 控制数量",
        "(四)控制规模, CHINESE_BRACKET, （四）, 4, 控制规模",
        "（二十一）、其他, CHINESE_BRACKET, （二十一）, 21, 其他",
        "1.少开会, DECIMAL, 1, 1, 少开会",
        "２．少发文, DECIMAL, 2, 2, 少发文",
        "3、少检查, DECIMAL, 3, 3, 少检查",
        "（1）少报表, DECIMAL_BRACKET, （1）, 1, 少报表",
        "2）少留痕, DECIMAL_BRACKET, （2）, 2, 少留痕",
        "③少陪会, CIRCLE, ③, 3, 少陪会",
    })
    void 认得各种编号(String text, Marker.Kind kind, String label, int number, String rest) {
        Marker marker = Objects.requireNonNull(Marker.of(text));
        assertThat(marker.kind()).isEqualTo(kind);
        assertThat(marker.label()).isEqualTo(label);
        assertThat(marker.number()).isEqualTo(number);
        assertThat(text.substring(marker.length())).isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "会议只减不增。",
                "第十七条规定的情形",
                "第十七条第二款所称",
                "第三条、第四条另有规定",
                "第二章规定的程序，应当遵守。",
                "3.5万元以下",
                "2024年3月",
                "12345件",
                "一二三四五六、",
                "（试行）",
                "十分必要",
                "第条",
            })
    void 不是编号的不认(String text) {
        assertThat(Marker.of(text)).isNull();
    }

    @Test
    void 外层的编号级别在前() {
        assertThat(Marker.Kind.BOOK.rank()).isLessThan(Marker.Kind.CHAPTER.rank());
        assertThat(Marker.Kind.CHINESE.rank()).isLessThan(Marker.Kind.CHINESE_BRACKET.rank());
        assertThat(Marker.Kind.DECIMAL.rank()).isLessThan(Marker.Kind.DECIMAL_BRACKET.rank());
    }

    @ParameterizedTest
    @CsvSource({
        "一, 1",
        "十, 10",
        "十五, 15",
        "二十, 20",
        "九十九, 99",
        "一百, 100",
        "一百一十七, 117",
        "一千二百六十, 1260",
        "一百零五, 105",
        "二〇二四, 2024",
        "117, 117",
        "１２, 12",
        "甲, 0",
        "'', 0",
    })
    void 数字的值(String words, int value) {
        assertThat(ChineseNumber.value(words)).isEqualTo(value);
    }
}
