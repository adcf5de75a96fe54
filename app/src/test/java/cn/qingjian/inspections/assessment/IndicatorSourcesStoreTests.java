package cn.qingjian.inspections.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.inspections.ForbiddenIndicator;
import cn.qingjian.inspections.IndicatorSource;
import cn.qingjian.people.Unit;
import cn.qingjian.testing.SomePeople;
import cn.qingjian.testing.StoreTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** All figures of all rooms that may be indicators. */
@StoreTest
class IndicatorSourcesStoreTests {
    @Autowired
    List<IndicatorSource> sources;

    @Autowired
    SomePeople people;

    @Autowired
    Clock clock;

    @Test
    void 管理部和科室都有几样数可选_代码不重复_没有一样是禁止的() {
        assertThat(sources).extracting(IndicatorSource::code).doesNotHaveDuplicates();
        assertThat(sources)
                .extracting(IndicatorSource::code)
                .contains("filings.kept", "datarequests.punctual", "meetings.kept", "grassroots.against");
        assertThat(sources)
                .allSatisfy(one -> assertThat(ForbiddenIndicator.of(one.label()))
                        .as(one.label())
                        .isEmpty());
        for (Unit.Kind kind : List.of(Unit.Kind.COUNTY_OFFICE, Unit.Kind.DEPARTMENT)) {
            assertThat(sources).filteredOn(one -> one.of() == kind).hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void 什么也没有的单位没有数_不当零分() {
        LocalDate today = LocalDate.now(clock);
        assertThat(sources)
                .filteredOn(one -> !one.code().equals("burden.caused"))
                .allSatisfy(one -> assertThat(one.read(people.unit(one.of()), today.withDayOfYear(1), today))
                        .as(one.code())
                        .isEmpty());
    }
}
