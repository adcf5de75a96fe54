package cn.qingjian.reporting;

import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import java.util.Optional;

/**
 * Whose facts are counted.
 *
 * @param issuer key of the unit that issued them; empty for any
 * @param bearer key of the unit that bears them; empty for any
 */
public record Scope(Optional<Long> issuer, Optional<Long> bearer) {
    /** All facts. */
    public static final Scope ALL = new Scope(Optional.empty(), Optional.empty());

    /**
     * What a person may see: leaders, the office and inspectors everything, a county office what it bears, all others what
     * their own unit issued.
     */
    public static Scope of(Account person) {
        if (person.is(Role.OFFICE, Role.LEADER, Role.INSPECTOR)) {
            return ALL;
        }
        return of(person.unit());
    }

    /** What concerns a unit: a county office bears, all others issue. */
    public static Scope of(Unit unit) {
        return unit.kind() == Unit.Kind.COUNTY_OFFICE
                ? new Scope(Optional.empty(), Optional.of(unit.id()))
                : new Scope(Optional.of(unit.id()), Optional.empty());
    }

    /** Whether it holds everything. */
    public boolean all() {
        return issuer.isEmpty() && bearer.isEmpty();
    }
}
