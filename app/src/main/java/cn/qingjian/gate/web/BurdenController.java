package cn.qingjian.gate.web;

import cn.qingjian.gate.Burden;
import cn.qingjian.gate.BurdenLedger;
import cn.qingjian.gate.BurdenLedger.Entry;
import cn.qingjian.gate.Kinds;
import cn.qingjian.gate.Marks;
import cn.qingjian.gate.OwnBurden;
import cn.qingjian.gate.Refit;
import cn.qingjian.people.Account;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.AllowedToBusiness;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.people.Unit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 负担台账: what is demanded of my unit this year; for the centre, of all units. */
@Controller
@AllowedToBusiness
class BurdenController {
    private final BurdenLedger ledger;
    private final Kinds kinds;
    private final OwnBurden own;
    private final People people;
    private final ObjectProvider<Marks> marks;
    private final Clock clock;

    BurdenController(
            BurdenLedger ledger, Kinds kinds, OwnBurden own, People people, ObjectProvider<Marks> marks, Clock clock) {
        this.ledger = ledger;
        this.kinds = kinds;
        this.own = own;
        this.people = people;
        this.marks = marks;
        this.clock = clock;
    }

    @GetMapping("/gate/burden")
    String burden(
            @RequestParam Optional<Integer> year,
            @RequestParam Optional<Long> unit,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        int when = year.orElse(LocalDate.now(clock).getYear());
        Optional<Long> bearer = bearer(person.account(), unit);
        List<Entry> entries = bearer.map(id -> ledger.demandedOf(id, when)).orElseGet(() -> ledger.all(when));
        model.addAttribute(
                "view",
                BurdenView.of(when, bearer, entries, ledger.savings(when), marked(when), names(), kinds::label));
        model.addAttribute("own", Burden.hours(own.minutes(when)));
        return "gate/burden";
    }

    /** The formula: each coefficient, what fits the measurements best, and how far the reckoning is off before and after. */
    @GetMapping("/gate/burden/formula")
    @AllowedTo({Role.OFFICE, Role.LEADER, Role.LEGAL, Role.INSPECTOR, Role.DEPARTMENT})
    String formula(@RequestParam Optional<Integer> year, Model model) {
        int when = year.orElse(LocalDate.now(clock).getYear());
        model.addAttribute("year", when);
        List<Refit.Observation> observations = ledger.observations(when);
        model.addAttribute("result", Refit.of(observations));
        model.addAttribute("observations", observations.size());
        return "gate/formula";
    }

    /** What the rules objected to, rule by rule, with what became of it; the demands of one rule where one is named. */
    @GetMapping("/gate/burden/objections")
    @AllowedTo({Role.OFFICE, Role.LEADER, Role.LEGAL, Role.INSPECTOR, Role.DEPARTMENT})
    String objections(
            @RequestParam Optional<Integer> year,
            @RequestParam Optional<String> rule,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        int when = year.orElse(LocalDate.now(clock).getYear());
        model.addAttribute("view", ObjectionView.of(when, rule, ledger.objections(when), names(), person.account()));
        return "gate/objections";
    }

    private Set<Long> marked(int year) {
        return marks.stream().flatMap(room -> room.against(year).stream()).collect(Collectors.toSet());
    }

    private Map<Long, String> names() {
        return people.units().stream().collect(Collectors.toMap(Unit::id, Unit::name));
    }

    /** A county office sees what is demanded of itself; the centre's people may look at any unit, or at all. */
    private Optional<Long> bearer(Account account, Optional<Long> asked) {
        return account.unit().kind() == Unit.Kind.COUNTY_OFFICE
                ? Optional.of(account.unit().id())
                : asked.filter(id -> people.unit(id).isPresent());
    }
}
