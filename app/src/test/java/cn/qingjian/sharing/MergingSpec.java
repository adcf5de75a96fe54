package cn.qingjian.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.sharing.calling.Called;
import cn.qingjian.sharing.calling.Outgoing;
import cn.qingjian.sharing.calling.Rounds;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One fact of two sources: 公安 and 卫健 on a death. */
class MergingSpec {
    private static final Source POLICE = new Source("police", "公安");
    private static final Source HEALTH = new Source("health", "卫健");
    private static final Question<Death> DEATH = Rounds.question("death", Death.class, POLICE, HEALTH);
    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private static Outgoing call(Source source) {
        return new Outgoing(DEATH, source, "asking", Rounds.persona("lu-ping"));
    }

    private static Called hit(Source source, Death death, int seconds) {
        return new Called(
                call(source),
                Result.HIT,
                Failure.NONE,
                NOON,
                Duration.ofSeconds(seconds),
                NOON.plusSeconds(seconds),
                "a".repeat(64),
                Optional.of(death),
                "{}");
    }

    private static Called miss(Source source) {
        return new Called(
                call(source), Result.MISS, Failure.NONE, NOON, DAY, NOON, "b".repeat(64), Optional.empty(), "");
    }

    private static Called failed(Source source, Failure failure) {
        return Called.failed(call(source), failure, NOON, Duration.ofSeconds(1));
    }

    private static Fact fact(Called... calls) {
        return Merging.fact(DEATH, List.of(calls), DAY, false);
    }

    @Test
    void 两个来源说法一样_就是有记录() {
        Fact fact = fact(hit(POLICE, new Death(false, null), 1), hit(HEALTH, new Death(false, null), 3));
        assertThat(fact.result()).isEqualTo(Result.HIT);
        assertThat(fact.fields()).containsEntry("已死亡", false);
        assertThat(fact.source()).isEqualTo("公安、卫健");
        assertThat(fact.answeredAt()).isEqualTo(NOON.plusSeconds(3));
        assertThat(fact.validUntil()).isEqualTo(NOON.plus(DAY));
        assertThat(fact.requestId()).isEqualTo("asking");
        assertThat(fact.hash()).hasSize(64);
    }

    @Test
    void 两个来源不一致_谁的都不用() {
        Fact fact = fact(
                hit(POLICE, new Death(false, null), 1), hit(HEALTH, new Death(true, LocalDate.of(2026, 9, 30)), 1));
        assertThat(fact.result()).isEqualTo(Result.CONFLICT);
        assertThat(fact.failure()).isEqualTo(Failure.SOURCES_DIFFER);
        assertThat(fact.fields()).isEmpty();
        assertThat(fact.validUntil()).isNull();
    }

    @Test
    void 一个有记录一个无记录_也是不一致() {
        assertThat(fact(hit(POLICE, new Death(false, null), 1), miss(HEALTH)).failure())
                .isEqualTo(Failure.SOURCES_DIFFER);
    }

    @Test
    void 都无记录_就是无记录() {
        Fact fact = fact(miss(POLICE), miss(HEALTH));
        assertThat(fact.result()).isEqualTo(Result.MISS);
        assertThat(fact.fields()).isEmpty();
        assertThat(fact.validUntil()).isEqualTo(NOON.plus(DAY));
    }

    @ParameterizedTest
    @EnumSource(value = Failure.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void 一个说没有_另一个没答_仍然不算没有(Failure failure) {
        for (Called other : List.of(hit(POLICE, new Death(false, null), 1), miss(POLICE))) {
            Fact fact = fact(other, failed(HEALTH, failure));
            assertThat(fact.result()).isEqualTo(failure.result());
            assertThat(fact.failure()).isEqualTo(failure);
            assertThat(fact.fields()).isEmpty();
            assertThat(fact.answeredAt()).isNull();
            assertThat(fact.context()).containsOnlyKeys("结果");
        }
    }

    @Test
    void 不一致比没答要紧_没答里超时在前() {
        assertThat(fact(failed(POLICE, Failure.SOURCE_LIMIT), failed(HEALTH, Failure.NAME_DIFFERS))
                        .result())
                .isEqualTo(Result.CONFLICT);
        assertThat(fact(failed(POLICE, Failure.BROKEN), failed(HEALTH, Failure.SOURCE_LIMIT))
                        .result())
                .isEqualTo(Result.TIMEOUT);
    }

    @Test
    void 单个来源_用它自己的请求号和摘要() {
        Fact fact = fact(hit(POLICE, new Death(false, null), 1));
        assertThat(fact.requestId()).isEqualTo("asking-police");
        assertThat(fact.hash()).isEqualTo("a".repeat(64));
    }
}
