package cn.qingjian.testing;

import cn.qingjian.identity.Acting;
import cn.qingjian.identity.Citizen;
import cn.qingjian.identity.Citizens;
import cn.qingjian.identity.DocumentType;
import cn.qingjian.identity.IdentityPaper;
import cn.qingjian.identity.Mandate;
import cn.qingjian.identity.store.MandateStore;
import cn.qingjian.kernel.CitizenId;
import cn.qingjian.kernel.CreditCode;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.people.Unit;
import cn.qingjian.people.store.AccountStore;
import cn.qingjian.people.store.UnitStore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Makes the units and people that a test needs, with names of their own. */
@Component
public class SomePeople {
    private static final AtomicInteger NEXT = new AtomicInteger();
    /** The first who holds a role is somebody of the invented agency, who can sign in. */
    private static final int AFTER_THE_AGENCY = 100_000;

    private final UnitStore units;
    private final AccountStore accounts;
    private final Citizens citizens;
    private final MandateStore mandates;

    SomePeople(UnitStore units, AccountStore accounts, Citizens citizens, MandateStore mandates) {
        this.units = units;
        this.accounts = accounts;
        this.citizens = citizens;
        this.mandates = mandates;
    }

    /** A new unit of that kind. */
    public Unit unit(Unit.Kind kind) {
        int number = NEXT.incrementAndGet();
        return units.add("unit" + number, "第" + number + "测试单位", kind, AFTER_THE_AGENCY + number);
    }

    /** A new person in that unit who holds those roles; nobody can sign in with the stored password. */
    public Account person(Unit unit, Role... roles) {
        int number = NEXT.incrementAndGet();
        long id = accounts.add("person" + number, "测试员" + number, unit.id(), "科员", "{none}", Set.of(roles));
        return accounts.find(id).orElseThrow();
    }

    /** A new person in a new department. */
    public Account person(Role... roles) {
        return person(unit(Unit.Kind.DEPARTMENT), roles);
    }

    /** Signs a person in for one MockMvc request. */
    public static RequestPostProcessor as(Account account) {
        return SecurityMockMvcRequestPostProcessors.user(new SignedIn(account, "", true, true));
    }

    /** What an invented person's identity card says; each call has another number. */
    public static IdentityPaper paper() {
        int number = NEXT.incrementAndGet();
        String digits =
                "990103" + LocalDate.of(1950, 1, 1).plusDays(number).toString().replace("-", "") + "123";
        return new IdentityPaper(DocumentType.IDENTITY_CARD, digits + CitizenId.checkDigit(digits), "测试人" + number);
    }

    /** A new person of the public, signed in at level 3. */
    public Citizen citizen() {
        return citizens.enter(paper(), "https://platform.example", "sub" + NEXT.incrementAndGet(), 3);
    }

    /** A new person of the public who acts for an employer under a mandate of today. */
    public Citizen agent() {
        IdentityPaper paper = paper();
        Citizen agent = citizens.enter(paper, "https://platform.example", "sub" + NEXT.incrementAndGet(), 3);
        CreditCode employer = new CreditCode("91990102MA0QJYF20K");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        long mandate = mandates.add(new MandateStore.Granted(
                employer,
                "测试单位",
                paper.citizenId().orElseThrow(),
                paper.name(),
                Mandate.EVERYTHING,
                today,
                today.plusDays(1),
                agent.id(),
                Instant.now()));
        return agent.acting(new Acting(mandate, employer.code(), "测试单位"));
    }

    /** Signs a person of the public in for one MockMvc request. */
    public static RequestPostProcessor as(Citizen citizen) {
        return SecurityMockMvcRequestPostProcessors.authentication(
                new OAuth2AuthenticationToken(citizen, List.of(), "platform"));
    }
}
