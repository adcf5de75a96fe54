package cn.qingjian.ledger;

import cn.qingjian.audit.Audit;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.ledger.store.OfficeStore;
import cn.qingjian.people.People;
import cn.qingjian.people.Unit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which county office looks after which employer (经办管理部), and what the books hold of its employers. */
@Service
@Transactional
public class EmployerOffices {
    private final OfficeStore store;
    private final People people;
    private final Ledger ledger;
    private final Audit audit;

    EmployerOffices(OfficeStore store, People people, Ledger ledger, Audit audit) {
        this.store = store;
        this.people = people;
        this.ledger = ledger;
        this.audit = audit;
    }

    /** The county offices. */
    public List<Unit> offices() {
        return people.units().stream()
                .filter(unit -> unit.kind() == Unit.Kind.COUNTY_OFFICE)
                .toList();
    }

    /** The office that looks after an employer. */
    @Transactional(readOnly = true)
    public Optional<Unit> of(Employer employer) {
        return store.of(employer.id()).flatMap(people::unit);
    }

    /**
     * Gives an employer to an office. Errors: {@code office} where there is no such county office.
     *
     * @param office key of the office as it was chosen
     */
    public FieldErrors assign(Employer employer, String office, String actor) {
        Optional<Unit> chosen = offices().stream()
                .filter(unit -> String.valueOf(unit.id()).equals(office))
                .findFirst();
        FieldErrors errors = new FieldErrors().require(chosen.isPresent(), "office", "请选择一个管理部。");
        chosen.ifPresent(unit -> {
            store.assign(employer.id(), unit.id(), ledger.today());
            audit.record(actor, "定经办管理部", "单位账户 " + employer.id(), unit.name());
        });
        return errors;
    }

    /** What the books hold of an office's employers; empty for what is no office, and while no employer was given to any. */
    @Transactional(readOnly = true)
    public Optional<OfficeFigures> figures(Unit office) {
        return office.kind() == Unit.Kind.COUNTY_OFFICE && store.any()
                ? Optional.of(store.figures(office.id()))
                : Optional.empty();
    }

    /** How many employers no office looks after, so that no office's figures have them. */
    @Transactional(readOnly = true)
    public long unassigned() {
        return store.unassigned();
    }
}
