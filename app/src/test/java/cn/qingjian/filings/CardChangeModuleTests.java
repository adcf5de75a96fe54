package cn.qingjian.filings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.bank.Bank;
import cn.qingjian.bank.NoAnswerException;
import cn.qingjian.bank.demo.DemoBank;
import cn.qingjian.filings.facts.FactsText;
import cn.qingjian.filings.store.DecisionStore;
import cn.qingjian.filings.web.CaseLines;
import cn.qingjian.identity.Citizen;
import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.Depositors;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.standins.Mischief;
import cn.qingjian.standins.Personas;
import cn.qingjian.testing.RunningServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A05 to the end: money goes only to an account of which the bank says that it is the person's own. */
@RunningServer
class CardChangeModuleTests {
    private static final String OLD = "6222000011112222";
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    Filings filings;

    @Autowired
    SomeFilers some;

    @Autowired
    TypicalCases typical;

    @Autowired
    Depositors depositors;

    @Autowired
    DecisionStore decisions;

    @Autowired
    DemoBank bank;

    @Autowired
    Bank client;

    @Autowired
    Cases cases;

    @Autowired
    CaseWork work;

    @Autowired
    CaseLines lines;

    @Autowired
    People people;

    @Autowired
    JdbcClient db;

    private Citizen citizen;
    private String number;

    @BeforeEach
    void somebodyAndACard() {
        citizen = some.ordinary(Money.ofYuan(1_000));
        number = "62177777%08d".formatted(NEXT.incrementAndGet());
    }

    @AfterEach
    void bankBehaves() {
        bank.standIn().behave();
    }

    private Filing handedIn(String typed) {
        return typical.handIn(
                new TypicalCases.Case(citizen, "A05", Map.of("变更项目", "银行卡", "新内容", typed), "", false, () -> {}));
    }

    private @Nullable String card() {
        return depositors.reveal(some.account(citizen)).card();
    }

    private String said(Filing filing) {
        return filings.decision(filing)
                .map(decision -> decision.reason() + decision.explanation())
                .orElse("");
    }

    private Map<String, @Nullable Object> fact(Filing filing) {
        return FactsText.read(decisions.facts(filing.id()).orElseThrow()).getOrDefault("收款账户", Map.of());
    }

    @Test
    void 本人的卡_当场变更_答复留了底() {
        some.ownsCard(citizen, number);
        Filing done = handedIn(number);
        assertThat(done.status()).as(said(done)).isEqualTo(FilingStatus.APPROVED);
        assertThat(card()).isEqualTo(number);
        assertThat(String.join("", filings.decision(done).orElseThrow().explanation()))
                .contains("申请的新内容为尾号" + number.substring(number.length() - 4))
                .doesNotContain(number);
        assertThat(fact(done)).containsEntry("结果", "HIT").containsEntry("本人", true);
    }

    @Test
    void 别人的卡_退回_说清原因_还付到原来的卡() {
        some.ownsCard(some.ordinary(Money.ZERO), number);
        Filing back = handedIn(number);
        assertThat(back.status()).as(said(back)).isEqualTo(FilingStatus.RETURNED);
        assertThat(said(back)).contains("不是您本人的，请填写本人名下的银行账户");
        assertThat(card()).isEqualTo(OLD);
    }

    @Test
    void 没有的账号_退回_说清原因_还付到原来的卡() {
        Filing back = handedIn(number);
        assertThat(back.status()).as(said(back)).isEqualTo(FilingStatus.RETURNED);
        assertThat(said(back)).contains("没有查到这个银行账户");
        assertThat(card()).isEqualTo(OLD);
        assertThat(fact(back)).containsEntry("结果", "MISS");
    }

    @Test
    void 退回以后换成本人的卡_再交就变更() {
        Filing back = handedIn(number);
        some.ownsCard(citizen, number);
        assertThat(filings.submit(back.key(), citizen, List.of()).errors().all())
                .isEmpty();
        assertThat(filings.own(back.key(), citizen).orElseThrow().status()).isEqualTo(FilingStatus.APPROVED);
        assertThat(card()).isEqualTo(number);
    }

