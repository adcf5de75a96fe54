package cn.qingjian.inspections.visit;

import cn.qingjian.audit.Audit;
import cn.qingjian.gate.ParameterBook;
import cn.qingjian.gate.PlanDesk;
import cn.qingjian.gate.PlanItem;
import cn.qingjian.inspections.Authority;
import cn.qingjian.inspections.InspectionClass;
import cn.qingjian.inspections.InspectionKind;
import cn.qingjian.inspections.store.RegisterStore;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.kernel.LegalBasis;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The year's plan of inspections with its filing, and the table of who may inspect what. */
@Service
public class PlanBook {
    private static final int LONGEST = 200;

    private final RegisterStore register;
    private final PlanDesk plan;
    private final People people;
    private final ParameterBook parameters;
    private final Audit audit;
    private final Clock clock;

    PlanBook(RegisterStore register, PlanDesk plan, People people, ParameterBook parameters, Audit audit, Clock clock) {
        this.register = register;
        this.plan = plan;
        this.people = people;
        this.parameters = parameters;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One line of the plan.
     *
     * @param item the plan item
     * @param unit name of the department
     * @param sort label of the class
     */
    public record Line(PlanItem item, String unit, String sort) {}

    /** The year's plan of inspections. */
    public List<Line> plan(int year) {
        return plan.items(year).stream()
                .filter(item -> item.key().kind().equals(InspectionKind.CODE))
                .map(item -> new Line(
                        item,
                        people.unit(item.key().unit()).map(Unit::name).orElse(""),
                        InspectionClass.of(item.key().demandClass())
                                .map(InspectionClass::label)
                                .orElse("")))
                .toList();
    }

    /** Whether a person should be told that nothing limits the visits of a month (INS-04, INS-10): its number is not set. */
    public boolean unlimited(Account reader) {
        return reader.is(Role.OFFICE, Role.LEADER)
                && parameters
                        .on(LocalDate.now(clock), reader.unit().id())
                        .limit(InspectionKind.PER_MONTH)
                        .isEmpty();
    }

    /** The records of a year's filing. */
    public List<RegisterStore.Filing> filings(int year) {
        return register.filings(year);
    }

    /** Records that this year's plan was filed. */
    @Transactional
    public FieldErrors file(String to, String on, String number, Account by) {
        LocalDate today = LocalDate.now(clock);
        var errors = new FieldErrors()
                .require(!to.isBlank() && to.length() <= LONGEST, "to", "请写向谁备案。")
                .require(!number.isBlank() && number.length() <= LONGEST, "number", "请写备案件的文号或者编号。");
        LocalDate day = date(on);
        errors.require(!day.equals(LocalDate.EPOCH) && !day.isAfter(today), "on", "请填备案日期，不能在今天以后。");
        if (errors.isEmpty()) {
            register.file(new RegisterStore.Filing(today.getYear(), to.strip(), day, number.strip(), ""), by.id());
            audit.record(by.login(), "督检考计划备案", today.getYear() + "年", number.strip());
        }
        return errors;
    }

    /** The table of who may inspect what, ended lines too. */
    public List<Authority> authorities() {
        return register.authorities();
    }

    /** The departments. */
    public List<Unit> departments() {
        return people.units().stream()
                .filter(unit -> unit.kind() == Unit.Kind.DEPARTMENT)
                .toList();
    }

    /** Adds a line, in force from today. */
    @Transactional
    public FieldErrors add(long unit, String matter, String scope, String document, String article, Account by) {
        var errors = new FieldErrors()
                .require(departments().stream().anyMatch(one -> one.id() == unit), "unit", "请选择科室。")
                .require(matter.matches("[a-z][a-z0-9-]{1,30}"), "matter", "事项代码用小写字母、数字和短横，2到31个。")
                .require(!scope.isBlank() && scope.length() <= LONGEST, "scope", "请写明事项和范围。")
                .require(!document.isBlank() && document.length() <= LONGEST, "document", "请写明依据，没有依据的不能查。")
                .require(article.length() <= LONGEST, "article", "条款不超过%d个字。".formatted(LONGEST));
        if (errors.isEmpty()) {
            register.add(
                    new Authority(
                            0,
                            unit,
                            "",
                            matter,
                            scope.strip(),
                            new LegalBasis(document.strip(), article.strip(), LegalBasis.Mark.OWN),
                            LocalDate.now(clock),
                            null),
                    by.id());
            audit.record(by.login(), "督检考事项", matter, scope.strip());
        }
        return errors;
    }

    /** Ends a line with today. */
    @Transactional
    public void end(long id, Account by) {
        if (register.end(id, LocalDate.now(clock))) {
            audit.record(by.login(), "停用督检考事项", "事项 " + id, "");
        }
    }

    private static LocalDate date(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException wrong) {
            return LocalDate.EPOCH;
        }
    }
}
