package cn.qingjian.sharing.calling;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.sharing.Failure;
import cn.qingjian.sharing.Homes;
import cn.qingjian.sharing.Result;
import cn.qingjian.sharing.Source;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many calls at once. */
@Timeout(60)
class RoundSpec {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String FINE =
            "{\"requestId\":\"$id\",\"result\":\"HIT\",\"name\":\"周远\",\"data\":{\"owned\":1}}";

    private static Source source(int number) {
        return new Source("source" + number, "来源" + number);
    }

    private static List<Outgoing> calls(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> new Outgoing(
                        Rounds.question("homes", Homes.class, source(i)),
                        source(i),
                        "asking" + i,
                        Rounds.persona("zhou-yuan")))
                .toList();
    }

    private static Round round(Map<Source, Endpoint> endpoints, Duration overall) {
        return Rounds.over(source -> Optional.ofNullable(endpoints.get(source)), overall, Clock.systemUTC());
    }

    @Test
    void 同时问_不是一个接一个() {
        var all = new CountDownLatch(8);
        try (var department = ADepartment.doing(exchange -> {
            all.countDown();
            // nobody is answered before everybody has asked
            DepartmentsSpec.hold(all);
            ADepartment.send(exchange, 200, FINE);
        })) {
            Round round = Rounds.over(source -> Optional.of(department.endpoint(LONG)), LONG, Clock.systemUTC());
            assertThat(round.run(calls(8))).extracting(Called::result).containsOnly(Result.HIT);
            round.destroy();
        }
    }

    @Test
    void 总时限一到_没答的是超时_答了的照用() {
        var closing = new CountDownLatch(1);
        try (var slow = ADepartment.doing(exchange -> DepartmentsSpec.hold(closing));
                var good = ADepartment.answering(200, FINE)) {
            Round round = round(
                    Map.of(source(0), slow.endpoint(LONG), source(1), good.endpoint(LONG)), Duration.ofSeconds(2));
            List<Called> called = round.run(calls(2));
            assertThat(called.get(0).failure()).isEqualTo(Failure.OVERALL_LIMIT);
            assertThat(called.get(0).result()).isEqualTo(Result.TIMEOUT);
            assertThat(called.get(0).answer()).isEmpty();
            assertThat(called.get(1).result()).isEqualTo(Result.HIT);
            closing.countDown();
            round.destroy();
        }
    }

    @Test
    void 几个来源都不答_也只等一个总时限() {
        var closing = new CountDownLatch(1);
        try (var slow = ADepartment.doing(exchange -> DepartmentsSpec.hold(closing))) {
            Round round =
                    Rounds.over(source -> Optional.of(slow.endpoint(LONG)), Duration.ofSeconds(1), Clock.systemUTC());
            long begin = System.nanoTime();
            List<Called> called = round.run(calls(10));
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
            assertThat(called).extracting(Called::failure).containsOnly(Failure.OVERALL_LIMIT);
            closing.countDown();
            round.destroy();
        }
    }

    @Test
    void 来源自己的时限更短_按自己的算() {
        var closing = new CountDownLatch(1);
        try (var slow = ADepartment.doing(exchange -> DepartmentsSpec.hold(closing))) {
            Round round = round(Map.of(source(0), slow.endpoint(Duration.ofMillis(150))), LONG);
            assertThat(round.run(calls(1)).getFirst().failure()).isEqualTo(Failure.SOURCE_LIMIT);
            closing.countDown();
            round.destroy();
        }
    }

    @Test
    void 一点一点地挤答复_同样超时() {
        var closing = new CountDownLatch(1);
        try (var trickle = ADepartment.doing(exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            DepartmentsSpec.hold(closing);
        })) {
            Round round = round(Map.of(source(0), trickle.endpoint(Duration.ofMillis(300))), LONG);
            assertThat(round.run(calls(1)).getFirst().result()).isEqualTo(Result.TIMEOUT);
            closing.countDown();
            round.destroy();
        }
    }

    @Test
    void 没有接入的来源_说未接入_不猜() {
        Round round = round(Map.of(), LONG);
        Called called = round.run(calls(1)).getFirst();
        assertThat(called.failure()).isEqualTo(Failure.NOT_CONNECTED);
        assertThat(called.failure().label()).isEqualTo("未接入");
        assertThat(called.result()).isEqualTo(Result.ERROR);
        assertThat(called.answer()).isEmpty();
        round.destroy();
    }

    @Test
    void 没有问题_没有结果() {
        Round round = round(Map.of(), LONG);
        assertThat(round.run(List.of())).isEmpty();
        round.destroy();
    }
}
