package cn.qingjian.filings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.filings.facts.FactsText;
import cn.qingjian.filings.store.DecisionStore;
import cn.qingjian.identity.Citizen;
import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.Account;
import cn.qingjian.ledger.AccountStatus;
import cn.qingjian.ledger.Depositors;
import cn.qingjian.ledger.Payments;
import cn.qingjian.serviceitems.Decider;
import cn.qingjian.serviceitems.Decision;
import cn.qingjian.serviceitems.Item;
import cn.qingjian.serviceitems.ItemVersion;
import cn.qingjian.serviceitems.Outcome;
import cn.qingjian.sharing.calling.ClosedBreakers;
import cn.qingjian.sharing.demo.DemoEndpoints;
import cn.qingjian.standins.Mischief;
import cn.qingjian.testing.RunningServer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Filings through all rooms, with the stand-ins of the departments answering over HTTP. */
@RunningServer
class FilingsModuleTests {
    @Autowired
    Filings filings;

    @Autowired
    SomeFilers some;

    @Autowired
    Depositors depositors;

    @Autowired
    Payments payments;

    @Autowired
    Ratings ratings;

    @Autowired
    DecisionStore decisions;

    @Autowired
    Decider decider;

    @Autowired
    DemoEndpoints departments;

    @Autowired
    ClosedBreakers breakers;

    @Autowired
    JdbcClient db;

    @AfterEach
    void departmentsBehave() {
        departments.standIn().behave();
        breakers.close();
    }

    private Filing now(Filing filing, Citizen citizen) {
        return filings.own(filing.key(), citizen).orElseThrow();
    }

    private Filing answered(Filing filing, Citizen citizen, String question, String typed) {
        ItemVersion version = filings.version(filing);
        Item.Question asked = filings.questions(filing, version).stream()
                .filter(one -> one.id().equals(question))
                .findFirst()
                .orElseThrow();
        filings.answer(filing, asked, typed);
        return now(filing, citizen);
    }

    private KeptDecision decision(Filing filing) {
        return filings.decision(filing).orElseThrow();
    }

    private long postings() {
        return db.sql("select coalesce(sum(amount), 0) from ledger.posting")
                .query(Long.class)
                .single();
    }

    @Test
    void 无房单身租房提取_当场批准_钱同时入账_付款指令已写好() {
        Citizen citizen = some.ordinary(Money.ofYuan(50_000));
        Filing filing = answered(some.begin(citizen, "B08"), citizen, "金额", "3000");
        assertThat(filings.submit(filing.key(), citizen, List.of()).errors().isEmpty())
                .isTrue();
        Filing done = now(filing, citizen);
        assertThat(done.status())
                .as(filings.decision(done).map(KeptDecision::reason).orElse(""))
                .isEqualTo(FilingStatus.APPROVED);
        KeptDecision decision = decision(done);
        assertThat(decision.amount()).contains(Money.ofYuan(3_000));
        assertThat(decision.binding()).isEqualTo("按申请金额");
        assertThat(decision.instant()).isTrue();
        assertThat(decision.article()).isNotBlank();
        assertThat(some.account(citizen).balance()).isEqualTo(Money.ofYuan(47_000));
        assertThat(payments.ofEntry(decision.entry().orElseThrow())).isPresent();
        assertThat(postings()).isZero();
        assertThat(done.number().orElseThrow()).matches("\\d{17}");
    }

    @Test
    void 本市有房_不予批准_说明理由_一分不动() {
        Citizen citizen = some.persona("zhou-yuan", Money.ofYuan(50_000));
        Money before = some.account(citizen).balance();
        Filing filing = some.begin(citizen, "B08");
        filings.submit(filing.key(), citizen, List.of());
        Filing done = now(filing, citizen);
        assertThat(done.status()).isEqualTo(FilingStatus.REJECTED);
        assertThat(decision(done).reason()).contains("住房");
        assertThat(some.account(citizen).balance()).isEqualTo(before);
    }

