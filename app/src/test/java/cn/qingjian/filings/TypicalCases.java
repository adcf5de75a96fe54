package cn.qingjian.filings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.filings.effects.EmployeeLists;
import cn.qingjian.identity.Citizen;
import cn.qingjian.kernel.CitizenId;
import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.Account;
import cn.qingjian.ledger.AccountStatus;
import cn.qingjian.ledger.Depositors;
import cn.qingjian.ledger.Employer;
import cn.qingjian.ledger.Employers;
import cn.qingjian.ledger.Loan;
import cn.qingjian.ledger.LoanBook;
import cn.qingjian.ledger.Loans;
import cn.qingjian.ledger.SomeDepositors;
import cn.qingjian.serviceitems.Item;
import cn.qingjian.serviceitems.ItemVersion;
import cn.qingjian.standins.Personas;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** One typical case of each item, with a person or an agent whom nothing stands against. */
@Component
class TypicalCases {
    /** The items that are decided without a person. */
    static final List<String> INSTANT = List.of(
            "A01", "A02", "A04", "A05", "A06", "A07", "A08", "A09", "A10", "A13", "A14", "B01", "B02", "B05", "B06",
            "B07", "B08", "B09", "B13", "C01", "C03", "C04");

    private final SomeFilers filers;
    private final SomeDepositors some;
    private final Filings filings;
    private final EmployeeLists lists;
    private final Depositors depositors;
    private final Employers employers;
    private final Loans loans;
    private final LoanBook book;

    TypicalCases(
            SomeFilers filers,
            SomeDepositors some,
            Filings filings,
            EmployeeLists lists,
            Depositors depositors,
            Employers employers,
            Loans loans,
            LoanBook book) {
        this.filers = filers;
        this.some = some;
        this.filings = filings;
        this.lists = lists;
        this.depositors = depositors;
        this.employers = employers;
        this.loans = loans;
        this.book = book;
    }

    /**
     * A case.
     *
     * @param list content of the list, empty for none
     * @param posts whether something is posted
     * @param look what must be true when it is done
     */
    record Case(Citizen citizen, String item, Map<String, String> answers, String list, boolean posts, Runnable look) {}

    /** Answers the questions in their order, attaches the list, hands in. */
    Filing handIn(Case one) {
        Filing filing = filled(one);
        assertThat(filings.submit(filing.key(), one.citizen(), List.of())
                        .errors()
                        .all())
                .as(one.item())
                .isEmpty();
        return now(filing, one.citizen());
    }

    /** The same before it is handed in. */
    Filing filled(Case one) {
        Filing filing = filers.begin(one.citizen(), one.item());
        ItemVersion version = filings.version(filing);
        Set<String> asked = new HashSet<>();
        for (Item.Question question : filings.questions(filing, version)) {
            asked.add(question.id());
            filing = now(filing, one.citizen());
            if (question.type() == Item.Question.Type.LIST_FILE) {
                byte[] content = one.list().getBytes(StandardCharsets.UTF_8);
                assertThat(lists.attach(filing, version, question, "清单.csv", content)
                                .all())
                        .as(one.item())
                        .isEmpty();
            } else {
                filings.answer(filing, question, one.answers().getOrDefault(question.id(), ""));
            }
        }
        assertThat(asked)
                .as("questions of " + one.item())
                .containsAll(one.answers().keySet());
        return now(filing, one.citizen());
    }

    private Filing now(Filing filing, Citizen citizen) {
        return filings.own(filing.key(), citizen).orElseThrow();
    }

    /** The case of an item. */
    Case of(String item) {
        return Optional.ofNullable(all().get(item)).orElseThrow().get();
    }

