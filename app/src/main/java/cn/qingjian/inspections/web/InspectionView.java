package cn.qingjian.inspections.web;

import cn.qingjian.gate.KeptRuling;
import cn.qingjian.inspections.Target;
import cn.qingjian.inspections.store.InspectionStore;
import cn.qingjian.inspections.store.SealedStore;
import cn.qingjian.inspections.visit.Conclusion;
import cn.qingjian.inspections.visit.Defect;
import cn.qingjian.inspections.visit.Inspection;
import cn.qingjian.inspections.visit.Visit;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One inspection as its page shows it.
 *
 * @param leads whether the reader is on the side that inspects
 * @param keeper the reader's own half of the key, where he keeps one
 */
public record InspectionView(
        Inspection inspection,
        Account reader,
        boolean leads,
        LocalDate today,
        FieldErrors errors,
        Optional<KeptRuling> ruling,
        Optional<String> number,
        Optional<LocalDate> sealedUntil,
        List<SealedStore.Keeper> keepers,
        Optional<SealedStore.Keeper> keeper,
        Optional<Long> draw,
        List<Visit> visits,
        List<Conclusion> conclusions,
        List<Defect> defects,
        int evidence,
        List<InspectionStore.Past> history) {
    /** The units that the reader may see: all for those who inspect or oversee, the own one for a visited unit. */
    public List<Target> targets() {
        return inspection.words().map(words -> words.targets()).orElse(List.of()).stream()
                .filter(one -> sees(one.unit()))
                .toList();
    }

    /** Whether the reader may see what concerns a unit. */
    public boolean sees(long unit) {
        return leads || reader.unit().id() == unit || reader.is(Role.OFFICE, Role.LEADER, Role.INSPECTOR, Role.LEGAL);
    }

    /** The conclusions that the reader may see. */
    public List<Conclusion> shownConclusions() {
        return conclusions.stream().filter(one -> sees(one.unit())).toList();
    }

    /** The defects that the reader may see. */
    public List<Defect> shownDefects() {
        return defects.stream().filter(one -> sees(one.unit())).toList();
    }

    /** The ended visit at a unit. */
    public Optional<Visit> visit(long unit) {
        return visits.stream().filter(one -> one.unit() == unit).findFirst();
    }

    /** Whether a unit has its conclusion. */
    public boolean concluded(long unit) {
        return conclusions.stream().anyMatch(one -> one.unit() == unit);
    }

    /** Whether it may be opened today. */
    public boolean due() {
        return sealedUntil.map(day -> !today.isBefore(day)).orElse(false);
    }
}
