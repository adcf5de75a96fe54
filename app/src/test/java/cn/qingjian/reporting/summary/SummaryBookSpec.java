package cn.qingjian.reporting.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.kernel.CannotStartException;
import cn.qingjian.reporting.FigureBook;
import cn.qingjian.reporting.summary.Sentence.Test;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryBookSpec {
    private static final String WELL = """
            opening: [{text: 情况如下。}]
            areas: [{area: 甲, points: [{lead: 乙, say: [SENTENCE]}]}]
            problems: [{lead: 多了, when: [doc.issued > 3], text: '{doc.issued}', under: 少发, measure: 少发。}]
            noProblem: [{text: 没有。}]
            """;

    @org.junit.jupiter.api.Test
    void 随系统的句子都读得懂_没有星号_每个问题都有办法() {
        var book = new SummaryBook(new FigureBook());
        assertThat(book.sentences()).isNotEmpty();
        assertThat(book.sentences()
                        .flatMap(sentence -> sentence.parts().stream())
                        .map(String::valueOf))
                .noneMatch(words -> words.contains("*"));
        assertThat(book.problems()).allSatisfy(problem -> {
            assertThat(problem.measure()).endsWith("。");
            assertThat(problem.sentence().when()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'{text: \"{doc.nothing}\"}', 没有字段“doc.nothing”",
        "'{text: \"{doc.issued|most}\"}', 不认识的写法“|most”",
        "'{text: \"{doc issued}\"}', 花括号里应当是字段编码",
        "'{when: [doc.issued ~ 3], text: 有。}', 条件应当写成",
        "'{when: [doc.issued > 3]}', 缺少 text",
        "'文字', 应当有名有值"
    })
    void 写错的句子不能启动_说清错在哪里(String sentence, String message) {
        assertThatThrownBy(() -> new SummaryBook(WELL.replace("SENTENCE", sentence), new FigureBook()))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("1处错误")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({
        "x > 3, 3, false", "x > 3, 4, true", "x >= 3, 3, true", "x >= 3, 2, false", "x < 0, -0.01, true",
        "x < 0, 0, false", "x <= 3, 3, true", "x = 0, 0.00, true", "x != 0, 0.00, false", "x > y, 5, false",
        "x >= y, 5, true", "x > 3, , false", "x = z, 5, false"
    })
    void 条件只在数都知道时才可能成立(String test, BigDecimal x, boolean holds) {
        assertThat(Test.of(test).holds(code -> switch (code) {
                    case "x" -> Optional.ofNullable(x);
                    case "y" -> Optional.of(BigDecimal.valueOf(5));
                    default -> Optional.empty();
                }))
                .isEqualTo(holds);
    }
}