    private Map<String, Supplier<Case>> all() {
        return Map.ofEntries(
                Map.entry("A01", this::newEmployer),
                Map.entry("A02", this::payDay),
                Map.entry("A04", this::newEmployee),
                Map.entry("A05", this::newCard),
                Map.entry("A06", this::remittance),
                Map.entry("A07", this::backPayment),
                Map.entry("A08", this::newBase),
                Map.entry("A09", this::sealing),
                Map.entry("A10", this::transfer),
                Map.entry("A13", this::joining),
                Map.entry("A14", () -> person("A14", Map.of("证明类型", "缴存证明"), false)),
                Map.entry("B01", () -> persona("xu-hong", "B01", Map.of())),
                Map.entry("B02", () -> persona("he-lei", "B02", Map.of())),
                Map.entry("B05", () -> persona("zheng-jie", "B05", Map.of("金额", "1000"))),
                Map.entry("B06", this::repaid),
                Map.entry("B07", () -> persona("zhao-tie", "B07", Map.of("金额", "1000"))),
                Map.entry("B08", () -> rent(filers.ordinary(Money.ofYuan(50_000)))),
                Map.entry("B09", () -> persona("sun-li", "B09", Map.of())),
                Map.entry("B13", () -> persona("lin-qiu", "B13", Map.of("金额", "500"))),
                Map.entry("C01", () -> person("C01", Map.of("房屋总价", "1000000", "年限", "20"), false)),
                Map.entry("C03", this::earlyPart),
                Map.entry("C04", this::settling));
    }

    Case rent(Citizen citizen) {
        Money before = filers.account(citizen).balance();
        return new Case(
                citizen,
                "B08",
                Map.of("金额", "1000"),
                "",
                true,
                () -> assertThat(filers.account(citizen).balance()).isEqualTo(before.minus(Money.ofYuan(1_000))));
    }

    private Case person(String item, Map<String, String> answers, boolean posts) {
        return new Case(filers.ordinary(Money.ofYuan(50_000)), item, answers, "", posts, () -> {});
    }

    private Case persona(String key, String item, Map<String, String> answers) {
        return new Case(filers.persona(key, Money.ofYuan(50_000)), item, answers, "", true, () -> {});
    }

    private Case newEmployer() {
        Personas.Employer known = Personas.employer("bai-yu");
        return new Case(
                filers.agent(known.code(), known.name()),
                "A01",
                Map.of("职工人数", "5", "发薪日", "10", "缴存比例", "0.08"),
                "",
                false,
                () -> assertThat(employers.of(new cn.qingjian.kernel.CreditCode(known.code())))
                        .hasValueSatisfying(
                                opened -> assertThat(opened.employerRatio()).isEqualTo(800)));
    }

    private Case payDay() {
        Personas.Employer known = Personas.employer("xin-ye");
        return new Case(
                filers.agent(known.code(), known.name()),
                "A02",
                Map.of("变更项目", "发薪日", "新内容", "12"),
                "",
                false,
                () -> assertThat(employers
                                .of(new cn.qingjian.kernel.CreditCode(known.code()))
                                .orElseThrow()
                                .payDay())
                        .isEqualTo(12));
    }

    private Case newEmployee() {
        Employer employer = some.employer();
        CitizenId id = SomeDepositors.id();
        return new Case(
                filers.agent(employer),
                "A04",
                Map.of(),
                "身份证号,姓名,月工资,银行卡号\n%s,新同事,6000,6222000011113333\n".formatted(id.reveal()),
                false,
                () -> assertThat(depositors.of("01", id.reveal()))
                        .hasValueSatisfying(
                                account -> assertThat(account.employer()).contains(employer.id())));
    }

    private Case newCard() {
        Citizen citizen = filers.ordinary(Money.ofYuan(10));
        filers.ownsCard(citizen, "6222000022229876");
        return new Case(
                citizen,
                "A05",
                Map.of("变更项目", "银行卡", "新内容", "6222 0000 2222 9876"),
                "",
                false,
                () -> assertThat(depositors.owner(filers.account(citizen)).maskedCard())
                        .endsWith("9876"));
    }

    private Case remittance() {
        Employer employer = some.employer();
        Account account = some.at(employer, SomeDepositors.DAY);
        arrived(employer, account.monthly());
        return new Case(
                filers.agent(employer),
                "A06",
                Map.of("月份", YearMonth.now().minusMonths(1).toString()),
                list(account),
                true,
                () -> assertThat(depositors.find(account.id()).orElseThrow().balance())
                        .isEqualTo(account.monthly()));
    }

    private Case backPayment() {
        Employer employer = some.employer();
        Account account = some.at(employer, SomeDepositors.DAY);
        Money twice = account.monthly().plus(account.monthly());
        arrived(employer, twice);
        return new Case(
                filers.agent(employer),
                "A07",
                Map.of("起始月份", YearMonth.now().minusMonths(3).toString(), "补缴月数", "2"),
                list(account),
                true,
                () -> assertThat(depositors.find(account.id()).orElseThrow().balance())
                        .isEqualTo(twice));
    }

