package cn.qingjian.bank.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.qingjian.bank.Receipts;
import cn.qingjian.bank.client.Signing;
import cn.qingjian.kernel.Money;
import cn.qingjian.testing.PageTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
@TestPropertySource(properties = "qingjian.bank.secret=of both sides")
class NoticePageTests {
    private static final String SECRET = "of both sides";

    @Autowired
    MockMvc browser;

    @Autowired
    Receipts receipts;

    @Autowired
    Clock clock;

    private static String receipt(String id, long fen) {
        return """
                {"id":"%s","kind":"RECEIPT","number":"B-7","result":"RECEIVED","bankNo":"B-7","amount":%d,"payer":"张三"}
                """.formatted(id, fen);
    }

    private int send(String body, String signedBody, String secret, long time) throws Exception {
        byte[] signed = signedBody.getBytes(StandardCharsets.UTF_8);
        return browser.perform(post("/bank/notices")
                        .contentType("application/json")
                        .content(body.getBytes(StandardCharsets.UTF_8))
                        .header(Signing.REQUEST, "1")
                        .header(Signing.TIME, String.valueOf(time))
                        .header(
                                Signing.SIGNATURE,
                                Signing.of(secret, "POST", "/bank/notices", "1", String.valueOf(time), signed)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private int send(String body) throws Exception {
        return send(body, body, SECRET, clock.millis());
    }

    @Test
    void 签名对的收下_同一通知再来什么也不变() throws Exception {
        assertThat(send(receipt("n1", 100))).isEqualTo(200);
        assertThat(send(receipt("n1", 100))).isEqualTo(200);
        assertThat(send(receipt("n2", 100))).isEqualTo(200);
        assertThat(receipts.list(false, 0, 10))
                .filteredOn(receipt -> receipt.bankNo().equals("B-7"))
                .singleElement()
                .satisfies(receipt -> {
                    assertThat(receipt.amount()).isEqualTo(new Money(100));
                    assertThat(receipt.maskedPayer()).isEqualTo("张*");
                });
    }

    @Test
    void 密钥不对_内容改过_时间太久_一律不收() throws Exception {
        String body = receipt("n3", 100);
        assertThat(send(body, body, "another", clock.millis())).isEqualTo(401);
        assertThat(send(receipt("n3", 999), body, SECRET, clock.millis())).isEqualTo(401);
        assertThat(send(body, body, SECRET, clock.millis() - 601_000)).isEqualTo(401);
        assertThat(send(body, body, SECRET, clock.millis() + 601_000)).isEqualTo(401);
        assertThat(receipts.ofBankNo("B-7")).isEmpty();
    }

    @Test
    void 没有签名的_当作没有令牌的表单拒绝() throws Exception {
        assertThat(browser.perform(post("/bank/notices")
                                .contentType("application/json")
                                .content(receipt("n4", 1)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void 签名对但读不懂的_说读不懂_不认识的种类和编号_收下不动账() throws Exception {
        assertThat(send("{\"id\":")).isEqualTo(400);
        assertThat(send("{\"kind\":\"RECEIPT\"}")).isEqualTo(400);
        assertThat(send("{\"id\":\"n5\",\"kind\":\"OTHER\",\"bankNo\":\"B-7\",\"amount\":1}"))
                .isEqualTo(200);
        assertThat(send("{\"id\":\"n6\",\"kind\":\"PAYMENT\",\"number\":\"NONE\",\"bankNo\":\"B-7\",\"amount\":1}"))
                .isEqualTo(200);
        assertThat(receipts.ofBankNo("B-7")).isEmpty();
    }
}
