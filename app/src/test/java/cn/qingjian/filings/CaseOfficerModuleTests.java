package cn.qingjian.filings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.bank.Receipts;
import cn.qingjian.identity.Citizen;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.kernel.Money;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.serviceitems.Item;
import cn.qingjian.sharing.calling.ClosedBreakers;
import cn.qingjian.sharing.demo.DemoEndpoints;
import cn.qingjian.standins.Mischief;
import cn.qingjian.testing.OwnerOfTheDatabase;
import cn.qingjian.testing.RunningServer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases that a rule can't decide, in the hands of officers; and what becomes of commitments and bad ratings afterwards. */
@RunningServer
class CaseOfficerModuleTests {
    private static final Money PLENTY = Money.ofYuan(200_000);

    @Autowired
    Filings filings;

    @Autowired
    Cases cases;

    @Autowired
    CaseWork work;

    @Autowired
    Commitments commitments;

    @Autowired
    LateFacts late;

    @Autowired
    Ratings ratings;

    @Autowired
    SomeFilers some;

    @Autowired
    People people;

    @Autowired
    DemoEndpoints departments;

    @Autowired
    ClosedBreakers breakers;

    @Autowired
    Receipts receipts;

    @Autowired
    OwnerOfTheDatabase owner;

    @Autowired
    JdbcClient db;

    private Account officer;
    private Account other;

    @BeforeEach
    void officers() {
        List<Account> all = people.holding(Role.CASE_OFFICER);
        officer = all.get(0);
        other = all.get(1);
    }

    @AfterEach
    void departmentsBehave() {
        departments.standIn().behave();
        breakers.close();
    }

    private Filing now(Filing filing) {
        return cases.find(filing.number().orElseThrow()).orElseThrow();
    }

    /** A purchase withdrawal (B05) of which the housing department doesn't answer: only a person can decide it. */
    private Filing waiting(Citizen citizen) {
        departments.standIn().misbehave("/housing", Mischief.DOWN, 0);
        Filing filing = some.begin(citizen, "B05");
        for (Item.Question question : filings.version(filing).item().questions()) {
            if (question.required()) {
                filings.answer(filing, question, "1000");
                filing = filings.own(filing.key(), citizen).orElseThrow();
            }
        }
        assertThat(filings.submit(filing.key(), citizen, List.of()).errors().all())
                .isEmpty();
        departments.standIn().behave();
        Filing handed = filings.own(filing.key(), citizen).orElseThrow();
        assertThat(handed.status())
                .as(filings.decision(handed).map(KeptDecision::reason).orElse(""))
                .isEqualTo(FilingStatus.WITH_OFFICER);
        return handed;
    }

    private Filing mine(Citizen citizen) {
        Filing filing = waiting(citizen);
        assertThat(cases.claim(filing, officer).all()).isEmpty();
        return filing;
    }

    @Test
    void 排在队列里_领取以后归一个人_另一个人领不到_知道在谁手里() {
        Filing filing = waiting(some.ordinary(PLENTY));
        var all = new QueueFilter("", Optional.empty(), filing.number().orElseThrow(), QueueFilter.Whose.ALL);
        assertThat(cases.queue(all, officer, 0, 10)).hasSize(1);
        assertThat(cases.claim(filing, officer).all()).isEmpty();
        assertThat(cases.claim(filing, other).of("case"))
                .singleElement()
                .asString()
                .contains(officer.name());
        assertThat(work.approve(filing, "100", "", false, other).of("case")).hasSize(1);
    }

