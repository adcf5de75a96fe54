package cn.qingjian.filings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.filings.effects.EmployeeLists;
import cn.qingjian.filings.effects.ListReport;
import cn.qingjian.identity.Citizen;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.Account;
import cn.qingjian.ledger.Depositors;
import cn.qingjian.ledger.Employer;
import cn.qingjian.ledger.SomeDepositors;
import cn.qingjian.serviceitems.Item;
import cn.qingjian.testing.RunningServer;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists of employees in the hall: what can't be read, what is refused line by line, what is resumed. */
@RunningServer
class EmployeeListsModuleTests {
    @Autowired
    Filings filings;

    @Autowired
    EmployeeLists lists;

    @Autowired
    TypicalCases cases;

    @Autowired
    SomeFilers filers;

    @Autowired
    SomeDepositors some;

    @Autowired
    Depositors depositors;

    @Autowired
    JdbcClient db;

    private Employer employer;
    private Account account;
    private Citizen agent;

    @BeforeEach
    void anEmployer() {
        employer = some.employer();
        account = some.at(employer, SomeDepositors.DAY);
        agent = filers.agent(employer);
    }

    private Filing now(Filing filing) {
        return filings.own(filing.key(), agent).orElseThrow();
    }

    private FieldErrors attach(Filing filing, String name, byte[] content) {
        var version = filings.version(filing);
        Item.Question question = version.item().questions().stream()
                .filter(one -> one.type() == Item.Question.Type.LIST_FILE)
                .findFirst()
                .orElseThrow();
        return lists.attach(now(filing), version, question, name, content);
    }

    private FieldErrors attach(Filing filing, String content) {
        return attach(filing, "清单.csv", content.getBytes(StandardCharsets.UTF_8));
    }

    private ListReport report(Filing filing) {
        return lists.report(now(filing), filings.version(filing)).orElseThrow();
    }

    private Filing sealing() {
        Filing filing = filers.begin(agent, "A09");
        filings.answer(filing, filings.version(filing).item().questions().getFirst(), "封存");
        return now(filing);
    }

    @Test
    void 不是清单的文件_说明哪里不对_不留下() {
        Filing filing = sealing();
        assertThat(attach(filing, "").of("清单")).isNotEmpty();
        assertThat(attach(filing, "清单.pdf", new byte[] {1, 2, 3}).of("清单").getFirst())
                .contains(".xlsx");
        assertThat(attach(filing, "清单.xlsx", new byte[] {'P', 'K', 3, 4}).of("清单"))
                .isNotEmpty();
        assertThat(attach(filing, "清单.csv", new byte[] {'a', 0, 'b'}).of("清单").getFirst())
                .contains("不是文字");
        assertThat(attach(filing, "姓名\n张三\n").of("清单").getFirst()).contains("个人账号");
        assertThat(attach(filing, "个人账号\n").of("清单").getFirst()).contains("没有职工");
        assertThat(attach(filing, "清单.csv", new byte[5 * 1024 * 1024 + 1])
                        .of("清单")
                        .getFirst())
                .contains("5 MB");
        assertThat(lists.report(now(filing), filings.version(filing))).isEmpty();
    }

    @Test
    void 两千行可以_多一行不行() {
        Filing filing = sealing();
        String rows = "0\n".repeat(2_000);
        assertThat(attach(filing, "个人账号\n" + rows).isEmpty()).isTrue();
        assertThat(attach(filing, "个人账号\n" + rows + "0\n").of("清单").getFirst()).contains("2,000");
    }

