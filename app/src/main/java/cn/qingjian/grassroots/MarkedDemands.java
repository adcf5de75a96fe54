package cn.qingjian.grassroots;

import cn.qingjian.inspections.IndicatorSource;
import cn.qingjian.inspections.IndicatorSource.Reading;
import cn.qingjian.people.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * 基层评价不好的比例: of what a department issued, the share against which enough of the grassroots said something. Made of nothing but
 * what everybody may see already, so that it tells of nobody who said it.
 */
@Component
class MarkedDemands {
    private final Grassroots grassroots;

    MarkedDemands(Grassroots grassroots) {
        this.grassroots = grassroots;
    }

    @Bean
    IndicatorSource markedDemandsIndicator() {
        return IndicatorSource.of("grassroots.against", "基层评价不好的事项比例", "%", Unit.Kind.DEPARTMENT, this::read);
    }

    /** Of the whole year of the first day: what is shown is shown by the year. */
    Optional<Reading> read(Unit unit, LocalDate from, LocalDate to) {
        return grassroots
                .marksOf(unit, from.getYear())
                .map(one -> new Reading(
                        BigDecimal.valueOf(one.percent()),
                        "发出%d件，其中%d件显示了没用、重复、来得太晚或者不该给我们".formatted(one.issued(), one.any()),
                        "/grassroots/marks?year=" + from.getYear()));
    }
}
