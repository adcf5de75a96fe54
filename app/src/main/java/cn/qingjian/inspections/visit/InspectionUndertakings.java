package cn.qingjian.inspections.visit;

import cn.qingjian.gate.ParameterBook;
import cn.qingjian.gate.Parameters;
import cn.qingjian.gate.Undertaking;
import cn.qingjian.gate.Undertakings;
import cn.qingjian.inspections.InspectionKind;
import cn.qingjian.inspections.Theme;
import cn.qingjian.inspections.Words;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Unit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongFunction;
import org.springframework.stereotype.Component;

/** Inspections for the merging engine: a joint visit takes in what else would go to the same units. Sealed checks stay unknown. */
@Component
class InspectionUndertakings implements Undertakings {
    private final Inspections inspections;
    private final InspectionKind kind;
    private final ParameterBook parameters;
    private final People people;
    private final Clock clock;

    InspectionUndertakings(
            Inspections inspections, InspectionKind kind, ParameterBook parameters, People people, Clock clock) {
        this.inspections = inspections;
        this.kind = kind;
        this.parameters = parameters;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return InspectionKind.CODE;
    }

    @Override
    public List<Undertaking> underway() {
        LocalDate today = LocalDate.now(clock);
        LongFunction<Parameters> limits = parameters.on(today);
        return inspections.underway().stream()
                .filter(one -> !one.words().orElseThrow().to().isBefore(today))
                .map(one -> undertaking(one, today, limits))
                .toList();
    }

    private Undertaking undertaking(Inspection one, LocalDate today, LongFunction<Parameters> limits) {
        Words words = one.words().orElseThrow();
        return new Undertaking(
                one.demandId(),
                "督查检查考核",
                one.title(),
                one.unit().id(),
                words.text(),
                one.demand(today).bearers(),
                words.from(),
                words.to(),
                kind.measure(one.demand(today), limits.apply(one.unit().id())).minutes());
    }

    @Override
    public void absorb(long number, Undertaking other, Account by) {
        themes(other).forEach(theme -> inspections.takeIn(number, theme, by));
    }

    /** Another inspection brings its themes with their matters; anything else comes along as one theme. */
    private List<Theme> themes(Undertaking other) {
        String origin = other.id().toString();
        List<Theme> own = inspections.underway().stream()
                .filter(one -> one.demandId().equals(other.id()))
                .flatMap(one -> one.words().orElseThrow().themes().stream())
                .map(one -> new Theme(one.department(), one.departmentName(), one.matter(), one.text(), origin))
                .toList();
        String department = people.unit(other.issuer()).map(Unit::name).orElse("");
        return own.isEmpty() ? List.of(new Theme(other.issuer(), department, "", other.title(), origin)) : own;
    }

    @Override
    public void giveWay(long number, Undertaking into, Account by) {
        inspections.yieldTo(number, into.label() + " " + into.id() + "《" + into.title() + "》", by);
    }
}