    private Case newBase() {
        Employer employer = some.employer();
        Account account = some.at(employer, LocalDate.of(2026, 5, 6));
        return new Case(
                filers.agent(employer),
                "A08",
                Map.of("缴存比例", "0.1"),
                "个人账号,月平均工资\n%s,12000\n".formatted(account.no()),
                false,
                () -> {
                    Account after = depositors.find(account.id()).orElseThrow();
                    assertThat(after.base()).isEqualTo(Money.ofYuan(12_000));
                    assertThat(after.monthly()).isEqualTo(Money.ofYuan(2_400));
                    assertThat(employers.adjusted(employer, LocalDate.now())).isTrue();
                });
    }

    private Case sealing() {
        Employer employer = some.employer();
        Account account = some.at(employer, SomeDepositors.DAY);
        return new Case(
                filers.agent(employer),
                "A09",
                Map.of("办理方式", "封存"),
                "个人账号\n" + account.no() + "\n",
                false,
                () -> assertThat(depositors.find(account.id()).orElseThrow().status())
                        .isEqualTo(AccountStatus.SEALED));
    }

    private Case transfer() {
        Citizen citizen = filers.ordinary(Money.ofYuan(900));
        depositors.seal(filers.account(citizen).id(), LocalDate.now(), "tester");
        Employer to = some.employer();
        return new Case(
                citizen,
                "A10",
                Map.of("转入单位", to.code().code(), "月工资", "9000"),
                "",
                false,
                () -> assertThat(filers.account(citizen)).satisfies(account -> {
                    assertThat(account.employer()).contains(to.id());
                    assertThat(account.status()).isEqualTo(AccountStatus.NORMAL);
                    assertThat(account.balance()).isEqualTo(Money.ofYuan(900));
                }));
    }

    private Case joining() {
        Citizen citizen = filers.newcomer("tang-wen");
        return new Case(
                citizen,
                "A13",
                Map.of("缴存基数", "5000", "缴存比例", "0.16"),
                "",
                false,
                () -> assertThat(filers.account(citizen).monthly()).isEqualTo(Money.ofYuan(800)));
    }

    private Case repaid() {
        Citizen citizen = filers.ordinary(Money.ofYuan(50_000));
        LocalDate begun = LocalDate.now().minusMonths(2).minusDays(3);
        Loan loan = filers.loan(citizen, Money.ofYuan(100_000), begun);
        loans.repay(loan.id(), Money.ofYuan(20_000), LocalDate.now().minusDays(1), "R-" + UUID.randomUUID());
        return new Case(citizen, "B06", Map.of("金额", "500"), "", true, () -> {});
    }

    private Case earlyPart() {
        Citizen citizen = filers.ordinary(Money.ofYuan(50_000));
        Loan loan = filers.loan(citizen, Money.ofYuan(100_000), LocalDate.now().minusDays(5));
        return new Case(
                citizen,
                "C03",
                Map.of("金额", "10000", "方式", "缩短期限"),
                "",
                true,
                () -> assertThat(book.find(loan.id()).orElseThrow().balance()).isEqualTo(Money.ofYuan(90_000)));
    }

    private Case settling() {
        Citizen citizen = filers.ordinary(Money.ofYuan(50_000));
        Loan loan = filers.loan(citizen, Money.ofYuan(30_000), LocalDate.now().minusDays(5));
        return new Case(
                citizen,
                "C04",
                Map.of(),
                "",
                true,
                () -> assertThat(book.find(loan.id()).orElseThrow().status().open())
                        .isFalse());
    }

    /** Money of an employer that nothing takes yet. */
    void arrived(Employer employer, Money amount) {
        employers.received(employer.id(), amount, "IN-" + UUID.randomUUID(), LocalDate.now());
    }

    /** A list that pays what is due for an account. */
    static String list(Account account) {
        return "个人账号,单位缴存额,个人缴存额\n%s,%s,%s\n"
                .formatted(account.no(), account.employerMonthly(), account.personMonthly());
    }
}
