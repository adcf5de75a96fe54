package cn.qingjian.filings;

import cn.qingjian.bank.demo.DemoBank;
import cn.qingjian.filings.facts.Gathering;
import cn.qingjian.identity.Acting;
import cn.qingjian.identity.Citizen;
import cn.qingjian.identity.Citizens;
import cn.qingjian.identity.IdentityPaper;
import cn.qingjian.kernel.CitizenId;
import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.Account;
import cn.qingjian.ledger.Depositors;
import cn.qingjian.ledger.Employer;
import cn.qingjian.ledger.Loan;
import cn.qingjian.ledger.LoanBook;
import cn.qingjian.ledger.LoanContract;
import cn.qingjian.ledger.LoanPayouts;
import cn.qingjian.ledger.Person;
import cn.qingjian.ledger.RepaymentMethod;
import cn.qingjian.ledger.SomeDepositors;
import cn.qingjian.serviceitems.ItemVersion;
import cn.qingjian.sharing.ConsentText;
import cn.qingjian.standins.Personas;
import cn.qingjian.testing.OwnerOfTheDatabase;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Invented persons who file, with accounts of their own; persons whom the departments know keep what those know of them. */
@Component
public class SomeFilers {
    private final Citizens citizens;
    private final Depositors depositors;
    private final SomeDepositors some;
    private final Filings filings;
    private final Gathering gathering;
    private final OwnerOfTheDatabase owner;
    private final LoanPayouts payouts;
    private final LoanBook book;
    private final ObjectProvider<DemoBank> bank;

    SomeFilers(
            Citizens citizens,
            Depositors depositors,
            SomeDepositors some,
            Filings filings,
            Gathering gathering,
            OwnerOfTheDatabase owner,
            LoanPayouts payouts,
            LoanBook book,
            ObjectProvider<DemoBank> bank) {
        this.citizens = citizens;
        this.depositors = depositors;
        this.some = some;
        this.filings = filings;
        this.gathering = gathering;
        this.owner = owner;
        this.payouts = payouts;
        this.book = book;
        this.bank = bank;
    }

    /** Somebody whom no department lists: unmarried, without a home, alive, at work. */
    public Citizen ordinary(Money balance) {
        CitizenId id = SomeDepositors.id();
        return with(id, "寻常", balance);
    }

    /** Somebody whom no department lists, born on that day: a woman for an even number, a man for an odd one. */
    public Citizen born(LocalDate day, int sex) {
        String digits = Personas.ORDINARY + day.toString().replace("-", "") + "90" + sex;
        return with(CitizenId.parse(digits + CitizenId.checkDigit(digits)).orElseThrow(), "生日", Money.ofYuan(1_000));
    }

    /** One of the invented people whom the departments list. */
    public Citizen persona(String key, Money balance) {
        Personas.Persona persona = Personas.named(key);
        return with(CitizenId.parse(persona.idNumber()).orElseThrow(), persona.name(), balance);
    }

    /** The played bank keeps an account of that number for somebody from now on. */
    public void ownsCard(Citizen citizen, String number) {
        IdentityPaper paper = citizens.reveal(citizen.id(), "测试");
        bank.getObject().standIn().register(number, paper.name(), paper.number());
    }

    /** An ordinary person of whom no bank account is known. */
    public Citizen withoutCard() {
        CitizenId id = SomeDepositors.id();
        var opened = depositors.open(
                new Person("01", id.reveal(), "无卡", id.birth(), id.female(), null),
                some.employer().id(),
                Money.ofYuan(10_000),
                LocalDate.of(2026, 7, 1),
                "tester");
        if (opened.account().isEmpty()) {
            throw new IllegalStateException("not opened: " + opened.errors().all());
        }
        return citizens.enter(IdentityPaper.parse("01", id.reveal(), "无卡").orElseThrow(), "test", id.reveal(), 3);
    }

    /** Somebody with a passport and no account. */
    public Citizen foreigner() {
        String number = "P" + System.nanoTime();
        return citizens.enter(IdentityPaper.parse("03", number, "Jane Doe").orElseThrow(), "test", number, 3);
    }

    private Citizen with(CitizenId id, String name, Money balance) {
        var paper = IdentityPaper.parse("01", id.reveal(), name).orElseThrow();
        if (depositors.of("01", id.reveal()).isEmpty()) {
            Employer employer = some.employer();
            LocalDate day = LocalDate.of(2026, 7, 1);
            long account = depositors
                    .open(
                            new Person("01", id.reveal(), name, id.birth(), id.female(), "6222000011112222"),
                            employer.id(),
                            Money.ofYuan(10_000),
                            day,
                            "tester")
                    .account()
                    .orElseThrow();
            if (balance.signum() > 0) {
                some.pay(employer, depositors.find(account).orElseThrow(), balance, day);
            }
            owner.run("update ledger.account set paid_since = '2025-01-01', paid_through = '2026-10-01' where id = "
                    + account);
        }
        return citizens.enter(paper, "test", id.reveal(), 3);
    }

    /** Somebody without an account and without an employer. */
    public Citizen newcomer(String key) {
        Personas.Persona persona = Personas.named(key);
        return citizens.enter(
                IdentityPaper.parse("01", persona.idNumber(), persona.name()).orElseThrow(),
                "test",
                persona.idNumber(),
                3);
    }

    /** An ordinary person who acts for an employer. */
    public Citizen agent(String code, String name) {
        CitizenId id = SomeDepositors.id();
        var paper = IdentityPaper.parse("01", id.reveal(), "经办").orElseThrow();
        return citizens.enter(paper, "test", id.reveal(), 3).acting(new Acting(1, code, name));
    }

    /** An ordinary person who acts for an employer of the ledger. */
    public Citizen agent(Employer employer) {
        return agent(employer.code().code(), employer.name());
    }

    /** A loan of somebody, paid out on a day and due on the same day of each month. */
    public Loan loan(Citizen citizen, Money amount, LocalDate day) {
        var contract = new LoanContract(
                account(citizen).person(),
                null,
                "F-" + UUID.randomUUID().toString().substring(0, 8),
                amount,
                false,
                120,
                RepaymentMethod.EQUAL_INSTALMENT,
                day.getDayOfMonth(),
                "青禾市测试路1号",
                "6222000000001234",
                false);
        var paid = payouts.payOut(contract, day, "FP-" + contract.contractNo(), "tester");
        return book.find(paid.loan().orElseThrow()).orElseThrow();
    }

    /** The account of a person. */
    public Account account(Citizen citizen) {
        IdentityPaper paper = citizens.reveal(citizen.id(), "测试");
        return depositors.of("01", paper.number()).orElseThrow();
    }

    /** A filing that is begun, with consent given. */
    public Filing begin(Citizen citizen, String item) {
        ItemVersion version = filings.offered(item).orElseThrow();
        String consent =
                gathering.consentText(version).map(ConsentText::version).orElse("");
        return filings.begin(UUID.randomUUID(), version, citizen, consent).orElseThrow();
    }
}
