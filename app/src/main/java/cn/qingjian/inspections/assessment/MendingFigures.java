package cn.qingjian.inspections.assessment;

import cn.qingjian.gate.BurdenLedger;
import cn.qingjian.inspections.IndicatorSource;
import cn.qingjian.inspections.store.FieldStore;
import cn.qingjian.inspections.visit.Defect;
import cn.qingjian.inspections.visit.DefectStatus;
import cn.qingjian.people.Unit;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The figures that the room itself and the burden ledger hold ready for the assessment. */
@Configuration(proxyBeanMethods = false)
class MendingFigures {
    private static final int HUNDRED = 100;
    private static final int MINUTES = 60;

    @Bean
    IndicatorSource mendedIndicator(FieldStore store) {
        return defects("inspections.mended", "问题整改率", "%", store, all -> {
            long closed = all.stream()
                    .filter(one -> one.status() == DefectStatus.CLOSED)
                    .count();
            return reading(HUNDRED * closed / all.size(), "发现%d个问题，已销号%d个".formatted(all.size(), closed));
        });
    }

    @Bean
    IndicatorSource overdueIndicator(FieldStore store, Clock clock) {
        return defects("inspections.overdue", "逾期整改的问题", "个", store, all -> {
            long late = all.stream()
                    .filter(one -> one.overdue(LocalDate.now(clock)))
                    .count();
            return reading(late, "%d个问题中，逾期%d个".formatted(all.size(), late));
        });
    }

    @Bean
    IndicatorSource mendingDaysIndicator(FieldStore store) {
        return defects("inspections.days", "平均整改天数", "天", store, all -> {
            double days = all.stream()
                    .flatMap(one -> one.closed().stream().map(closed -> ChronoUnit.DAYS.between(one.found(), closed)))
                    .mapToLong(Long::longValue)
                    .average()
                    .orElse(-1);
            return days < 0 ? null : reading(Math.round(days), "从发现到销号，已销号的平均");
        });
    }

    /** What a department asked of the grassroots, in person-hours. */
    @Bean
    IndicatorSource burdenCausedIndicator(BurdenLedger ledger) {
        return IndicatorSource.of("burden.caused", "给基层增加的负担", "人时", Unit.Kind.DEPARTMENT, (unit, from, to) -> {
            long minutes = IntStream.rangeClosed(from.getYear(), to.getYear())
                    .mapToObj(ledger::all)
                    .flatMap(List::stream)
                    .filter(one -> one.issuer() == unit.id())
                    .mapToLong(BurdenLedger.Entry::minutes)
                    .sum();
            return Optional.of(new IndicatorSource.Reading(
                    BigDecimal.valueOf(minutes / MINUTES), "过闸事项的负担合计", "/gate/burden?year=" + to.getYear()));
        });
    }

    private static IndicatorSource defects(
            String code,
            String label,
            String measure,
            FieldStore store,
            Function<List<Defect>, IndicatorSource.@org.jspecify.annotations.Nullable Reading> count) {
        return IndicatorSource.of(code, label, measure, Unit.Kind.COUNTY_OFFICE, (unit, from, to) -> {
            List<Defect> all = store.defects(unit.id(), from, to).stream()
                    .filter(one -> one.status() != DefectStatus.LIFTED)
                    .toList();
            return all.isEmpty()
                    ? Optional.empty()
                    : Optional.ofNullable(count.apply(all))
                            .map(one -> new IndicatorSource.Reading(
                                    one.value(),
                                    one.how(),
                                    "/inspections/defects?unit=" + unit.id() + "&year=" + from.getYear()));
        });
    }

    private static IndicatorSource.Reading reading(long value, String how) {
        return new IndicatorSource.Reading(BigDecimal.valueOf(value), how, "");
    }
}
