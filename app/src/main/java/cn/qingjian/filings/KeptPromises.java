package cn.qingjian.filings;

import cn.qingjian.filings.store.CaseStore;
import cn.qingjian.inspections.IndicatorSource;
import cn.qingjian.inspections.IndicatorSource.Reading;
import cn.qingjian.people.Unit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** 办件按承诺时限办结率: of the cases in the hands of an office's officers, the share that was decided by the promised day; units only, no names. */
@Component
public class KeptPromises {
    private final CaseStore cases;
    private final Clock clock;

    KeptPromises(CaseStore cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @Bean
    IndicatorSource keptPromisesIndicator() {
        return IndicatorSource.of("filings.kept", "办件按承诺时限办结率", "%", Unit.Kind.COUNTY_OFFICE, this::read);
    }

    /** The figure of a unit between two days. */
    public Optional<Reading> read(Unit unit, LocalDate from, LocalDate to) {
        CaseStore.Kept kept = kept(unit.id(), from, to);
        return Reading.share(
                kept.kept(),
                kept.cases(),
                "人工办理的%d件办结或者到期，%d件在承诺时限内办结；秒批的和等群众补充的不算".formatted(kept.cases(), kept.kept()),
                "/filings/promises?unit=%d&year=%d".formatted(unit.id(), from.getYear()));
    }

    /** How many cases kept to their day. */
    public CaseStore.Kept kept(long unit, LocalDate from, LocalDate to) {
        return cases.kept(unit, from, to, LocalDate.now(clock), clock.getZone());
    }

    /** The cases that it counts, the late ones in front. */
    public List<CaseStore.Promised> of(long unit, LocalDate from, LocalDate to, int offset, int limit) {
        return cases.promised(unit, from, to, LocalDate.now(clock), clock.getZone(), offset, limit);
    }
}