    @Test
    void 逐行说出不能办的_带着坏行提交会整份退回_一行也不办() {
        Account others = some.at(some.employer(), SomeDepositors.DAY);
        Filing filing = sealing();
        assertThat(attach(filing, "个人账号\n%s\n%s\n%s\n123\n".formatted(account.no(), others.no(), account.no()))
                        .isEmpty())
                .isTrue();
        assertThat(report(filing).good()).isEqualTo(1);
        assertThat(report(filing).refused())
                .extracting(ListReport.Line::line, ListReport.Line::problem)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, "账号不在本单位"),
                        org.assertj.core.groups.Tuple.tuple(4, "与第 2 行重复"),
                        org.assertj.core.groups.Tuple.tuple(5, "账号不在本单位"));
        filings.submit(filing.key(), agent, List.of());
        assertThat(now(filing).status()).isEqualTo(FilingStatus.RETURNED);
        assertThat(depositors.find(account.id()).orElseThrow().status()).isEqualTo(account.status());
        assertThat(attach(filing, "个人账号\n" + account.no() + "\n").isEmpty()).isTrue();
        filings.submit(filing.key(), agent, List.of());
        assertThat(now(filing).status()).isEqualTo(FilingStatus.APPROVED);
    }

    @Test
    void 上传过的清单_换一台设备还在_提交以后不能再换() {
        Filing filing = sealing();
        attach(filing, "个人账号\n" + account.no() + "\n");
        assertThat(now(filing).answers()).containsEntry("清单", "清单.csv（1 行）");
        assertThat(report(filing).good()).isEqualTo(1);
        filings.submit(filing.key(), agent, List.of());
        attach(filing, "个人账号\n123\n");
        assertThat(now(filing).status()).isEqualTo(FilingStatus.APPROVED);
        assertThat(now(filing).answers()).containsEntry("清单", "清单.csv（1 行）");
    }

    @Test
    void 清单题只认上传的文件_写字进来不算() {
        Filing filing = sealing();
        Item.Question question = filings.version(filing).item().questions().get(1);
        assertThat(filings.answer(filing, question, "随便写").of("清单")).hasSize(1);
        assertThat(filings.submit(filing.key(), agent, List.of()).errors().of("清单"))
                .hasSize(1);
    }

    @Test
    void 增员_身份证号错的_已有账户的_都说出来_不露号码() {
        Filing filing = filers.begin(agent, "A04");
        String known = depositors.reveal(account).document();
        attach(
                filing,
                "身份证号,姓名,月工资\n%s,老职工,5000\n990102199001010000,写错了,5000\n%s,没工资,零\n"
                        .formatted(known, SomeDepositors.id().reveal()));
        assertThat(report(filing).refused())
                .extracting(ListReport.Line::problem)
                .satisfiesExactly(
                        one -> assertThat(one).contains("同城转移"),
                        one -> assertThat(one).contains("校验"),
                        one -> assertThat(one).contains("工资"));
        assertThat(report(filing).refused()).noneMatch(line -> line.who().equals(known));
    }

    @Test
    void 汇缴_到账少一分_转人工核对_不记账() {
        cases.arrived(employer, account.monthly().minus(new Money(1)));
        Filing done = cases.handIn(new TypicalCases.Case(
                agent,
                "A06",
                Map.of("月份", YearMonth.now().minusMonths(1).toString()),
                TypicalCases.list(account),
                false,
                () -> {}));
        assertThat(done.status()).isEqualTo(FilingStatus.WITH_OFFICER);
        assertThat(depositors.find(account.id()).orElseThrow().balance()).isEqualTo(Money.ZERO);
    }

    @Test
    void 基数超过上限的_列出来按上限办() {
        Account old = some.at(employer, java.time.LocalDate.of(2026, 5, 6));
        Filing filing = filers.begin(agent, "A08");
        attach(filing, "个人账号,月平均工资\n%s,99999\n".formatted(old.no()));
        assertThat(report(filing).overLimit()).isEqualTo(1);
        assertThat(report(filing).bad()).isZero();
    }

    @Test
    void 代单位的办件_换回本人就提交不了() {
        Filing filing = sealing();
        attach(filing, "个人账号\n" + account.no() + "\n");
        assertThat(filings.submit(filing.key(), agent.acting(null), List.of())
                        .errors()
                        .of("acting"))
                .hasSize(1);
        assertThat(now(filing).status()).isEqualTo(FilingStatus.DRAFT);
    }

    @Test
    void 表里没有明文的清单() {
        Filing filing = filers.begin(agent, "A04");
        attach(
                filing,
                "身份证号,姓名,月工资\n%s,明文张三,5000\n".formatted(SomeDepositors.id().reveal()));
        byte[] kept = db.sql("select content from filings.attached_list where filing = :filing")
                .param("filing", filing.id())
                .query(byte[].class)
                .single();
        assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain("明文张三", "身份证号");
    }
}
