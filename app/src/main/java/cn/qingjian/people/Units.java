package cn.qingjian.people;

import cn.qingjian.audit.Audit;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.store.AccountStore;
import cn.qingjian.people.store.UnitStore;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the system administrator does with units. */
@Service
@Transactional
public class Units {
    private static final int LONGEST_NAME = 60;
    private final UnitStore units;
    private final AccountStore accounts;
    private final Audit audit;
    private final Clock clock;

    Units(UnitStore units, AccountStore accounts, Audit audit, Clock clock) {
        this.units = units;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds a unit at the end; empty errors mean done. */
    public FieldErrors add(String name, Unit.Kind kind, Account actor) {
        FieldErrors errors = errorsOf(name);
        if (errors.isEmpty()) {
            int position = units.nextPosition();
            Unit unit = units.add("u" + position, name.strip(), kind, position);
            audit.record(actor.login(), "新建单位", "单位 " + unit.id(), unit.name());
        }
        return errors;
    }

    /** Gives a unit another name; empty errors mean done. */
    public FieldErrors rename(Unit unit, String name, Account actor) {
        FieldErrors errors = errorsOf(name);
        if (errors.isEmpty()) {
            units.rename(unit.id(), name.strip());
            audit.record(actor.login(), "单位更名", "单位 " + unit.id(), unit.name() + " → " + name.strip());
        }
        return errors;
    }

    /** Closes a unit as of today; refused while somebody who may sign in works there. */
    public boolean close(Unit unit, Account actor) {
        if (accounts.anyoneIn(unit.id())) {
            return false;
        }
        units.close(unit.id(), LocalDate.now(clock));
        audit.record(actor.login(), "撤销单位", "单位 " + unit.id(), unit.name());
        return true;
    }

    private FieldErrors errorsOf(String name) {
        return new FieldErrors()
                .require(!name.isBlank(), "name", "请填单位名称。")
                .require(name.length() <= LONGEST_NAME, "name", "单位名称最多 " + LONGEST_NAME + " 个字。")
                .require(!units.named(name.strip()), "name", "已经有同名的单位。");
    }
}
