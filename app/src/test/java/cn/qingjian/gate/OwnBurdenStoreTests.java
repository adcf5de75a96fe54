package cn.qingjian.gate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.gate.store.OwnBurdenStore;
import cn.qingjian.people.Unit;
import cn.qingjian.testing.AClock;
import cn.qingjian.testing.SomePeople;
import cn.qingjian.testing.StoreTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class OwnBurdenStoreTests {
    private static final int YEAR = 2031;

    @Autowired
    private OwnBurdenStore store;

    @Autowired
    private SomePeople people;

    private final AClock clock = new AClock(Instant.parse("2031-05-06T01:00:00Z"));
    private long unit;

    @BeforeEach
    void aUnit() {
        unit = people.unit(Unit.Kind.DEPARTMENT).id();
    }

    @Test
    void 两页之间不超过停顿上限的才算在本系统里() {
        assertThat(after(OwnBurden.PAUSE.minusSeconds(1))).isEqualTo(4);
        assertThat(after(OwnBurden.PAUSE)).isEqualTo(5);
        assertThat(after(OwnBurden.PAUSE.plusSeconds(1))).isZero();
    }

    @Test
    void 各人的时间加到单位_不记是谁_写下以后不重复() {
        var own = new OwnBurden(store, clock);
        own.opened(1, unit);
        own.opened(2, unit);
        clock.pass(Duration.ofMinutes(3));
        own.opened(1, unit);
        own.opened(2, unit);
        assertThat(own.minutes(YEAR)).isEqualTo(6);
        own.keep();
        own.keep();
        assertThat(own.minutes(YEAR)).isEqualTo(6);
        assertThat(new OwnBurden(store, clock).minutes(YEAR)).as("重启以后还在").isEqualTo(6);
        assertThat(own.minutes(YEAR + 1)).isZero();
    }

    private long after(Duration gap) {
        var own = new OwnBurden(store, clock);
        own.opened(1, unit);
        clock.pass(gap);
        own.opened(1, unit);
        return own.minutes(YEAR);
    }
}
