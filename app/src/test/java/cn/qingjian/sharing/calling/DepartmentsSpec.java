package cn.qingjian.sharing.calling;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.privacy.Sm3;
import cn.qingjian.sharing.Failure;
import cn.qingjian.sharing.Homes;
import cn.qingjian.sharing.Question;
import cn.qingjian.sharing.Result;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One call over real HTTP. */
class DepartmentsSpec {
    private static final Question<Homes> HOMES = Rounds.question("homes", Homes.class, Rounds.CIVIL);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(150);
    private static final String NONE_OWNED =
            "{\"requestId\":\"$id\",\"result\":\"HIT\",\"name\":\"周远\",\"data\":{\"owned\":0}}";

    private final Clock clock = Clock.systemUTC();
    private final SharingSettings settings = Rounds.settings(LONG);
    private final Departments departments = new Departments(new Breakers(settings, clock), settings, clock);

    @AfterEach
    void close() {
        departments.destroy();
    }

    private Called ask(ADepartment department, Duration limit) {
        return departments.ask(Rounds.outgoing(HOMES), department.endpoint(limit));
    }

    @Test
    void 问得到_记下时间和摘要() {
        try (var department = ADepartment.answering(200, NONE_OWNED)) {
            Called called = ask(department, LONG);
            assertThat(called.result()).isEqualTo(Result.HIT);
            assertThat(called.answer()).contains(new Homes(0));
            assertThat(called.answeredAt()).isNotNull().isAfterOrEqualTo(called.askedAt());
            assertThat(called.took()).isPositive();
            assertThat(called.hash())
                    .isEqualTo(
                            Sm3.digest(NONE_OWNED.replace("$id", called.call().requestId())));
            assertThat(called.toString()).doesNotContain("990102", "周远", "owned");
        }
    }

    @Test
    void 签名覆盖方法_路径_请求号_时间和内容() {
        try (var department = ADepartment.answering(200, NONE_OWNED)) {
            ask(department, LONG);
            ADepartment.Asked asked = department.asked.getFirst();
            assertThat(asked.path()).isEqualTo("/civil/homes");
            assertThat(asked.requestId()).isEqualTo("0123456789abcdef-civil");
            assertThat(asked.client()).isEqualTo("test-centre");
            assertThat(asked.signature())
                    .isEqualTo(Sm3.sign(
                            ADepartment.SECRET,
                            String.join("\n", "POST", "/civil/homes", asked.requestId(), asked.time(), asked.body())));
        }
    }

    @Test
    void 超时不等于没有() {
        var closing = new CountDownLatch(1);
        try (var department = ADepartment.doing(exchange -> hold(closing))) {
            Called called = ask(department, SHORT);
            assertThat(called.result()).isEqualTo(Result.TIMEOUT);
            assertThat(called.failure()).isEqualTo(Failure.SOURCE_LIMIT);
            assertThat(called.answer()).isEmpty();
            assertThat(called.answeredAt()).isNull();
            closing.countDown();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "500, BROKEN",
        "503, BROKEN",
        "400, REFUSED",
        "401, REFUSED",
        "404, REFUSED",
        "429, REFUSED",
        "302, REFUSED",
        "204, REFUSED",
        "201, REFUSED"
    })
    void 别的状态码都是出错_内容再像也不用(int status, Failure failure) {
        try (var department = ADepartment.answering(status, status == 204 ? "" : NONE_OWNED)) {
            Called called = ask(department, LONG);
            assertThat(called.failure()).isEqualTo(failure);
            assertThat(called.result()).isEqualTo(Result.ERROR);
            assertThat(called.answer()).isEmpty();
        }
    }

    @Test
    void 答复太长_不读完_是出错() {
        String padding = "x".repeat(70_000);
        try (var department = ADepartment.answering(
                200, NONE_OWNED.replace("\"name\"", "\"padding\":\"" + padding + "\",\"name\""))) {
            assertThat(ask(department, LONG).failure()).isEqualTo(Failure.UNREADABLE);
        }
    }

    @Test
    void 连接中断是出错() {
        try (var department = ADepartment.doing(exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write('{');
        })) {
            assertThat(ask(department, LONG).failure()).isEqualTo(Failure.UNREACHABLE);
        }
    }

    @Test
    void 连不上是出错() {
        Endpoint gone;
        try (var department = ADepartment.answering(200, "")) {
            gone = department.endpoint(LONG);
        }
        Called called = departments.ask(Rounds.outgoing(HOMES), gone);
        assertThat(called.failure()).isEqualTo(Failure.UNREACHABLE);
    }

    @Test
    void 密钥不会印出来() {
        assertThat(new Endpoint(URI.create("http://x"), LONG, "a-secret").toString())
                .doesNotContain("a-secret");
    }

    static void hold(CountDownLatch closing) {
        try {
            closing.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
