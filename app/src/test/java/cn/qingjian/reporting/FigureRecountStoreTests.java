package cn.qingjian.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.reporting.Figure.Way;
import cn.qingjian.reporting.Figures.View;
import cn.qingjian.reporting.Thing.Cost;
import cn.qingjian.reporting.Thing.Fate;
import cn.qingjian.testing.SomePeople;
import cn.qingjian.testing.StoreTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.BeforeTry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestContextManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each figure of the dictionary against a slow count by hand, over random years written into the tables of gate and rooms. */
@StoreTest
class FigureRecountStoreTests {
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final int DAYS = 4 * 365;
    private static final List<String> SORTS = List.of("comprehensive", "business", "topic", "conveying");
    private static final List<String> PAST = List.of("class", "level", "sort", "past");

    @Autowired
    SomeYears years;

    @Autowired
    SomePeople people;

    @Autowired
    Facts facts;

    @Autowired
    FigureBook book;

    @Autowired
    Figures figures;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    /** The engine of the properties knows nothing of Spring. */
    @BeforeTry
    void wired() throws Exception {
        new TestContextManager(getClass()).prepareTestInstance(this);
    }

    @Property(tries = 15)
    void 随机的几年里每个字段都和手工数的一样(@ForAll long seed) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            compare(new Random(seed));
        });
    }

    @Test
    void 空的一年也和手工数的一样() {
        var world = new World(new Random(1), 0);
        facts.rebuild();
        world.agrees(new View(Period.year(2025), Scope.of(world.issuer), Optional.empty()));
    }

    @Test
    void 合计好的月份和逐件数的月份一样() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            var world = new World(new Random(7), 400);
            world.things.forEach(thing -> years.keep(thing, world.account.id()));
            facts.rebuild();
            facts.rebuild();
            Period all = new Period(FIRST, FIRST.plusDays(DAYS));
            View own = new View(all, Scope.of(world.issuer), Optional.empty());
            for (String code : List.of("doc.issued", "mtg.held", "ins.done")) {
                Figure figure = book.figure(code);
                String source = ((Way.Count) figure.way()).source();
                assertThat(figures.months(figure, own).orElseThrow())
                        .as(code)
                        .isEqualTo(figures.months(figure, new View(all, own.scope(), Optional.of(source)))
                                .orElseThrow())
                        .isNotEmpty();
            }
        });
    }

    private void compare(Random random) {
        var world = new World(random, 40);
        world.things.forEach(thing -> years.keep(thing, world.account.id()));
        facts.rebuild();
        int from = random.nextInt(DAYS);
        Period some = new Period(FIRST.plusDays(from), FIRST.plusDays(from + random.nextInt(DAYS - from)));
        Period whole = random.nextBoolean()
                ? Period.year(2024 + random.nextInt(3))
                : Period.quarter(2025, 1 + random.nextInt(4));
        for (Period period : List.of(some, whole)) {
            world.agrees(new View(period, Scope.of(world.issuer), Optional.empty()));
            world.agrees(new View(period, Scope.of(world.bearers.getFirst()), Optional.empty()));
            world.agrees(new View(period, Scope.of(world.issuer), Optional.of("meetings")));
        }
    }

    /** Units of its own and what they did; nobody else's is looked at. */
    private final class World {
        private final Unit issuer = people.unit(Unit.Kind.DEPARTMENT);
        private final Account account = people.person(issuer, Role.DEPARTMENT);
        private final List<Unit> bearers = Stream.generate(() -> people.unit(Unit.Kind.COUNTY_OFFICE))
                .limit(3)
                .toList();
        private final List<Thing> things = new ArrayList<>();
        private final Random random;

        World(Random random, int most) {
            this.random = random;
            int count = most == 0 ? 0 : random.nextInt(most);
            for (int i = 0; i < count; i++) {
                things.add(thing(7_000_000L + i));
            }
        }

        private Thing thing(long number) {
            String source = one(List.of(
                    "documents", "meetings", "datarequests", "inspections", "fieldresearch", "secondments", "studies"));
            if (source.equals("studies")) {
                return study(number);
            }
            Map<String, Object> attributes = attributes(source);
            Fate fate = one(List.of(
                    Fate.ISSUED, Fate.ISSUED, Fate.ISSUED, Fate.REISSUED, Fate.WITHDRAWN, Fate.REFUSED, Fate.ENTERED));
            LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
            if (fate == Fate.ENTERED && attributes.containsKey("class")) {
                boolean whole = random.nextInt(4) == 0;
                attributes.keySet().retainAll(PAST);
                attributes.put("past", true);
                return new Thing(
                        source,
                        number,
                        fate,
                        whole ? day.withDayOfYear(1) : day.withDayOfMonth(1),
                        whole,
                        issuer.id(),
                        1 + random.nextInt(9),
                        attributes,
                        List.of());
            }
            return new Thing(
                    source,
                    number,
                    fate == Fate.ENTERED ? Fate.ISSUED : fate,
                    day,
                    false,
                    issuer.id(),
                    1,
                    attributes,
                    fate == Fate.REFUSED ? List.of() : costs());
        }

        /** Held by the department, or by a county office, which sees its own. */
        private Thing study(long number) {
            LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
            Map<String, Object> attributes = new HashMap<>();
            perhaps(attributes, "used");
            if (day.isBefore(LocalDate.now(clock))) {
                perhaps(attributes, "over");
            }
            Unit unit = random.nextBoolean() ? issuer : bearers.getFirst();
            List<Cost> costs = unit.equals(issuer) ? List.of() : List.of(new Cost(unit.id(), 0, 1, List.of()));
            return new Thing("studies", number, Fate.ISSUED, day, false, unit.id(), 1, attributes, costs);
        }

        private List<Cost> costs() {
            return bearers.stream()
                    .filter(bearer -> random.nextBoolean())
                    .map(bearer -> {
                        int turns = 1 + random.nextInt(3);
                        List<Long> measured = Stream.generate(() -> (long) random.nextInt(200))
                                .limit(random.nextInt(turns + 1))
                                .toList();
                        return new Cost(bearer.id(), random.nextInt(500), turns, measured);
                    })
                    .toList();
        }

        private Map<String, Object> attributes(String source) {
            Map<String, Object> attributes = new HashMap<>();
            switch (source) {
                case "documents" -> {
                    attributes.put("class", one(List.of("general", "special", "comprehensive")));
                    attributes.put("form", one(List.of("OFFICIAL", "NOTE", "BRIEFING", "CHAT")));
                    perhaps(attributes, "toOffices", "toGovernments", "beyond");
                }
                case "meetings" -> {
                    String level = one(List.of("down", "centre"));
                    String sort = one(SORTS);
                    attributes.put("class", level + "-" + sort);
                    attributes.put("level", level);
                    attributes.put("sort", sort);
                    attributes.put("people", 1 + random.nextInt(200));
                    attributes.put("minutes", one(List.of(1, 60, 61, 90, 91, 120, 121, 240, 241, 480, 481)));
                    perhaps(attributes, "video", "chiefs", "beyond");
                }
                case "datarequests" -> {
                    int elements = random.nextInt(20);
                    attributes.put("elements", elements);
                    attributes.put("checked", random.nextInt(elements + 1));
                }
                case "inspections" -> {
                    int targets = random.nextInt(5);
                    attributes.put("class", one(List.of("COMPREHENSIVE", "SPECIAL", "ASSESSMENT", "UNANNOUNCED")));
                    attributes.put("targets", targets);
                    attributes.put("offices", targets);
                    attributes.put("present", 2 * targets);
                    attributes.put("forms", random.nextInt(4));
                    attributes.put("merged", random.nextInt(3));
                    perhaps(attributes, "beyond");
                }
                case "fieldresearch" -> {
                    attributes.put("class", one(List.of("topic", "contact", "comprehensive", "study")));
                    attributes.put("companions", random.nextInt(5));
                }
                default -> {
                    attributes.put("months", 1 + random.nextInt(8));
                    perhaps(attributes, "fromOffice");
                }
            }
            return attributes;
        }

        private void perhaps(Map<String, Object> attributes, String... flags) {
            for (String flag : flags) {
                if (random.nextInt(3) == 0) {
                    attributes.put(flag, true);
                }
            }
        }

        private <T> T one(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        /** Every figure, and the sum of the records behind it. */
        void agrees(View view) {
            for (Reading reading : figures.read(book.all(), view)) {
                Figure figure = reading.figure();
                // what hangs on today, and on tables that are not written here
                if (figure.way() instanceof Way.Plan || figure.code().equals("sec.overdue")) {
                    continue;
                }
                assertThat(reading.value().map(BigDecimal::toPlainString))
                        .as("%s in %s", figure.code(), view)
                        .isEqualTo(by(figure, view).map(BigDecimal::toPlainString));
                figures.records(figure, view, 0, 10_000).ifPresent(records -> {
                    assertThat(records.lines()).hasSize((int) records.total());
                    boolean own = reading.value().isPresent()
                            && !(figure.way() instanceof Way.Change)
                            && !reading.figure().measure().equals("人时");
                    if (own) {
                        assertThat(records.lines().stream()
                                        .mapToLong(line -> records.sums() ? line.number() : line.amount())
                                        .sum())
                                .as("records of %s in %s", figure.code(), view)
                                .isEqualTo(reading.value().orElseThrow().longValue());
                    }
                });
            }
        }

        private Optional<BigDecimal> by(Figure figure, View view) {
            return switch (figure.way()) {
                case Way.Count ignored -> count(figure, view);
                case Way.Sum ignored -> count(figure, view);
                case Way.Minutes ignored -> count(figure, view);
                case Way.Distinct ignored -> count(figure, view);
                case Way.Before(String of) ->
                    comparable(book.figure(of), view.in(view.period().before()));
                case Way.LastYear(String of) ->
                    comparable(book.figure(of), view.in(view.period().lastYear()));
                case Way.YearSoFar(String of) ->
                    count(book.figure(of), view.in(view.period().yearSoFar()));
                case Way.Change(String of) ->
                    count(book.figure(of), view)
                            .flatMap(now -> comparable(
                                            book.figure(of),
                                            view.in(view.period().before()))
                                    .filter(before -> before.signum() != 0)
                                    .map(before -> hundredths(now.subtract(before), before)));
                case Way.Share(String part, String whole) ->
                    count(book.figure(part), view)
                            .flatMap(one -> count(book.figure(whole), view)
                                    .filter(all -> all.signum() != 0)
                                    .map(all -> hundredths(one, all)));
                case Way.Plan ignored -> Optional.empty();
                case Way.Missing ignored -> Optional.empty();
            };
        }

        private static BigDecimal hundredths(BigDecimal part, BigDecimal whole) {
            return part.multiply(BigDecimal.valueOf(100)).divide(whole, 2, RoundingMode.HALF_UP);
        }

        private Optional<BigDecimal> comparable(Figure figure, View view) {
            boolean unsorted = things.stream()
                    .filter(thing -> thing.fate() == Fate.ENTERED && among(thing, figure, view))
                    .anyMatch(thing -> !tells(figure));
            return unsorted ? Optional.empty() : count(figure, view);
        }

        /** Whether an entered total says what the figure asks. */
        private boolean tells(Figure figure) {
            return switch (figure.way()) {
                case Way.Count(String ignored, List<Condition> conditions) ->
                    conditions.stream().allMatch(condition -> PAST.contains(condition.attribute()));
                case Way.Minutes ignored -> true;
                default -> false;
            };
        }

        private boolean among(Thing thing, Figure figure, View view) {
            String source = switch (figure.way()) {
                case Way.Count(String of, List<Condition> ignored) -> of;
                case Way.Sum(String of, List<Condition> ignored, String sum) -> of;
                case Way.Minutes(String of) -> of;
                case Way.Distinct(String of, List<Condition> ignored, String attribute) -> of;
                default -> "";
            };
            String own = thing.fate() == Fate.REFUSED || thing.fate() == Fate.WITHDRAWN ? "stopped" : thing.source();
            return (source.equals(own) || source.equals("*"))
                    && !thing.day().isBefore(view.period().from())
                    && !thing.day().isAfter(view.period().to())
                    && (view.scope().issuer().isEmpty()
                            || view.scope().issuer().get().equals(thing.unit()))
                    && (view.scope().bearer().isEmpty()
                            || (thing.counts()
                                    && thing.costs().stream()
                                            .anyMatch(cost -> Optional.of(cost.unit())
                                                    .equals(view.scope().bearer()))))
                    && (view.kind().isEmpty() || view.kind().get().equals(thing.source()));
        }

        private Optional<BigDecimal> count(Figure figure, View view) {
            List<Thing> among =
                    things.stream().filter(thing -> among(thing, figure, view)).toList();
            if (inTheWay(among, figure, view) || beforeItsLimit(figure, view)) {
                return Optional.empty();
            }
            return Optional.of(
                    switch (figure.way()) {
                        case Way.Count(String ignored, List<Condition> conditions) ->
                            BigDecimal.valueOf(among.stream()
                                    .filter(thing -> meets(thing, conditions))
                                    .mapToLong(Thing::amount)
                                    .sum());
                        case Way.Sum(String ignored, List<Condition> conditions, String attribute) ->
                            BigDecimal.valueOf(among.stream()
                                    .filter(thing -> meets(thing, conditions))
                                    .mapToLong(thing -> thing.number(attribute))
                                    .sum());
                        case Way.Distinct(String ignored, List<Condition> conditions, String attribute) ->
                            BigDecimal.valueOf(among.stream()
                                    .filter(thing -> meets(thing, conditions))
                                    .map(thing -> thing.text(attribute))
                                    .distinct()
                                    .count());
                        case Way.Minutes ignored ->
                            BigDecimal.valueOf(among.stream()
                                            .filter(Thing::counts)
                                            .flatMap(thing -> thing.costs().stream())
                                            .filter(cost ->
                                                    view.scope().bearer().isEmpty()
                                                            || Optional.of(cost.unit())
                                                                    .equals(view.scope()
                                                                            .bearer()))
                                            .mapToLong(Cost::minutes)
                                            .sum())
                                    .divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP);
                        default -> throw new AssertionError(figure);
                    });
        }

        /** A whole year's total is in the way where it meets the conditions, or doesn't say whether it does. */
        private boolean inTheWay(List<Thing> among, Figure figure, View view) {
            return among.stream()
                    .filter(thing -> thing.wholeYear()
                            && LocalDate.of(thing.day().getYear(), 12, 31)
                                    .isAfter(view.period().to()))
                    .anyMatch(thing -> switch (figure.way()) {
                        case Way.Count(String ignored, List<Condition> conditions) ->
                            !tells(figure) || meets(thing, conditions);
                        case Way.Minutes ignored -> false;
                        default -> true;
                    });
        }

        /** 五千字、四千字 are limits since 6 August 2024 (《若干规定》); before that nobody could be over them. */
        private boolean beforeItsLimit(Figure figure, View view) {
            return List.of("doc.longGeneral", "doc.longSpecial").contains(figure.code())
                    && view.period().to().isBefore(LocalDate.of(2024, 8, 6));
        }

        private boolean meets(Thing thing, List<Condition> when) {
            return when.stream().allMatch(condition -> meets(thing, condition));
        }

        private boolean meets(Thing thing, Condition condition) {
            String name = condition.attribute();
            if (name.equals("of")) {
                return ((Condition.OneOf) condition).values().contains(thing.source());
            }
            if (name.equals("outcome")) {
                return ((Condition.OneOf) condition)
                        .values()
                        .contains(thing.fate().name());
            }
            return switch (condition) {
                case Condition.OneOf(String ignored, List<String> values) -> values.contains(thing.text(name));
                case Condition.Is(String ignored, boolean value) -> thing.is(name) == value;
                case Condition.Within(
                        String ignored,
                        Optional<Condition.Bound> above,
                        Optional<Condition.Bound> most) ->
                    thing.attributes().containsKey(name)
                            && above.map(bound -> thing.number(name) > number(bound))
                                    .orElse(true)
                            && most.map(bound -> thing.number(name) <= number(bound))
                                    .orElse(true);
            };
        }

        /** 九十分钟 is the one limit on an attribute that the things have. */
        private static long number(Condition.Bound bound) {
            return bound.parameter().equals("mtg.unit.maxMin") ? 90 : bound.number();
        }
    }
}
