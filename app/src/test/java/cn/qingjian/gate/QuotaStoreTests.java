package cn.qingjian.gate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.gate.Ruling.Admitted;
import cn.qingjian.gate.Ruling.AwaitingReason;
import cn.qingjian.people.Account;
import cn.qingjian.testing.AtOnce;
import cn.qingjian.testing.FreshDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** Many at once, each in a transaction of its own: nothing here is rolled back. */
@SpringBootTest
@ContextConfiguration(initializers = FreshDatabase.class)
class QuotaStoreTests {
    private static final int THREADS = 64;
    private static final int ROUNDS = 100;

    @Autowired
    Gate gate;

    @Autowired
    SomePlan some;

    @Autowired
    JdbcClient db;

    @Test
    @Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void 六十四人抢最后一个名额_一百轮_每轮恰有一人() throws Exception {
        Account drafter = some.drafter(0);
        for (int round = 1; round <= ROUNDS; round++) {
            assertThat(some.allow(drafter, round)).isTrue();
            List<Parade> parades = IntStream.range(0, THREADS)
                    .mapToObj(thread -> some.paradeWithSharedItem(drafter))
                    .toList();
            List<Ruling<Parade>> rulings = AtOnce.all(parades.stream()
                    .map(parade -> (Callable<Ruling<Parade>>) () -> gate.submit(parade, drafter))
                    .toList());
            assertThat(rulings)
                    .filteredOn(Admitted.class::isInstance)
                    .as("round " + round)
                    .hasSize(1);
            assertThat(rulings).filteredOn(AwaitingReason.class::isInstance).hasSize(THREADS - 1);
            assertThat(some.line(drafter).reserved()).isEqualTo(round);
        }
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void 同时撤回的名额_一个不少地退还_号码不断() throws Exception {
        Account drafter = some.drafter(THREADS);
        List<Ruling<Parade>> rulings = AtOnce.all(IntStream.range(0, THREADS)
                .mapToObj(thread ->
                        (Callable<Ruling<Parade>>) () -> gate.submit(some.paradeWithSharedItem(drafter), drafter))
                .toList());
        assertThat(rulings).allMatch(Admitted.class::isInstance);
        assertThat(some.line(drafter).reserved()).isEqualTo(THREADS);
        List<Callable<Boolean>> withdrawals = new ArrayList<>();
        for (Ruling<Parade> ruling : rulings) {
            for (int twice = 0; twice < 2; twice++) {
                withdrawals.add(() -> {
                    gate.withdraw(ruling.demand().id(), "不再需要", drafter);
                    return true;
                });
            }
        }
        AtOnce.all(withdrawals);
        assertThat(some.line(drafter))
                .extracting(PlanLine::reserved, PlanLine::used)
                .containsExactly(0, 0);
        assertThat(db.sql("select count(*) - max(sequence) from gate.admission group by year")
                        .query(Long.class)
                        .list())
                .as("每年的号从1起，一个不缺")
                .containsOnly(0L);
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void 同一份内容同时交两次_只有一个号() throws Exception {
        Account drafter = some.drafter(5);
        for (int round = 0; round < 10; round++) {
            Parade parade = some.paradeWithSharedItem(drafter);
            Callable<Ruling<Parade>> submit = () -> gate.submit(parade, drafter);
            List<Ruling<Parade>> rulings = AtOnce.all(List.of(submit, submit));
            assertThat(rulings.getFirst().id()).isEqualTo(rulings.getLast().id());
            gate.withdraw(parade.id(), "下一轮", drafter);
        }
        assertThat(some.line(drafter).reserved()).isZero();
    }
}
