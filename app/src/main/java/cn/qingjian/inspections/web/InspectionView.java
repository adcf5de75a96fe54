package cn.qingjian.inspections.web;

import cn.qingjian.gate.KeptRuling;
import cn.qingjian.inspections.Target;
import cn.qingjian.inspections.store.InspectionStore;
import cn.qingjian.inspections.store.SealedStore;
import cn.qingjian.inspections.store.TeamStore;
import cn.qingjian.inspections.visit.Conclusion;
import cn.qingjian.inspections.visit.Defect;
import cn.qingjian.inspections.visit.Inspection;
import cn.qingjian.inspections.visit.InspectionStatus;
import cn.qingjian.inspections.visit.Lot;
import cn.qingjian.inspections.visit.ResultUse;
import cn.qingjian.inspections.visit.ResultUses;
import cn.qingjian.inspections.visit.Visit;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One inspection as its page shows it.
 *
 * @param leads whether the reader is on the side that inspects
 * @param typed what was typed into one of its forms
 * @param keeper the reader's own half of the key, where he keeps one
 * @param crew who inspects, and when
 */
public record InspectionView(
        Inspection inspection,
        Account reader,
        boolean leads,
        LocalDate today,
        Typed typed,
        Optional<KeptRuling> ruling,
        Optional<String> number,
        Optional<LocalDate> sealedUntil,
        List<SealedStore.Keeper> keepers,
        Optional<SealedStore.Keeper> keeper,
        Optional<Long> draw,
        List<Visit> visits,
        List<Conclusion> conclusions,
        List<ResultUse> uses,
        List<Defect> defects,
        int evidence,
        List<InspectionStore.Past> history,
        Crew crew) {
    /**
     * Who inspects, and when.
     *
     * @param available those who may be named
     * @param named keys of those who are named
     * @param at by key of the unit, who goes there
     * @param appointments when they come
     * @param publisher who published the digests of a draw that is still to be made
     */
    public record Crew(
            List<Account> available,
            Set<Long> named,
            Map<Long, List<Account>> at,
            List<TeamStore.Appointment> appointments,
            Optional<Long> publisher) {
        /** Names of those who go to a unit. */
        public String names(long unit) {
            return at.getOrDefault(unit, List.of()).stream().map(Account::name).collect(Collectors.joining("、"));
        }

        /** When they come to a unit, as people say it; empty where nothing is arranged. */
        public String when(long unit) {
            return appointments.stream()
                    .filter(one -> one.unit() == unit)
                    .map(one -> one.start().toLocalDate() + " " + one.start().toLocalTime())
                    .collect(Collectors.joining("、"));
        }
    }

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

    /** What is made of a unit's conclusion: the unit itself learns of what was approved and of nothing else. */
    public List<ResultUse> shownUses(long unit) {
        return uses.stream()
                .filter(one -> one.unit() == unit && sees(unit))
                .filter(one -> one.inUse() || reader.unit().id() != unit)
                .toList();
    }

    /** Whether something may be made of a unit's conclusion now. */
    public boolean usable(long unit) {
        return conclusions.stream().anyMatch(one -> one.unit() == unit && ResultUses.usable(one))
                && reader.unit().id() != unit;
    }

    /** Key of a unit's conclusion. */
    public long conclusionOf(long unit) {
        return conclusions.stream()
                .filter(one -> one.unit() == unit)
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Whether a person is chosen as an inspector: as typed, or else as it stands. */
    public boolean chosen(long account) {
        return typed.is("team")
                ? List.of(typed.value("team", "member").split(",")).contains(String.valueOf(account))
                : crew.named().contains(account);
    }

    /** Whether the inspectors can be named here now. */
    public boolean staffs() {
        return leads && !inspection.unannounced() && inspection.status().underway() && inspection.lot() == Lot.NONE;
    }

    /** Whether the reader can publish a draw now: there is something to draw from. */
    public boolean publishes() {
        return staffs()
                && inspection.status() == InspectionStatus.DRAFTING
                && targets().size() > 1
                && !crew.named().isEmpty();
    }

    /** Whether a draw is published that somebody has to make. */
    public boolean toDraw() {
        return leads
                && !inspection.unannounced()
                && inspection.lot() == Lot.PUBLISHED
                && inspection.status() == InspectionStatus.DRAFTING;
    }

    /** Whether it may be opened today. */
    public boolean due() {
        return sealedUntil.map(day -> !today.isBefore(day)).orElse(false);
    }
}
