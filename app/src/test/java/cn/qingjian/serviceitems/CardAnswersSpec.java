package cn.qingjian.serviceitems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardAnswersSpec {
    @ParameterizedTest
    @CsvSource({
        "6222 0000 2222 9876,6222000022229876",
        "'  6222000022229876 ',6222000022229876",
        "6222\u30000000\u00A022229876,6222000022229876",
        "123456789012,123456789012",
        "1234567890123456789,1234567890123456789"
    })
    void 十二到十九位数字_空格不论(String typed, String number) {
        assertThat(CardAnswers.number(typed)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "12345678901",
                "12345678901234567890",
                "6222-0000-2222-9876",
                "６２２２００００２２２２９８７６",
                "青禾路18号"
            })
    void 短了长了_有别的字_不是卡号(String typed) {
        assertThat(CardAnswers.number(typed)).isEmpty();
    }

    @Test
    void 只露最后四位_写得不像的也一样() {
        assertThat(CardAnswers.masked("6222 0000 2222 98 76")).isEqualTo("尾号9876");
        assertThat(CardAnswers.masked("6222x")).isEqualTo("尾号222x");
        assertThat(CardAnswers.masked("76")).isEqualTo("尾号76");
    }

    @Test
    void 变更银行卡时新内容是卡号_变更别的不是() {
        Item item = SomeItems.item("A05").item();
        assertThat(CardAnswers.question(item, Map.of("变更项目", "银行卡")))
                .hasValueSatisfying(question -> assertThat(question.id()).isEqualTo("新内容"));
        assertThat(CardAnswers.question(item, Map.of("变更项目", "地址"))).isEmpty();
        assertThat(CardAnswers.question(item, Map.of())).isEmpty();
        assertThat(CardAnswers.question(SomeItems.item("B08").item(), Map.of("金额", "1")))
                .isEmpty();
    }
}
