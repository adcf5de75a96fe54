package cn.qingjian.filings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.filings.effects.Effect;
import cn.qingjian.filings.facts.FactsText;
import cn.qingjian.filings.store.DecisionStore;
import cn.qingjian.identity.Citizen;
import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.Account;
import cn.qingjian.ledger.AccountStatus;
import cn.qingjian.ledger.Depositors;
import cn.qingjian.ledger.Employer;
import cn.qingjian.ledger.SomeDepositors;
import cn.qingjian.serviceitems.ItemBook;
import cn.qingjian.testing.RunningServer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each item that the centre offers to the end: a typical case from the first question to the decision that is kept. */
@RunningServer
class EveryItemModuleTests {
    @Autowired
    Filings filings;

    @Autowired
    SomeFilers some;

    @Autowired
    SomeDepositors someDepositors;

    @Autowired
    Depositors depositors;

    @Autowired
    TypicalCases cases;

    @Autowired
    List<Effect> effects;

    @Autowired
    ItemBook book;

    @Autowired
    DecisionStore decisions;

    @Autowired
    JdbcClient db;

    @Test
    void 每个事项声明的效果都有人办() {
        List<String> known = effects.stream().map(Effect::code).toList();
        assertThat(book.inForce(LocalDate.now()))
                .hasSizeGreaterThanOrEqualTo(41)
                .allSatisfy(version -> {
                    var effect = version.item().effect();
                    assertThat(known)
                            .as(version.code())
                            .contains(effect.code())
                            .containsAll(effect.choices().values());
                });
    }

    @TestFactory
    Stream<DynamicTest> 典型的一件_从提交到办结_没有人插手() {
        return TypicalCases.INSTANT.stream()
                .map(code -> DynamicTest.dynamicTest(code, () -> approvedAtOnce(cases.of(code))));
    }

    private void approvedAtOnce(TypicalCases.Case one) {
        Filing done = cases.handIn(one);
        KeptDecision decision = filings.decision(done).orElseThrow();
        assertThat(done.status()).as(decision.reason() + decision.explanation()).isEqualTo(FilingStatus.APPROVED);
        assertThat(decision.instant()).isTrue();
        assertThat(decision.article()).isNotBlank();
        assertThat(decision.explanation()).isNotEmpty();
        assertThat(decision.entry().isPresent()).as("posted").isEqualTo(one.posts());
        assertThat(done.number().orElseThrow()).matches("\\d{17}");
        assertThat(decisions.facts(done.id())).isPresent();
        assertThat(postings()).isZero();
        one.look().run();
    }

    @Test
    void 这里试过的事项不少于二十个_当场决定的不少于十二个() {
        assertThat(TypicalCases.INSTANT).hasSizeGreaterThanOrEqualTo(20).doesNotHaveDuplicates();
        assertThat(TypicalCases.INSTANT.stream()
                        .map(code -> filings.offered(code).orElseThrow())
                        .filter(version -> version.item().automatic()))
                .hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void 余额异议_由工作人员复核_答复有期限() {
        Citizen citizen = some.ordinary(Money.ofYuan(1_000));
        Filing done = cases.handIn(
                new TypicalCases.Case(citizen, "D01", Map.of("异议", "2026年9月少记了800元"), "", false, () -> {}));
        assertThat(done.status()).isEqualTo(FilingStatus.WITH_OFFICER);
        assertThat(filings.decision(done).orElseThrow().verdict()).isEqualTo(KeptDecision.Verdict.MANUAL);
        assertThat(done.due()).isPresent();
    }

    @Test
    void 启封_清单上封存的账户恢复正常() {
        Employer employer = someDepositors.employer();
        Account account = someDepositors.at(employer, SomeDepositors.DAY);
        depositors.seal(account.id(), LocalDate.now(), "tester");
        Filing done = cases.handIn(new TypicalCases.Case(
                some.agent(employer), "A09", Map.of("办理方式", "启封"), "个人账号\n" + account.no() + "\n", false, () -> {}));
        assertThat(done.status()).isEqualTo(FilingStatus.APPROVED);
        assertThat(filings.decision(done).orElseThrow().reason()).isEqualTo("1 个账户已启封");
        Account after = depositors.find(account.id()).orElseThrow();
        assertThat(after.status()).isEqualTo(AccountStatus.NORMAL);
        assertThat(after.sealedOn()).isEmpty();
    }

    @Test
    void 第一次在网上办的有风险分_办成过就没有了() {
        Citizen citizen = some.ordinary(Money.ofYuan(50_000));
        assertThat(risk(cases.handIn(cases.rent(citizen)))).isEqualByComparingTo("20");
        assertThat(risk(cases.handIn(
                        new TypicalCases.Case(citizen, "A14", Map.of("证明类型", "缴存证明"), "", false, () -> {}))))
                .isZero();
    }

    @Test
    void 当日限额只算提取_代单位缴存的不算() {
        Citizen citizen = some.ordinary(Money.ofYuan(50_000));
        Filing first = cases.handIn(cases.rent(citizen));
        assertThat(first.status()).isEqualTo(FilingStatus.APPROVED);
        Filing second =
                cases.handIn(new TypicalCases.Case(citizen, "A14", Map.of("证明类型", "缴存证明"), "", false, () -> {}));
        assertThat(fact(second, "办件", "本渠道今日已提"))
                .isEqualTo(filings.decision(first)
                        .orElseThrow()
                        .amount()
                        .orElseThrow()
                        .yuan());
        assertThat(fact(second, "办件", "本渠道今日件数")).isEqualTo(BigDecimal.ONE);
    }

    private BigDecimal risk(Filing filing) {
        return (BigDecimal) java.util.Objects.requireNonNull(fact(filing, "办件", "风险分"));
    }

    private @org.jspecify.annotations.Nullable Object fact(Filing filing, String name, String field) {
        return FactsText.read(decisions.facts(filing.id()).orElseThrow())
                .getOrDefault(name, Map.of())
                .get(field);
    }

    private long postings() {
        return db.sql("select coalesce(sum(amount), 0) from ledger.posting")
                .query(Long.class)
                .single();
    }
}
