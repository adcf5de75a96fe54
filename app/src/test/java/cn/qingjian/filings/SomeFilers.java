package cn.qingjian.filings;

import cn.qingjian.filings.facts.Gathering;
import cn.qingjian.identity.Citizen;
import cn.qingjian.identity.Citizens;
import cn.qingjian.identity.IdentityPaper;
import cn.qingjian.kernel.CitizenId;
import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.Account;
import cn.qingjian.ledger.Depositors;
import cn.qingjian.ledger.Employer;
import cn.qingjian.ledger.Person;
import cn.qingjian.ledger.SomeDepositors;
import cn.qingjian.serviceitems.ItemVersion;
import cn.qingjian.sharing.ConsentText;
import cn.qingjian.standins.Personas;
import cn.qingjian.testing.OwnerOfTheDatabase;
import java.time.LocalDate;
import java.util.UUID;
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

    SomeFilers(
            Citizens citizens,
            Depositors depositors,
            SomeDepositors some,
            Filings filings,
            Gathering gathering,
            OwnerOfTheDatabase owner) {
        this.citizens = citizens;
        this.depositors = depositors;
        this.some = some;
        this.filings = filings;
        this.gathering = gathering;
        this.owner = owner;
    }

    /** Somebody whom no department lists: unmarried, without a home, alive, at work. */
    public Citizen ordinary(Money balance) {
        CitizenId id = SomeDepositors.id();
        return with(id, "寻常", balance);
    }

    /** One of the invented people whom the departments list. */
    public Citizen persona(String key, Money balance) {
        Personas.Persona persona = Personas.named(key);
        return with(CitizenId.parse(persona.idNumber()).orElseThrow(), persona.name(), balance);
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
            owner.run("update ledger.account set paid_since = '2025-01-01', paid_through = '2026-10-01' where id = " + account);
        }
        return citizens.enter(paper, "test", id.reveal(), 3);
    }

    /** The account of a person. */
    public Account account(Citizen citizen) {
        IdentityPaper paper = citizens.reveal(citizen.id(), "测试");
        return depositors.of("01", paper.number()).orElseThrow();
    }

    /** A filing that is begun, with consent given. */
    public Filing begin(Citizen citizen, String item) {
        ItemVersion version = filings.offered(item).orElseThrow();
        String consent = gathering.consentText(version).map(ConsentText::version).orElse("");
        return filings.begin(UUID.randomUUID(), version, citizen, consent).orElseThrow();
    }
}
