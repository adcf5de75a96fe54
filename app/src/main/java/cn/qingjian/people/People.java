package cn.qingjian.people;

import cn.qingjian.people.store.AccountStore;
import cn.qingjian.people.store.UnitStore;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;

/** Who is who: the units, and the people in them. */
@Service
public class People {
    private final UnitStore units;
    private final AccountStore accounts;

    People(UnitStore units, AccountStore accounts) {
        this.units = units;
        this.accounts = accounts;
    }

    /** All units that are open, in their order. */
    public List<Unit> units() {
        return units.all();
    }

    /** The centre itself; empty in an agency that has entered none. */
    public Optional<Unit> centre() {
        return units().stream().filter(unit -> unit.kind() == Unit.Kind.CENTRE).findFirst();
    }

    /** The unit with that key. */
    public Optional<Unit> unit(long id) {
        return units.find(id);
    }

    /** Minutes by car, one way, from one unit to another; 0 within a unit, empty where nobody has entered them. */
    public OptionalInt travelMinutes(long from, long to) {
        return from == to ? OptionalInt.of(0) : units.travelMinutes(from, to);
    }

    /** The account with that key, disabled ones too. */
    public Optional<Account> account(long id) {
        return accounts.find(id);
    }

    /** The people who hold a role and may sign in, by name. */
    public List<Account> holding(Role role) {
        return accounts.holding(role);
    }
}
