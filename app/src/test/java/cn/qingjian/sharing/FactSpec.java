package cn.qingjian.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a fact may carry. */
class FactSpec {
    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");

    private static Fact fact(Result result, Optional<Answer> answer, boolean valid) {
        return new Fact(
                "homes",
                result,
                result.answered() ? Failure.NONE : Failure.BROKEN,
                "不动产登记",
                "request-1",
                NOON,
                NOON,
                valid ? NOON : null,
                "",
                answer,
                false);
    }

    @ParameterizedTest
    @EnumSource(value = Result.class, names = "HIT", mode = EnumSource.Mode.EXCLUDE)
    void 只有有记录才带字段(Result result) {
        assertThatThrownBy(() -> fact(result, Optional.of(new Homes(0)), result.answered()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(fact(result, Optional.empty(), result.answered()).context())
                .containsExactly(java.util.Map.entry("结果", result.name()));
    }

    @Test
    void 有记录就一定有字段() {
        assertThatThrownBy(() -> fact(Result.HIT, Optional.empty(), true)).isInstanceOf(IllegalArgumentException.class);
        Fact fact = fact(Result.HIT, Optional.of(new Homes(0)), true);
        assertThat(fact.context()).containsKeys("结果", "本市套数");
        assertThat(fact.answer(Homes.class)).contains(new Homes(0));
        assertThat(fact.answer(Marriage.class)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Result.class,
            names = {"CONFLICT", "TIMEOUT", "ERROR"})
    void 没有答案的没有有效期_不会被再用(Result result) {
        assertThatThrownBy(() -> fact(result, Optional.empty(), true)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void 印出来没有答案() {
        var household = new Household("某区某路", 1);
        assertThat(fact(Result.HIT, Optional.of(household), true).toString()).doesNotContain("某区某路");
    }
}