    @Test
    void 八个人同时领_只有一个人领到() throws Exception {
        Filing filing = waiting(some.ordinary(PLENTY));
        List<Account> all = people.holding(Role.CASE_OFFICER);
        List<Future<FieldErrors>> tries = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                Account one = all.get(i % all.size());
                tries.add(threads.submit(() -> cases.claim(filing, one)));
            }
        }
        int won = 0;
        for (Future<FieldErrors> one : tries) {
            won += one.get().isEmpty() ? 1 : 0;
        }
        assertThat(won).isEqualTo(1);
    }

    @Test
    void 经办人核准_同时入账_记下是谁定的() {
        Citizen citizen = some.ordinary(PLENTY);
        Filing filing = mine(citizen);
        assertThat(work.approve(filing, "1000", "电话核实过合同", false, officer).all())
                .isEmpty();
        assertThat(now(filing).status()).isEqualTo(FilingStatus.APPROVED);
        KeptDecision decision = filings.decision(now(filing)).orElseThrow();
        assertThat(decision.decidedBy()).contains(officer.id());
        assertThat(decision.amount()).contains(Money.ofYuan(1_000));
        assertThat(decision.instant()).isFalse();
        assertThat(some.account(citizen).balance()).isEqualTo(PLENTY.minus(Money.ofYuan(1_000)));
    }

    @Test
    void 复核金额_等于的一人定_多一分就要第二个人_本人不能复核() {
        Money above = work.reviewAbove().orElseThrow();
        Filing equal = mine(some.ordinary(PLENTY));
        assertThat(work.approve(equal, yuan(above), "", false, officer).all()).isEmpty();
        assertThat(now(equal).status()).isEqualTo(FilingStatus.APPROVED);
        Citizen citizen = some.ordinary(PLENTY);
        Filing more = mine(citizen);
        assertThat(work.approve(more, yuan(above.plus(new Money(1))), "", false, officer)
                        .all())
                .isEmpty();
        assertThat(now(more).status()).isEqualTo(FilingStatus.SECOND_PERSON);
        assertThat(some.account(citizen).balance()).as("还没有付").isEqualTo(PLENTY);
        assertThat(work.review(more, true, "", officer).of("case"))
                .singleElement()
                .asString()
                .contains("另一人");
        assertThat(work.review(more, true, "", other).all()).isEmpty();
        assertThat(now(more).status()).isEqualTo(FilingStatus.APPROVED);
        assertThat(some.account(citizen).balance())
                .isEqualTo(PLENTY.minus(above).minus(new Money(1)));
    }

    @Test
    void 复核人退回_要写理由_回到原来的经办人手里() {
        Filing filing = mine(some.ordinary(PLENTY));
        Money above = work.reviewAbove().orElseThrow().plus(new Money(1));
        work.approve(filing, yuan(above), "", false, officer);
        assertThat(work.review(filing, false, " ", other).of("words")).hasSize(1);
        assertThat(work.review(filing, false, "合同金额看不清", other).all()).isEmpty();
        assertThat(now(filing).status()).isEqualTo(FilingStatus.WITH_OFFICER);
        assertThat(cases.held(filing).officer()).contains(officer.id());
    }

    @Test
    void 金额不能多过余额_不能是零_写的是什么都不会出错() {
        Filing filing = mine(some.ordinary(Money.ofYuan(500)));
        for (String wrong : List.of("", "0", "-1", "500.01", "1e9", "NaN")) {
            assertThat(work.approve(filing, wrong, "", false, officer).of("amount"))
                    .as(wrong)
                    .isNotEmpty();
        }
        assertThat(now(filing).status()).isEqualTo(FilingStatus.WITH_OFFICER);
    }

    @Test
    void 不予批准_只能用事项自己的理由() {
        Filing filing = mine(some.ordinary(PLENTY));
        assertThat(work.refuse(filing, "我觉得不行", "", officer).of("reason")).hasSize(1);
        String reason = RefusalReasons.of(filings.version(filing).item()).getFirst();
        assertThat(work.refuse(filing, reason, "合同已经撤销", officer).all()).isEmpty();
        KeptDecision decision = filings.decision(now(filing)).orElseThrow();
        assertThat(now(filing).status()).isEqualTo(FilingStatus.REJECTED);
        assertThat(decision.reason()).contains(reason);
        assertThat(decision.article()).isNotBlank();
    }

    @Test
    void 一次性告知只有一次_补充后回到同一位经办人() {
        Citizen citizen = some.ordinary(PLENTY);
        Filing filing = mine(citizen);
        assertThat(work.askMore(filing, "购房合同首页\n契税凭证", officer).all()).isEmpty();
        assertThat(now(filing).status()).isEqualTo(FilingStatus.RETURNED);
        departments.standIn().misbehave("/housing", Mischief.DOWN, 0);
        filings.supplement(filings.own(filing.key(), citizen).orElseThrow(), "合同编号 12345");
        assertThat(filings.submit(filing.key(), citizen, List.of()).errors().all())
                .isEmpty();
        assertThat(now(filing).status()).isEqualTo(FilingStatus.WITH_OFFICER);
        assertThat(cases.held(filing).officer()).contains(officer.id());
        assertThat(work.askMore(filing, "还要别的", officer).of("case"))
                .singleElement()
                .asString()
                .contains("不能再次要求补充");
    }

    @Test
    void 再向部门核对_答复齐了就按规则当场决定() {
        Citizen citizen = some.ordinary(PLENTY);
        Filing filing = mine(citizen);
        assertThat(work.askSources(filing, officer).all()).isEmpty();
        assertThat(filings.receipt(now(filing)).steps())
                .anyMatch(step -> step.note().contains("再次向部门核对数据"));
    }

    @Test
    void 转办要写原因_换了人_原来的人不能再办() {
        Filing filing = mine(some.ordinary(PLENTY));
        assertThat(cases.transfer(filing, other.id(), "", officer).of("words")).hasSize(1);
        assertThat(cases.transfer(filing, other.id(), "休假", officer).all()).isEmpty();
        assertThat(work.approve(filing, "100", "", false, officer).of("case")).hasSize(1);
        assertThat(work.approve(filing, "100", "", false, other).all()).isEmpty();
    }

    /** A rent withdrawal approved on the word of the citizen, since the register of homes was out of order. */
    private CommitmentStoreView committed(Citizen citizen) {
        departments.standIn().misbehave("/property", Mischief.DOWN, 0);
        Filing filing = some.begin(citizen, "B08");
        filings.submit(filing.key(), citizen, List.of("NH"));
        departments.standIn().behave();
        Filing done = filings.own(filing.key(), citizen).orElseThrow();
        assertThat(done.status()).isEqualTo(FilingStatus.APPROVED);
        long id = db.sql("select id from filings.commitment where filing = :filing")
                .param("filing", done.id())
                .query(Long.class)
                .single();
        return new CommitmentStoreView(done, id);
    }

    private record CommitmentStoreView(Filing filing, long id) {}

    private CommitmentState state(long id) {
        return commitments.find(id).orElseThrow().state();
    }

    @Test
    void 承诺后来查实一致_自动确认_不一致_转人核查_绝不直接认定不实() {
        var honest = committed(some.ordinary(PLENTY));
        CommitmentState before = state(honest.id());
        late.ask(honest.id());
        assertThat(state(honest.id()))
                .isEqualTo(before == CommitmentState.COMMITTED ? CommitmentState.CONFIRMED : before);
        var other = committed(some.persona("zhou-yuan", PLENTY));
        late.ask(other.id());
        assertThat(state(other.id())).isEqualTo(CommitmentState.POST_CHECK);
    }

    /** Ends a recovery with the money of that number; what is wrong with it. */
    private List<String> ended(long id, String receipt) {
        FieldErrors errors = commitments.take(id, CommitmentState.Step.BAN, "款项已全部退回", receipt, officer);
        assertThat(errors.of("step")).isEmpty();
        return errors.of("receipt");
    }

    @Test
    void 承诺不实_追回_禁期_修复_一步一步_跳不过去() {
        Citizen citizen = some.ordinary(PLENTY);
        long id = committed(citizen).id();
        assertThat(commitments
                        .take(id, CommitmentState.Step.REPAIR, "想跳", "", officer)
                        .of("step"))
                .isNotEmpty();
        assertThat(commitments
                        .take(id, CommitmentState.Step.FIND_FALSE, " ", "", officer)
                        .of("words"))
                .hasSize(1);
        assertThat(commitments
                        .take(id, CommitmentState.Step.FIND_FALSE, "登记有一套房", "", officer)
                        .all())
                .isEmpty();
        assertThat(state(id)).as("付过钱的直接进入追回").isEqualTo(CommitmentState.RECOVERY);
        Filing next = some.begin(citizen, "B08");
        departments.standIn().misbehave("/property", Mischief.DOWN, 0);
        assertThat(filings.known(next, citizen, filings.version(next)).offered(filings.version(next)))
                .as("修复以前不能再用承诺")
                .isEmpty();
        Money paid = commitments.paid(commitments.find(id).orElseThrow()).orElseThrow();
        String late = "LT-" + id;
        String right = "TH-" + id;
        receipts.take(late, paid.minus(Money.ofYuan(1)), LocalDate.now(), "", "", "");
        receipts.take(right, paid, LocalDate.now(), "", "", "");
        assertThat(ended(id, "查无此号")).singleElement().asString().contains("没有这笔来账");
        assertThat(ended(id, late)).singleElement().asString().contains("应退回的是 " + paid.print());
        assertThat(state(id)).isEqualTo(CommitmentState.RECOVERY);
        assertThat(some.account(citizen).balance()).isEqualTo(PLENTY.minus(paid));
        assertThat(ended(id, right)).isEmpty();
        assertThat(some.account(citizen).balance()).as("退回的钱回到本人账户").isEqualTo(PLENTY);
        assertThat(receipts.ofBankNo(right).orElseThrow().open()).isFalse();
        assertThat(commitments.bans(commitments.find(id).orElseThrow())).isNotEmpty();
        assertThat(commitments
                        .take(id, CommitmentState.Step.REPAIR, "信用已修复", "", officer)
                        .all())
                .isEmpty();
        assertThat(state(id)).isEqualTo(CommitmentState.REPAIRED);
    }

    @Test
    void 差评_先联系再整改再办结_星级和原话不变() {
        Citizen citizen = some.ordinary(PLENTY);
        Filing filing = some.begin(citizen, "B08");
        filings.submit(filing.key(), citizen, List.of());
        Filing done = filings.own(filing.key(), citizen).orElseThrow();
        assertThat(ratings.rate(done, 1, "等太久").isEmpty()).isTrue();
        assertThat(ratings.of(done).orElseThrow().state()).isEqualTo("OPEN");
        assertThat(db.sql("select count(*) from filings.rating where filing = :filing and due is not null")
                        .param("filing", done.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    /** D01, handed in and claimed. */
    private Filing objection(Citizen citizen) {
        Filing filing = some.begin(citizen, "D01");
        filings.answer(filing, filings.version(filing).item().questions().getFirst(), "2026年9月少记了800元");
        assertThat(filings.submit(filing.key(), citizen, List.of()).errors().all())
                .isEmpty();
        Filing handed = filings.own(filing.key(), citizen).orElseThrow();
        assertThat(cases.claim(handed, officer).all()).isEmpty();
        return handed;
    }

    @Test
    void 余额异议_经办人复核后答复_余额与逐笔入账一致_分文不动() {
        Citizen citizen = some.ordinary(Money.ofYuan(1_000));
        Filing filing = objection(citizen);
        assertThat(work.approve(filing, "", "", false, officer).all()).isEmpty();
        assertThat(now(filing).status()).isEqualTo(FilingStatus.APPROVED);
        KeptDecision decision = filings.decision(filing).orElseThrow();
        assertThat(decision.reason()).contains("账户余额 1,000.00 元，与逐笔入账一致");
        assertThat(decision.entry()).isEmpty();
        assertThat(some.account(citizen).balance()).isEqualTo(Money.ofYuan(1_000));
    }

    @Test
    void 余额异议_余额与分录不一致_不能答复_先由会计更正() {
        Citizen citizen = some.ordinary(Money.ofYuan(1_000));
        long account = some.account(citizen).id();
        owner.run("update ledger.account set balance = balance + 100 where id = " + account);
        try {
            Filing filing = objection(citizen);
            assertThat(work.approve(filing, "", "", false, officer).of("case"))
                    .singleElement()
                    .asString()
                    .contains("先由会计更正");
            assertThat(now(filing).status()).isEqualTo(FilingStatus.WITH_OFFICER);
        } finally {
            owner.run("update ledger.account set balance = balance - 100 where id = " + account);
        }
    }

    private static String yuan(Money money) {
        BigDecimal plain = money.yuan();
        return plain.toPlainString();
    }
}
