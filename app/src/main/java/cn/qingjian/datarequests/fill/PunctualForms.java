package cn.qingjian.datarequests.fill;

import cn.qingjian.datarequests.store.FillStore;
import cn.qingjian.inspections.IndicatorSource;
import cn.qingjian.inspections.IndicatorSource.Reading;
import cn.qingjian.people.Unit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** 报表按时报送率: the share of a county office's forms that were sent by their day; nobody fills it in. */
@Component
public class PunctualForms {
    private final FillStore fills;
    private final Clock clock;

    PunctualForms(FillStore fills, Clock clock) {
        this.fills = fills;
        this.clock = clock;
    }

    @Bean
    IndicatorSource punctualFormsIndicator() {
        return IndicatorSource.of("datarequests.punctual", "报表按时报送率", "%", Unit.Kind.COUNTY_OFFICE, this::read);
    }

    /** The figure of a unit between two days. */
    public Optional<Reading> read(Unit unit, LocalDate from, LocalDate to) {
        List<Punctual> all = of(unit.id(), from, to);
        long timely = all.stream().filter(Punctual::onTime).count();
        return Reading.share(
                timely,
                all.size(),
                "%d张报表到期或者已报，按时报送%d张；依规定拒填的不算".formatted(all.size(), timely),
                "/datarequests/fills?unit=%d&year=%d".formatted(unit.id(), from.getYear()));
    }

    /** The forms that it counts, the late ones in front. */
    public List<Punctual> of(long unit, LocalDate from, LocalDate to) {
        return fills.punctual(unit, from, to, LocalDate.now(clock), clock.getZone());
    }
}