    @Test
    void 不动产登记查不到_不签承诺就补正_签了就批准_不会当成没有房() {
        Citizen citizen = some.ordinary(Money.ofYuan(50_000));
        departments.standIn().misbehave("/", Mischief.DOWN, 0);
        Filing filing = some.begin(citizen, "B08");
        filings.submit(filing.key(), citizen, List.of());
        Filing back = now(filing, citizen);
        assertThat(back.status()).isNotEqualTo(FilingStatus.APPROVED).isNotEqualTo(FilingStatus.REJECTED);
        assertThat(some.account(citizen).balance()).isEqualTo(Money.ofYuan(50_000));
    }

    @Test
    void 退休提取_本息一次付清_账户销户() {
        Citizen citizen = some.persona("wang-guilan", Money.ofYuan(80_000));
        Account account = some.account(citizen);
        if (account.status() == AccountStatus.NORMAL) {
            depositors.seal(account.id(), java.time.LocalDate.of(2026, 9, 1), "tester");
        }
        Filing filing = some.begin(citizen, "B01");
        filings.submit(filing.key(), citizen, List.of());
        Filing done = now(filing, citizen);
        assertThat(done.status())
                .as(filings.decision(done).map(KeptDecision::reason).orElse(""))
                .isEqualTo(FilingStatus.APPROVED);
        assertThat(some.account(citizen).status()).isEqualTo(AccountStatus.WITHDRAWN);
        assertThat(decision(done).amount().orElseThrow()).isGreaterThan(account.balance());
        assertThat(postings()).isZero();
    }

    @Test
    void 提交两次_结论一样_只入账一次() {
        Citizen citizen = some.ordinary(Money.ofYuan(50_000));
        Filing filing = answered(some.begin(citizen, "B08"), citizen, "金额", "1000");
        filings.submit(filing.key(), citizen, List.of());
        Filing first = now(filing, citizen);
        filings.submit(filing.key(), citizen, List.of());
        assertThat(now(filing, citizen)).isEqualTo(first);
        assertThat(some.account(citizen).balance()).isEqualTo(Money.ofYuan(49_000));
    }

    @Test
    void 同一件事两部手机同时提交_只办一次() throws Exception {
        Citizen citizen = some.ordinary(Money.ofYuan(50_000));
        Filing filing = answered(some.begin(citizen, "B08"), citizen, "金额", "1000");
        atOnce(
                8,
                () -> filings.submit(filing.key(), citizen, List.of()).errors().isEmpty());
        assertThat(now(filing, citizen).status()).isEqualTo(FilingStatus.APPROVED);
        assertThat(some.account(citizen).balance()).isEqualTo(Money.ofYuan(49_000));
    }

