package cn.qingjian.gate;

import cn.qingjian.gate.store.PlanStore;
import cn.qingjian.gate.store.PlanStore.Issued;
import cn.qingjian.people.People;
import cn.qingjian.people.Unit;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** 计划与总量 as people see it: a year by department and class, beside the year before and the year's expected end. */
@Service
public class PlanBoard {
    private final List<DemandKind<?>> kinds;
    private final PlanStore store;
    private final ParameterBook parameters;
    private final People people;
    private final Clock clock;

    PlanBoard(
            ObjectProvider<DemandKind<?>> kinds,
            PlanStore store,
            ParameterBook parameters,
            People people,
            Clock clock) {
        this.kinds =
                kinds.orderedStream().filter(kind -> !kind.classes().isEmpty()).toList();
        this.store = store;
        this.parameters = parameters;
        this.people = people;
        this.clock = clock;
    }

    /** The kinds that are planned. */
    public List<DemandKind<?>> kinds() {
        return kinds;
    }

    /** The departments that plan. */
    public List<Unit> departments() {
        return people.units().stream()
                .filter(unit -> unit.kind() == Unit.Kind.DEPARTMENT)
                .toList();
    }

    /** A year, one section a kind. */
    public List<Section> year(int year) {
        List<PlanLine> lines = store.lines(year);
        List<Issued> issued = store.issued(year);
        List<Issued> before = store.issued(year - 1);
        List<PlanKey> beyond = store.beyond(year);
        return kinds.stream()
                .map(kind -> section(kind, year, lines, issued, before, beyond))
                .toList();
    }

    private Section section(
            DemandKind<?> kind,
            int year,
            List<PlanLine> lines,
            List<Issued> issued,
            List<Issued> before,
            List<PlanKey> beyond) {
        List<Row> rows = new ArrayList<>();
        for (Unit unit : departments()) {
            for (DemandClass one : kind.classes()) {
                PlanKey key = new PlanKey(year, unit.id(), kind.code(), one.code());
                Row row = row(key, unit.name(), one.label(), lines, issued, before, beyond);
                if (!row.empty()) {
                    rows.add(row);
                }
            }
        }
        List<Integer> months = months(kind, issued);
        List<Integer> monthsBefore = months(kind, before);
        Row total = Row.sum(rows, new PlanKey(year, 0, kind.code(), ""));
        return new Section(
                kind.code(),
                kind.label(),
                rows,
                total,
                months,
                monthsBefore,
                projection(year, total.soFar(), monthsBefore),
                store.issued(kind.code(), year - 1),
                store.growth(kind.code(), year),
                warnShare(year));
    }

    private static Row row(
            PlanKey key,
            String unit,
            String label,
            List<PlanLine> lines,
            List<Issued> issued,
            List<Issued> before,
            List<PlanKey> beyond) {
        Optional<PlanLine> line =
                lines.stream().filter(one -> one.key().equals(key)).findFirst();
        int used = sum(key, issued);
        return new Row(
                key,
                unit,
                label,
                line.map(PlanLine::planned).orElse(0),
                line.map(PlanLine::reserved).orElse(0),
                used,
                line.map(PlanLine::left).orElse(0),
                (int) beyond.stream().filter(key::equals).count(),
                sum(key, before));
    }

    private static int sum(PlanKey key, List<Issued> issued) {
        return issued.stream()
                .filter(one -> one.unit() == key.unit()
                        && one.kind().equals(key.kind())
                        && one.demandClass().equals(key.demandClass()))
                .mapToInt(Issued::total)
                .sum();
    }

    private static List<Integer> months(DemandKind<?> kind, List<Issued> issued) {
        Map<Integer, Integer> byMonth = new HashMap<>();
        issued.stream()
                .filter(one -> one.kind().equals(kind.code()))
                .forEach(one -> byMonth.merge(one.month(), one.total(), Integer::sum));
        return Stream.iterate(1, month -> month <= 12, month -> month + 1)
                .map(month -> byMonth.getOrDefault(month, 0))
                .toList();
    }

