package cn.qingjian.bank.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.qingjian.bank.Collections;
import cn.qingjian.bank.Receipts;
import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.Account;
import cn.qingjian.ledger.Employers;
import cn.qingjian.ledger.Payment;
import cn.qingjian.ledger.Payments;
import cn.qingjian.ledger.SomeDepositors;
import cn.qingjian.ledger.Withdrawals;
import cn.qingjian.people.Role;
import cn.qingjian.testing.PageTest;
import cn.qingjian.testing.SomePeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class BankPageTests {
    private static final String CARD = "6222000011112222";

    @Autowired
    MockMvc browser;

    @Autowired
    SomePeople people;

    @Autowired
    SomeDepositors some;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Payments payments;

    @Autowired
    Collections collections;

    @Autowired
    Receipts receipts;

    @Autowired
    Employers employers;

    private cn.qingjian.people.Account clerk;

    @BeforeEach
    void aClerk() {
        clerk = people.person(Role.FINANCE);
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = browser.perform(
                        request.with(SomePeople.as(clerk)).with(csrf()))
                .andReturn()
                .getResponse();
        return response.getStatus() == 302
                ? "→ " + response.getHeader("Location")
                : response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private Payment ordered(String number) {
        Account account = some.with(Money.ofYuan(1000));
        withdrawals.part(account, Money.ofYuan(300), CARD, "租房提取", number, SomeDepositors.DAY);
        return payments.ofNumber(number).orElseThrow();
    }

    private Payment closedAndReturned(String number) {
        Account account = some.with(Money.ofYuan(1000));
        withdrawals.all(account, "01", CARD, "离休退休提取", number, SomeDepositors.DAY);
        Payment payment = payments.ofNumber(number).orElseThrow();
        payments.returned(payment, "B1", "账户已注销");
        return payment;
    }

    @Test
    void 支付指令_按编号和状态查_账号只显示尾号() throws Exception {
        ordered("页面-1");
        ordered("页面-2");
        assertThat(page(get("/bank").param("q", "页面-1")))
                .contains("页面-1", "待发送", "300.00", "尾号2222")
                .doesNotContain("页面-2", CARD);
        assertThat(page(get("/bank").param("q", "页面-").param("status", "PAID"))).contains("没有符合条件的支付指令");
    }

    @Test
    void 没了结的可以现在就问_了结了的不能() throws Exception {
        Payment payment = ordered("页面-3");
        assertThat(page(get("/bank/orders/" + payment.id()))).contains("现在就问银行", "租房提取");
        assertThat(page(post("/bank/orders/" + payment.id() + "/retry"))).startsWith("→ /bank/orders/");
        payments.paid(payment, "B1");
        assertThat(page(get("/bank/orders/" + payment.id())))
                .contains("已支付", "B1")
                .doesNotContain("现在就问银行");
    }

    @Test
    void 销户款退回_首页提示_填新账号再付() throws Exception {
        Payment payment = closedAndReturned("页面-4");
        assertThat(page(get("/bank"))).contains("账户已销户，款在暂收");
        assertThat(page(get("/"))).contains("退回款");
        String again = "/bank/orders/" + payment.id() + "/again";
        assertThat(page(post(again).param("payee", "abc"))).contains("请填写收款账号", "abc");
        assertThat(page(post(again).param("payee", "6222000033334444"))).startsWith("→ /bank/orders/");
        assertThat(payments.ofNumber("CF-" + payment.id()).orElseThrow().maskedPayee())
                .isEqualTo("尾号4444");
        assertThat(page(get("/bank/orders/" + payment.id()))).doesNotContain("再付一次");
    }

    @Test
    void 代收列表_有种类和状态() throws Exception {
        collections.order(
                "页面-5", Collections.REMITTANCE, some.employer().id(), Money.ofYuan(5), CARD, "九月汇缴", "tester");
        assertThat(page(get("/bank/collections").param("q", "页面-5")))
                .contains("汇缴托收", "待发送", "尾号2222")
                .doesNotContain(CARD);
    }

    @Test
    void 来账待认领_列表遮名_认领页看得到_选了单位才认领() throws Exception {
        var employer = some.employer();
        receipts.take("B-页面", Money.ofYuan(66), SomeDepositors.DAY, "王小明", "", "");
        var receipt = receipts.ofBankNo("B-页面").orElseThrow();
        assertThat(page(get("/bank/receipts"))).contains("B-页面", "王**").doesNotContain("王小明");
        assertThat(page(get("/"))).contains("来账待认领");
        assertThat(page(get("/bank/receipts/" + receipt.id()).param("q", employer.no())))
                .contains("王小明", employer.no());
        String allocation = "/bank/receipts/" + receipt.id() + "/allocation";
        assertThat(page(post(allocation))).contains("请选择一个单位");
        assertThat(page(post(allocation).param("employer", String.valueOf(employer.id()))))
                .isEqualTo("→ /bank/receipts");
        assertThat(employers.find(employer.id()).orElseThrow().suspense()).isEqualTo(Money.ofYuan(66));
        assertThat(page(get("/bank/receipts").param("all", "true"))).contains("青禾测试有限公司");
    }

    @Test
    void 没接通银行时对账_说明取不到_日期不填或未到也说明() throws Exception {
        assertThat(page(post("/bank/reconciliations").param("day", "2026-09-01")))
                .contains("取不到或不完整");
        assertThat(page(post("/bank/reconciliations"))).contains("请选择日期");
        assertThat(page(post("/bank/reconciliations").param("day", "2999-01-01")))
                .contains("还没到这一天");
        assertThat(page(get("/bank/reconciliations"))).contains("银行对账");
    }

    @Test
    void 账务核对_现在核对_看报告_重建() throws Exception {
        some.with(Money.ofYuan(10));
        assertThat(page(post("/ledger/reconciliation"))).isEqualTo("→ /ledger/reconciliation");
        assertThat(page(get("/ledger/reconciliation"))).contains("个人账户余额合计 = 总账 201", "按分录重建余额");
        assertThat(page(post("/ledger/reconciliation/rebuild"))).isEqualTo("→ /ledger/reconciliation");
    }

    @Test
    void 领导只看不动() throws Exception {
        clerk = people.person(Role.LEADER);
        Payment payment = ordered("页面-6");
        assertThat(page(get("/bank/orders/" + payment.id()))).contains("页面-6").doesNotContain("现在就问银行");
        assertThat(page(get("/ledger/reconciliation"))).doesNotContain("按分录重建余额");
    }
}
