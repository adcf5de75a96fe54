package cn.qingjian.datarequests.fill;

import cn.qingjian.datarequests.store.FillStore;
import cn.qingjian.inspections.IndicatorSource;
import cn.qingjian.people.Unit;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 报表按时报送率: the share of a county office's forms that were sent by their day; nobody fills it in. */
@Component
public class PunctualForms implements IndicatorSource {
    private static final int HUNDRED = 100;

    private final FillStore fills;
    private final Clock clock;

    PunctualForms(FillStore fills, Clock clock) {
        this.fills = fills;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "datarequests.punctual";
    }

    @Override
    public String label() {
        return "报表按时报送率";
    }

    @Override
    public String measure() {
        return "%";
    }

    @Override
    public Unit.Kind of() {
        return Unit.Kind.COUNTY_OFFICE;
    }

    @Override
    public Optional<Reading> read(Unit unit, LocalDate from, LocalDate to) {
        List<Punctual> all = of(unit.id(), from, to);
        long timely = all.stream().filter(Punctual::onTime).count();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reading(
                        BigDecimal.valueOf(HUNDRED * timely / all.size()),
                        "%d张报表到期或者已报，按时报送%d张；依规定拒填的不算".formatted(all.size(), timely),
                        "/datarequests/fills?unit=%d&year=%d".formatted(unit.id(), from.getYear())));
    }

    /** The forms that it counts, the late ones in front. */
    public List<Punctual> of(long unit, LocalDate from, LocalDate to) {
        return fills.punctual(unit, from, to, LocalDate.now(clock), clock.getZone());
    }
}