    private Optional<Projection> projection(int year, int soFar, List<Integer> monthsBefore) {
        LocalDate today = LocalDate.now(clock);
        return year == today.getYear() ? Optional.of(Projection.of(soFar, monthsBefore, today)) : Optional.empty();
    }

    private Optional<BigDecimal> warnShare(int year) {
        LocalDate today = LocalDate.now(clock);
        return parameters
                .on(year == today.getYear() ? today : LocalDate.of(year, 12, 31), 0)
                .limit("gate.plan.warnShare")
                .map(Parameters.Limit::value);
    }

    /**
     * One kind's year.
     *
     * @param kind code of the kind
     * @param label what it is called
     * @param rows by department and class, those without any number left out
     * @param total the sum of the rows
     * @param months issued from January on
     * @param monthsBefore the same a year before; all 0 where only the year's total is known
     * @param projection the year's expected end; empty unless it is this year
     * @param lastYear what was issued the year before; empty where nobody has entered it
     * @param growth the written explanation of growth, where there is one
     * @param warnShare percent of the plan from which on a warning is shown
     */
    public record Section(
            String kind,
            String label,
            List<Row> rows,
            Row total,
            List<Integer> months,
            List<Integer> monthsBefore,
            Optional<Projection> projection,
            Optional<Integer> lastYear,
            Optional<PlanStore.Growth> growth,
            Optional<BigDecimal> warnShare) {
        /** Whether the year, as it is or as expected, grows over the one before. */
        public boolean grows() {
            return lastYear.map(before -> expected() > before).orElse(false);
        }

        /** The year's expected end, or what there is. */
        public int expected() {
            return projection.map(Projection::yearEnd).orElse(total.soFar());
        }

        /** What people should know before the plan is broken, most pressing first. */
        public List<String> warnings() {
            List<String> warnings = new ArrayList<>();
            if (total.planned() > 0 && total.soFar() > total.planned()) {
                warnings.add("已经超出年度计划%d件。".formatted(total.soFar() - total.planned()));
            } else if (total.planned() > 0 && expected() > total.planned()) {
                warnings.add("按现在的进度，年底预计%d件，将超出计划%d件。".formatted(expected(), expected() - total.planned()));
            } else if (warnShare.map(share -> total.share() >= share.intValue()).orElse(false)) {
                warnings.add("年度计划已用%d%%。".formatted(total.share()));
            }
            if (grows() && growth.isEmpty()) {
                warnings.add("预计多于上一年度的%d件；只减不增，确需增长的须写明原因。".formatted(lastYear.orElse(0)));
            }
            return warnings;
        }
    }

    /**
     * One line of the board.
     *
     * @param key which line of the plan
     * @param unit name of the department
     * @param demandClass label of the class
     * @param planned planned
     * @param reserved admitted and not yet issued, within the plan
     * @param used issued, here or outside this system
     * @param left places left
     * @param beyond admitted or issued beyond the plan
     * @param lastYear issued the year before
     */
    public record Row(
            PlanKey key,
            String unit,
            String demandClass,
            int planned,
            int reserved,
            int used,
            int left,
            int beyond,
            int lastYear) {
        static Row sum(Collection<Row> rows, PlanKey key) {
            return rows.stream()
                    .reduce(
                            new Row(key, "合计", "", 0, 0, 0, 0, 0, 0),
                            (one, other) -> new Row(
                                    key,
                                    "合计",
                                    "",
                                    one.planned + other.planned,
                                    one.reserved + other.reserved,
                                    one.used + other.used,
                                    one.left + other.left,
                                    one.beyond + other.beyond,
                                    one.lastYear + other.lastYear));
        }

        /** Issued and admitted together. */
        public int soFar() {
            return used + reserved;
        }

        /** Percent of the plan that is taken; 0 where nothing is planned. */
        public int share() {
            return planned == 0 ? 0 : Math.round(soFar() * 100f / planned);
        }

        boolean empty() {
            return planned == 0 && reserved == 0 && used == 0 && beyond == 0 && lastYear == 0;
        }
    }
}
