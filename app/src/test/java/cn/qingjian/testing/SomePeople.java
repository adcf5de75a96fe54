package cn.qingjian.testing;

import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.people.Unit;
import cn.qingjian.people.store.AccountStore;
import cn.qingjian.people.store.UnitStore;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Makes the units and people that a test needs, with names of their own. */
@Component
public class SomePeople {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private final UnitStore units;
    private final AccountStore accounts;

    SomePeople(UnitStore units, AccountStore accounts) {
        this.units = units;
        this.accounts = accounts;
    }

    /** A new unit of that kind. */
    public Unit unit(Unit.Kind kind) {
        int number = NEXT.incrementAndGet();
        return units.add("unit" + number, "第" + number + "测试单位", kind, number);
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
}
