package cn.qingjian.inspections.web;

import cn.qingjian.gate.Gate;
import cn.qingjian.gate.PlanDesk;
import cn.qingjian.gate.PlanItem;
import cn.qingjian.inspections.InspectionClass;
import cn.qingjian.inspections.InspectionKind;
import cn.qingjian.inspections.Target;
import cn.qingjian.inspections.Words;
import cn.qingjian.inspections.store.SealedStore;
import cn.qingjian.inspections.store.TeamStore;
import cn.qingjian.inspections.visit.AnnouncedDraws;
import cn.qingjian.inspections.visit.Fieldwork;
import cn.qingjian.inspections.visit.Inspection;
import cn.qingjian.inspections.visit.InspectionStatus;
import cn.qingjian.inspections.visit.Inspections;
import cn.qingjian.inspections.visit.ResultUses;
import cn.qingjian.inspections.visit.SealedChecks;
import cn.qingjian.inspections.visit.Teams;
import cn.qingjian.people.Account;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** The page of one inspection, which several controllers come back to. */
@Component
class InspectionPages {
    private final Inspections inspections;
    private final Fieldwork fieldwork;
    private final ResultUses uses;
    private final SealedChecks sealed;
    private final SealedStore draws;
    private final AnnouncedDraws lots;
    private final Teams teams;
    private final TeamStore crews;
    private final Gate gate;
    private final PlanDesk plan;
    private final Clock clock;

    InspectionPages(
            Inspections inspections,
            Fieldwork fieldwork,
            ResultUses uses,
            SealedChecks sealed,
            SealedStore draws,
            AnnouncedDraws lots,
            Teams teams,
            TeamStore crews,
            Gate gate,
            PlanDesk plan,
            Clock clock) {
        this.inspections = inspections;
        this.fieldwork = fieldwork;
        this.uses = uses;
        this.sealed = sealed;
        this.draws = draws;
        this.lots = lots;
        this.teams = teams;
        this.crews = crews;
        this.gate = gate;
        this.plan = plan;
        this.clock = clock;
    }

    /** The page, with what is wrong beside its field. */
    String show(Inspection inspection, Account reader, Typed typed, Model model) {
        long id = inspection.id();
        List<SealedStore.Keeper> keepers = sealed.keepersOf(id);
        model.addAttribute(
                "view",
                new InspectionView(
                        inspection,
                        reader,
                        InspectionController.mayLead(inspection, reader),
                        LocalDate.now(clock),
                        typed,
                        gate.rulings(inspection.demandId()).stream().findFirst(),
                        inspections.number(id),
                        inspection.status() == InspectionStatus.SEALED ? sealed.day(id) : Optional.empty(),
                        keepers,
                        keepers.stream()
                                .filter(one -> one.account() == reader.id())
                                .findFirst(),
                        draws.drawOf(id).map(SealedStore.Published::id),
                        fieldwork.visits(id),
                        fieldwork.conclusions(id),
                        uses.of(id),
                        fieldwork.defects(id),
                        fieldwork.evidence(id).size(),
                        inspections.history(id),
                        crew(inspection)));
        model.addAttribute("report", model.getAttribute("report"));
        return "inspections/inspection";
    }

    private InspectionView.Crew crew(Inspection inspection) {
        List<Target> targets = inspection.words().map(Words::targets).orElse(List.of());
        return new InspectionView.Crew(
                teams.available(),
                teams.named(inspection.id()).stream().map(Account::id).collect(Collectors.toSet()),
                targets.stream().collect(Collectors.toMap(Target::unit, one -> teams.at(inspection, one.unit()))),
                crews.appointments(inspection.id()),
                lots.publisher(inspection.id()));
    }

    /** Back to the page: anew where all is well; where not, with what was typed and what is wrong with it. */
    String done(long id, Typed typed, Account person, Model model) {
        Inspection inspection =
                inspections.find(id, person).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return typed.errors().isEmpty() ? "redirect:/inspections/" + id : show(inspection, person, typed, model);
    }

    /** The days of the sealed checks of which a person knows. */
    Map<Long, LocalDate> days(Account person) {
        return inspections.of(person).stream()
                .filter(one -> one.status() == InspectionStatus.SEALED)
                .flatMap(one -> sealed.day(one.id()).map(day -> Map.entry(one.id(), day)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The plan items that a department can carry out this year. */
    List<FormView.Choice> items(long unit, InspectionClass[] classes, String chosen) {
        List<FormView.Choice> open = plan.items(LocalDate.now(clock).getYear()).stream()
                .filter(item -> item.key().unit() == unit && item.key().kind().equals(InspectionKind.CODE))
                .sorted(Comparator.comparingInt(PlanItem::month))
                .map(item -> new FormView.Choice(
                        String.valueOf(item.id()),
                        "%d月 · %s（%s，%s）"
                                .formatted(
                                        item.month(),
                                        item.title(),
                                        Arrays.stream(classes)
                                                .filter(one -> one.code()
                                                        .equals(item.key().demandClass()))
                                                .map(InspectionClass::label)
                                                .findFirst()
                                                .orElse(""),
                                        item.left() > 0 ? "可用" : "已用过")))
                .toList();
        boolean known =
                chosen.isEmpty() || open.stream().anyMatch(one -> one.value().equals(chosen));
        return known
                ? open
                : Stream.concat(open.stream(), Stream.of(new FormView.Choice(chosen, "立项 " + chosen + "（不是本科室本年度的立项）")))
                        .toList();
    }
}
