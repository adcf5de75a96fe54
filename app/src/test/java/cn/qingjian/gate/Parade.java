package cn.qingjian.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A kind of demand that no room knows: a parade (巡游), to prove that the gate needs none of its kinds. */
record Parade(
        DemandId id,
        String title,
        long issuerUnit,
        LocalDate day,
        List<Passage> says,
        Bearers bearers,
        Optional<PlanPlace> plan,
        int minutes,
        Set<String> floats)
        implements Demand {
    static final String KIND = "parades";

    static Parade aParade() {
        return new Parade(
                new DemandId(KIND, 1),
                "春季巡游",
                1,
                LocalDate.of(2026, 5, 6),
                List.of(new Passage("一", "各管理部组织方队参加巡游。"), new Passage("二", "特此通知。")),
                new Bearers(Set.of(11L, 12L, 13L), 4),
                Optional.empty(),
                60,
                Set.of("花车", "鼓号", "方队"));
    }

    Parade lasting(int minutes) {
        return new Parade(id, title, issuerUnit, day, says, bearers, plan, minutes, floats);
    }

    Parade on(LocalDate day) {
        return new Parade(id, title, issuerUnit, day, says, bearers, plan, minutes, floats);
    }

    Parade numbered(long number) {
        return new Parade(new DemandId(KIND, number), title, issuerUnit, day, says, bearers, plan, minutes, floats);
    }

    Parade by(long unit) {
        return new Parade(id, title, unit, day, says, bearers, plan, minutes, floats);
    }

    Parade borneBy(Set<Long> units) {
        return new Parade(id, title, issuerUnit, day, says, new Bearers(units, 4), plan, minutes, floats);
    }

    Parade in(String demandClass, Optional<Long> item) {
        return new Parade(
                id,
                title,
                issuerUnit,
                day,
                says,
                bearers,
                Optional.of(new PlanPlace(demandClass, item)),
                minutes,
                floats);
    }

    Parade saying(String... clauses) {
        var passages = IntStream.range(0, clauses.length)
                .mapToObj(place -> new Passage(String.valueOf(place + 1), clauses[place]))
                .toList();
        return new Parade(id, title, issuerUnit, day, passages, bearers, plan, minutes, floats);
    }
}