    @ParameterizedTest
    @EnumSource(names = {"DOWN", "WRONG", "LOST", "NEVER"})
    void 银行不答复_本人的卡也不当场变更_转经办人(Mischief mischief) {
        some.ownsCard(citizen, number);
        bank.standIn().misbehave("/holder", mischief, 0);
        Filing waiting = handedIn(number);
        assertThat(waiting.status()).as(said(waiting)).isEqualTo(FilingStatus.WITH_OFFICER);
        assertThat(said(waiting)).contains("收款账户");
        assertThat(fact(waiting)).containsEntry("结果", mischief == Mischief.NEVER ? "TIMEOUT" : "ERROR");
        assertThat(card()).isEqualTo(OLD);
    }

    private Filing withOfficer(Account officer) {
        bank.standIn().misbehave("/holder", Mischief.DOWN, 0);
        Filing waiting = handedIn(number);
        bank.standIn().behave();
        assertThat(cases.claim(waiting, officer).all()).isEmpty();
        return cases.find(waiting.number().orElseThrow()).orElseThrow();
    }

    @Test
    void 经办人再次核对_银行说是本人的_就变更() {
        Account officer = people.holding(Role.CASE_OFFICER).getFirst();
        some.ownsCard(citizen, number);
        Filing mine = withOfficer(officer);
        assertThat(work.askSources(mine, officer).all()).isEmpty();
        assertThat(filings.own(mine.key(), citizen).orElseThrow().status()).isEqualTo(FilingStatus.APPROVED);
        assertThat(card()).isEqualTo(number);
    }

    @Test
    void 银行没有说是本人的_经办人也不能核准() {
        Account officer = people.holding(Role.CASE_OFFICER).getFirst();
        some.ownsCard(some.ordinary(Money.ZERO), number);
        Filing mine = withOfficer(officer);
        assertThat(work.approve(mine, "", "看着像", false, officer).of("case"))
                .singleElement()
                .asString()
                .contains("没有确认新的银行卡是本人的");
        assertThat(work.askSources(mine, officer).all()).isEmpty();
        assertThat(said(mine)).contains("不是您本人的");
        assertThat(work.approve(mine, "", "看着像", false, officer).of("case")).hasSize(1);
        assertThat(card()).isEqualTo(OLD);
    }

    @Test
    void 没有登记过银行卡的人_能登记第一张() {
        citizen = some.withoutCard();
        some.ownsCard(citizen, number);
        assertThat(card()).isNull();
        Filing done = handedIn(number);
        assertThat(done.status()).as(said(done)).isEqualTo(FilingStatus.APPROVED);
        assertThat(card()).isEqualTo(number);
    }

    @Test
    void 整个卡号不在说明里_不在经办人的页面上_不在表里() {
        some.ownsCard(some.ordinary(Money.ZERO), number);
        Account officer = people.holding(Role.CASE_OFFICER).getFirst();
        Filing mine = withOfficer(officer);
        String tail = number.substring(number.length() - 4);
        assertThat(said(mine)).doesNotContain(number);
        assertThat(lines.answers(mine, officer)).contains("尾号" + tail).noneMatch(answer -> answer.contains(number));
        assertThat(work.askSources(mine, officer).all()).isEmpty();
        assertThat(said(mine)).contains("不是您本人的").doesNotContain(number);
        for (String table : List.of("filings.filing", "filings.decision", "filings.step", "audit.entry")) {
            assertThat(db.sql("select count(*) from " + table + " t where position(:number in t::text) > 0 or position("
                                    + ":hex in t::text) > 0")
                            .param("number", number)
                            .param("hex", java.util.HexFormat.of().formatHex(number.getBytes(StandardCharsets.UTF_8)))
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void 演示里的人都有第二张卡_别人用不了() {
        Personas.Persona first = Personas.all().getFirst();
        Personas.Persona second = Personas.all().get(1);
        assertThat(client.holder("6217000000010000", first.name(), first.idNumber()))
                .isEqualTo(Bank.Holder.THIS_PERSON);
        assertThat(client.holder("6217000000010000", second.name(), second.idNumber()))
                .isEqualTo(Bank.Holder.ANOTHER);
        bank.standIn().misbehave("/holder", Mischief.DOWN, 1);
        assertThatThrownBy(() -> client.holder("6217000000010000", first.name(), first.idNumber()))
                .isInstanceOf(NoAnswerException.class);
    }
}
