package cn.qingjian.sharing.calling;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.sharing.Failure;
import cn.qingjian.sharing.Homes;
import cn.qingjian.sharing.Question;
import cn.qingjian.sharing.Result;
import cn.qingjian.sharing.Source;
import cn.qingjian.testing.AClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When a source is left alone. The rules of the tests: 10 of the last 20 calls, half of them failed, 15 s of pause. */
class BreakersSpec {
    private static final Question<Homes> HOMES = Rounds.question("homes", Homes.class, Rounds.CIVIL);
    private static final String FINE =
            "{\"requestId\":\"$id\",\"result\":\"HIT\",\"name\":\"周远\",\"data\":{\"owned\":1}}";

    private final AClock clock = new AClock(Instant.parse("2026-11-25T02:00:00Z"));
    private final SharingSettings settings = Rounds.settings(Duration.ofSeconds(20));
    private final Breakers breakers = new Breakers(settings, clock);
    private final Departments departments = new Departments(breakers, settings, clock);
    private final AtomicInteger status = new AtomicInteger(503);
    private final ADepartment department =
            ADepartment.doing(exchange -> ADepartment.send(exchange, status.get(), FINE));

    @AfterEach
    void close() {
        departments.destroy();
        department.close();
    }

    private Called ask() {
        return departments.ask(Rounds.outgoing(HOMES), department.endpoint(Duration.ofSeconds(20)));
    }

    private void ask(int times) {
        for (int i = 0; i < times; i++) {
            ask();
        }
    }

    @Test
    void 九次失败还不熔断_第十次才熔断() {
        ask(9);
        assertThat(breakers.standing(Rounds.CIVIL)).isEqualTo(Breakers.Standing.CLOSED);
        ask(1);
        assertThat(breakers.standing(Rounds.CIVIL)).isEqualTo(Breakers.Standing.OPEN);
    }

    @Test
    void 熔断期间不再调用_结果是出错_不是没有() {
        ask(10);
        status.set(200);
        Called called = ask();
        assertThat(called.failure()).isEqualTo(Failure.BREAKER_OPEN);
        assertThat(called.result()).isEqualTo(Result.ERROR);
        assertThat(called.answer()).isEmpty();
        assertThat(department.asked).hasSize(10);
    }

    @Test
    void 一个来源熔断_不连累别的来源() {
        ask(10);
        assertThat(breakers.standing(new Source("police", "公安"))).isEqualTo(Breakers.Standing.CLOSED);
    }

    @Test
    void 停够时间后试探三次_都好就恢复() {
        ask(10);
        status.set(200);
        clock.pass(Duration.ofSeconds(14));
        assertThat(ask().failure()).isEqualTo(Failure.BREAKER_OPEN);
        clock.pass(Duration.ofSeconds(2));
        assertThat(ask().result()).isEqualTo(Result.HIT);
        assertThat(breakers.standing(Rounds.CIVIL)).isEqualTo(Breakers.Standing.PROBING);
        ask(2);
        assertThat(breakers.standing(Rounds.CIVIL)).isEqualTo(Breakers.Standing.CLOSED);
    }

    @Test
    void 试探还是失败_接着停() {
        ask(10);
        clock.pass(Duration.ofSeconds(16));
        ask(3);
        assertThat(breakers.standing(Rounds.CIVIL)).isEqualTo(Breakers.Standing.OPEN);
        assertThat(department.asked).hasSize(13);
    }

    @Test
    void 失败不到一半不熔断() {
        for (int i = 0; i < 10; i++) {
            status.set(i % 5 < 2 ? 503 : 200);
            ask();
        }
        assertThat(breakers.standing(Rounds.CIVIL)).isEqualTo(Breakers.Standing.CLOSED);
    }

    @Test
    void 姓名不符说明来源是好的_不算失败() {
        try (var other = ADepartment.answering(200, FINE.replace("周远", "别人"))) {
            for (int i = 0; i < 12; i++) {
                departments.ask(Rounds.outgoing(HOMES), other.endpoint(Duration.ofSeconds(20)));
            }
        }
        assertThat(breakers.standing(Rounds.CIVIL)).isEqualTo(Breakers.Standing.CLOSED);
    }
}
