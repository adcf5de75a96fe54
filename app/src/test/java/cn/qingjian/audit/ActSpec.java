package cn.qingjian.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActSpec {
    private static final Instant NOW = Instant.parse("2026-11-23T01:02:03.123456789Z");

    @ParameterizedTest
    @CsvSource({
        "110101199003071234, 110***********1234",
        "身份证11010119900307123X号, 身份证110***********123X号",
        "电话13812345678, 电话138****5678",
        "青房金〔2026〕12号, 青房金〔2026〕12号",
        "文稿 20261123000012345, 文稿 20261123000012345",
        "金额 138123456789, 金额 138123456789"
    })
    void 身份证号和手机号不进审计记录(String written, String kept) {
        assertThat(Act.of(NOW, "a", "b", "c", written).detail()).isEqualTo(kept);
    }

    @Test
    void 换行和控制字符不能伪造出另一条记录() {
        assertThat(Act.of(NOW, "a\r\nb", "c", "d\u001b[31m", "e\u2028f"))
                .extracting(Act::actor, Act::subject, Act::detail)
                .containsExactly("a b", "d [31m", "e f");
    }

    @Test
    void 时间只留数据库存得下的精度() {
        assertThat(Act.of(NOW, "a", "b", "c", "").at()).isEqualTo(Instant.parse("2026-11-23T01:02:03.123456Z"));
    }
}
