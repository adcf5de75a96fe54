package cn.qingjian.bank.client;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.bank.Bank.Answer;
import cn.qingjian.bank.Statement;
import cn.qingjian.kernel.Money;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BankClientSpec {
    private static final Money HUNDRED = Money.ofYuan(100);
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    private static Answer read(String json) {
        return BankClient.read(json.replace('\'', '"'), "A1", HUNDRED);
    }

    @Test
    void 五种答复各归其类() {
        assertThat(read("{'number':'A1','result':'PAID','bankNo':'B1','amount':10000}"))
                .isEqualTo(new Answer.Paid("B1"));
        assertThat(read("{'number':'A1','result':'ACCEPTED','bankNo':'B1','amount':10000}"))
                .isEqualTo(new Answer.Accepted("B1"));
        assertThat(read("{'number':'A1','result':'REFUSED','bankNo':'B1','amount':10000,'reason':'无此户'}"))
                .isEqualTo(new Answer.Refused("B1", "无此户"));
        assertThat(read("{'number':'A1','result':'RETURNED','bankNo':'B1','amount':10000,'reason':'销户'}"))
                .isEqualTo(new Answer.Returned("B1", "销户"));
        assertThat(read("{'number':'A1','result':'NOT_KNOWN'}")).isEqualTo(new Answer.NotKnown());
    }

    @Test
    void 看不懂的_编号或金额不对的_一律算不明() {
        assertThat(read("{'result':")).isInstanceOf(Answer.Unknown.class);
        assertThat(read("")).isInstanceOf(Answer.Unknown.class);
        assertThat(read("[]")).isInstanceOf(Answer.Unknown.class);
        assertThat(read("{'number':'A2','result':'PAID','bankNo':'B1','amount':10000}"))
                .isEqualTo(new Answer.Unknown("银行答复的编号不符"));
        assertThat(read("{'number':'A1','result':'PAID','bankNo':'B1','amount':10001}"))
                .isEqualTo(new Answer.Unknown("银行答复的金额不符"));
        assertThat(read("{'number':'A1','result':'PAID','bankNo':'B1','amount':'10000'}"))
                .isEqualTo(new Answer.Unknown("银行答复的金额不符"));
        assertThat(read("{'number':'A1','result':'PAID','amount':10000}")).isEqualTo(new Answer.Unknown("银行答复没有编号"));
        assertThat(read("{'number':'A1','result':'DONE','bankNo':'B1','amount':10000}"))
                .isInstanceOf(Answer.Unknown.class);
        assertThat(read("{'number':'A2','result':'NOT_KNOWN'}")).isInstanceOf(Answer.Unknown.class);
    }

    @Test
    void 对账文件逐笔读入() {
        var file = StatementFile.read("""
                QJDZ|2026-09-01|4|-500
                A1|B1|OUT|10000|PAID
                A1|B1T|IN|10000|RETURNED
                C1|B2|IN|300|COLLECTED
                B3|B3|IN|1|RECEIVED
                """, DAY);
        assertThat(file).isPresent();
        assertThat(file.get().balance()).isEqualTo(new Money(-500));
        assertThat(file.get().lines()).hasSize(4);
        assertThat(file.get().lines().getFirst())
                .isEqualTo(new Statement.Line("A1", "B1", true, HUNDRED, Statement.Status.PAID));
    }

    @Test
    void 没有收付的一天也是一份好文件() {
        assertThat(StatementFile.read("QJDZ|2026-09-01|0|0\n", DAY)
                        .orElseThrow()
                        .lines())
                .isEmpty();
    }

    @Test
    void 缺行_多行_别的日子_有一行读不懂_整份不用() {
        String good = "QJDZ|2026-09-01|1|0\n";
        assertThat(StatementFile.read("", DAY)).isEmpty();
        assertThat(StatementFile.read("{\"result\":", DAY)).isEmpty();
        assertThat(StatementFile.read(good, DAY)).isEmpty();
        assertThat(StatementFile.read(good + "A1|B1|OUT|1|PAID\nA2|B2|OUT|1|PAID\n", DAY))
                .isEmpty();
        assertThat(StatementFile.read(good + "A1|B1|OUT|1|PAID\n", DAY.plusDays(1)))
                .isEmpty();
        for (String bad : new String[] {
            "A1|B1|OUT|0|PAID",
            "A1|B1|OUT|-1|PAID",
            "A1|B1|OUT|1.0|PAID",
            "A1|B1|IN|1|PAID",
            "A1|B1|OUT|1|RETURNED",
            "A1|B1|OUT|1|LOST",
            "A1|B1|OUT|1",
            "|B1|OUT|1|PAID",
            "A1|B1|OUT|1|PAID|"
        }) {
            assertThat(StatementFile.read(good + bad + "\n", DAY)).as(bad).isEmpty();
        }
        assertThat(StatementFile.read(good + "A1|B1|OUT|1|PAID\n", DAY)).isPresent();
    }

    @Test
    void 签名随内容_路径_时间和密钥而变_大小写不论() {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        String signature = Signing.of("secret", "POST", "/pay", "1", "2", body);
        assertThat(signature).matches("[0-9a-f]{64}");
        assertThat(Signing.same(signature, signature.toUpperCase(java.util.Locale.ROOT)))
                .isTrue();
        assertThat(Signing.same(signature, "")).isFalse();
        assertThat(java.util.List.of(
                        Signing.of("secreT", "POST", "/pay", "1", "2", body),
                        Signing.of("secret", "GET", "/pay", "1", "2", body),
                        Signing.of("secret", "POST", "/query", "1", "2", body),
                        Signing.of("secret", "POST", "/pay", "2", "2", body),
                        Signing.of("secret", "POST", "/pay", "1", "3", body),
                        Signing.of("secret", "POST", "/pay", "1", "2", "{ }".getBytes(StandardCharsets.UTF_8))))
                .doesNotContain(signature)
                .doesNotHaveDuplicates();
    }
}
