package cn.qingjian.inspections.visit;

import cn.qingjian.audit.Audit;
import cn.qingjian.inspections.Target;
import cn.qingjian.inspections.store.InspectionStore;
import cn.qingjian.inspections.store.TeamStore;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 检查人员: those whom the leading department names, or those among them whom the draw sends; nobody goes to his own unit. */
@Service
public class Teams {
    private final TeamStore store;
    private final InspectionStore inspections;
    private final People people;
    private final Audit audit;

    Teams(TeamStore store, InspectionStore inspections, People people, Audit audit) {
        this.store = store;
        this.inspections = inspections;
        this.people = people;
        this.audit = audit;
    }

    /** Those who may inspect: whoever works in a department or an office and does business there. */
    public List<Account> available() {
        return Stream.of(Role.DEPARTMENT, Role.INSPECTOR, Role.LEGAL, Role.OFFICE, Role.GRASSROOTS)
                .flatMap(role -> people.holding(role).stream())
                .filter(one ->
                        one.unit().kind() == Unit.Kind.DEPARTMENT || one.unit().kind() == Unit.Kind.COUNTY_OFFICE)
                .distinct()
                .toList();
    }

    /** Those who are named for an inspection. */
    public List<Account> named(long inspection) {
        return accounts(store.named(inspection));
    }

    /** Those who go to a unit: drawn, or else named, or else the author; never anybody who works there. */
    public List<Account> at(Inspection inspection, long unit) {
        List<Account> named =
                inspection.lot() == Lot.DRAWN ? accounts(store.sent(inspection.id(), unit)) : named(inspection.id());
        return (named.isEmpty() ? accounts(List.of(inspection.author())) : named)
                .stream().filter(one -> one.unit().id() != unit).toList();
    }

    /** Names the inspectors anew, until a draw has begun or the inspection is over. */
    @Transactional
    public FieldErrors name(long id, List<String> chosen, Account by) {
        Inspection now = inspections.lock(id).orElseThrow();
        List<Account> team = available().stream()
                .filter(one -> chosen.contains(String.valueOf(one.id())))
                .toList();
        var errors = new FieldErrors()
                .require(!now.unannounced() && now.status().underway(), "state", "现在不能改检查人员。")
                .require(now.lot() == Lot.NONE, "state", "抽取的名单已经公布，检查人员不能换。")
                .require(!team.isEmpty(), "member", "请选择检查人员。");
        if (errors.isEmpty()) {
            now.words().stream()
                    .flatMap(words -> words.targets().stream())
                    .filter(target -> team.stream().allMatch(one -> one.unit().id() == target.unit()))
                    .map(Target::name)
                    .forEach(name -> errors.add("member", "选的都是%s的人，检查人员不派到本单位。".formatted(name)));
        }
        if (errors.isEmpty()) {
            store.name(id, team.stream().map(Account::id).toList());
            audit.record(by.login(), "定检查人员", "检查 " + id, team.size() + "人");
        }
        return errors;
    }

    private List<Account> accounts(List<Long> keys) {
        return keys.stream().map(people::account).flatMap(Optional::stream).toList();
    }
}
