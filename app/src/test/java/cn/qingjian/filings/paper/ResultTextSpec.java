package cn.qingjian.filings.paper;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.serviceitems.SomeItems;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultTextSpec {
    @Test
    void 填好的不留空位_不知道的写横线() {
        assertThat(ResultText.fill("{申请人}：金额{金额}元，{没有}。", Map.of("申请人", "陈默", "金额", "1,000.00")))
                .isEqualTo("陈默：金额1,000.00元，—。");
    }

    @Test
    void 值里的符号照原样_不会被当成式子() {
        assertThat(ResultText.fill("{理由}", Map.of("理由", "$1 {金额} \\\\"))).isEqualTo("$1 {金额} \\\\");
    }

    @Test
    void 每个事项的样本都填得满() {
        assertThat(SomeItems.all().values())
                .allSatisfy(version -> assertThat(
                                ResultText.fill(version.item().result().text(), Map.of()))
                        .as(version.code())
                        .doesNotContain("{", "}"));
    }
}