    @Test
    void 两份租房提取同时提交_只批一份_另一份没到间隔() throws Exception {
        Citizen citizen = some.ordinary(Money.ofYuan(50_000));
        List<Filing> both = List.of(
                answered(some.begin(citizen, "B08"), citizen, "金额", "1000"),
                answered(some.begin(citizen, "B08"), citizen, "金额", "2000"));
        List<Future<Boolean>> tries = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            both.forEach(filing -> tries.add(threads.submit(() ->
                    filings.submit(filing.key(), citizen, List.of()).errors().isEmpty())));
        }
        for (Future<Boolean> one : tries) {
            assertThat(one.get()).isTrue();
        }
        assertThat(both.stream().map(filing -> now(filing, citizen).status()))
                .containsExactlyInAnyOrder(FilingStatus.APPROVED, FilingStatus.REJECTED);
        assertThat(postings()).isZero();
    }

    private static void atOnce(int many, java.util.concurrent.Callable<Boolean> work) throws Exception {
        List<Future<Boolean>> tries = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < many; i++) {
                tries.add(threads.submit(work));
            }
        }
        for (Future<Boolean> one : tries) {
            assertThat(one.get()).isTrue();
        }
    }

    @Test
    void 多年以后用留存的数据和版本重算_结论一模一样() {
        Citizen citizen = some.ordinary(Money.ofYuan(50_000));
        Filing filing = some.begin(citizen, "B08");
        filings.submit(filing.key(), citizen, List.of());
        Filing done = now(filing, citizen);
        var facts = FactsText.read(decisions.facts(done.id()).orElseThrow());
        Decision again = decider.decide(filings.version(done), facts);
        assertThat(again.explanation()).isEqualTo(decision(done).explanation());
        assertThat(again.digest()).isEqualTo(decision(done).digest());
        assertThat(((Outcome.Approve) again.outcome()).amount())
                .isEqualTo(decision(done).amount());
    }

    @Test
    void 金额写错了_说在旁边_写的还在() {
        Citizen citizen = some.ordinary(Money.ofYuan(50_000));
        Filing filing = some.begin(citizen, "B08");
        for (String wrong : List.of("0", "-5", "abc", "1.234", "1e9", "NaN")) {
            Filing kept = answered(filing, citizen, "金额", wrong);
            assertThat(kept.answers()).containsEntry("金额", wrong);
            assertThat(filings.submit(filing.key(), citizen, List.of()).errors().of("金额"))
                    .as(wrong)
                    .hasSize(1);
        }
        assertThat(now(filing, citizen).status()).isEqualTo(FilingStatus.DRAFT);
    }

    @Test
    void 要的比余额多_最多给到余额() {
        Citizen citizen = some.ordinary(Money.ofYuan(800));
        Filing filing = answered(some.begin(citizen, "B08"), citizen, "金额", "100000");
        filings.submit(filing.key(), citizen, List.of());
        KeptDecision decision = decision(now(filing, citizen));
        assertThat(decision.amount().orElseThrow()).isLessThanOrEqualTo(Money.ofYuan(800));
        assertThat(decision.binding()).isEqualTo("受账户余额限制");
    }

    @Test
    void 没有账户的人_不予批准_不会出错() {
        Citizen citizen = some.foreigner();
        Filing filing = some.begin(citizen, "B08");
        filings.submit(filing.key(), citizen, List.of());
        assertThat(now(filing, citizen).status()).isEqualTo(FilingStatus.REJECTED);
    }

    @Test
    void 别人的办件_看不见也动不了() {
        Citizen owner = some.ordinary(Money.ofYuan(1_000));
        Citizen other = some.ordinary(Money.ofYuan(1_000));
        Filing filing = some.begin(owner, "B08");
        assertThat(filings.own(filing.key(), other)).isEmpty();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> filings.submit(filing.key(), other, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> filings.withdraw(filing.key(), other))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void 决定之前可以撤回_之后不行() {
        Citizen citizen = some.ordinary(Money.ofYuan(50_000));
        Filing draft = some.begin(citizen, "B08");
        assertThat(filings.withdraw(draft.key(), citizen)).isTrue();
        assertThat(now(draft, citizen).status()).isEqualTo(FilingStatus.WITHDRAWN);
        filings.submit(draft.key(), citizen, List.of());
        assertThat(now(draft, citizen).status()).isEqualTo(FilingStatus.WITHDRAWN);
        Filing decided = some.begin(citizen, "B08");
        filings.submit(decided.key(), citizen, List.of());
        assertThat(filings.withdraw(decided.key(), citizen)).isFalse();
    }

    @Test
    void 一件事评一次_差评开出整改期限() {
        Citizen citizen = some.ordinary(Money.ofYuan(50_000));
        Filing filing = some.begin(citizen, "B08");
        assertThat(ratings.rate(filing, 5, "").of("stars")).hasSize(1);
        filings.submit(filing.key(), citizen, List.of());
        Filing done = now(filing, citizen);
        assertThat(ratings.rate(done, 0, "").of("stars")).hasSize(1);
        assertThat(ratings.rate(done, 6, "").of("stars")).hasSize(1);
        assertThat(ratings.rate(done, 1, "等太久").isEmpty()).isTrue();
        assertThat(ratings.of(done).orElseThrow().due()).isPresent();
        assertThat(ratings.rate(done, 5, "").of("stars")).hasSize(1);
        assertThat(ratings.of(done).orElseThrow().stars()).isEqualTo(1);
    }

    @Test
    void 表里没有明文的答案和数据() {
        Citizen citizen = some.ordinary(Money.ofYuan(50_000));
        Filing filing = answered(some.begin(citizen, "B08"), citizen, "金额", "1234.56");
        filings.submit(filing.key(), citizen, List.of());
        assertThat(db.sql(
                                "select f::text || d::text from filings.filing f join filings.decision d on d.filing = f.id where f.key = :key")
                        .param("key", filing.key())
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains("套数") || row.contains("婚") || row.contains("1234.56"));
    }
}
