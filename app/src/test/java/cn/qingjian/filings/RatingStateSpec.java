package cn.qingjian.filings;

import static cn.qingjian.filings.RatingState.CLOSED;
import static cn.qingjian.filings.RatingState.CONTACTED;
import static cn.qingjian.filings.RatingState.FIXED;
import static cn.qingjian.filings.RatingState.KEPT;
import static cn.qingjian.filings.RatingState.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.filings.RatingState.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatingStateSpec {
    @ParameterizedTest
    @CsvSource({"OPEN, CONTACT", "CONTACTED, FIX", "FIXED, CLOSE"})
    void 差评下一步只有一步_别的步都不能走(RatingState state, Step only) {
        assertThat(state.next()).contains(only);
        assertThat(Arrays.stream(Step.values()).filter(step -> step.from().contains(state)))
                .containsExactly(only);
        assertThat(state.open()).isTrue();
    }

    @Test
    void 好评和办结的_没有下一步() {
        for (RatingState end : EnumSet.of(KEPT, CLOSED)) {
            assertThat(end.next()).isEmpty();
            assertThat(end.open()).isFalse();
            assertThat(Step.values()).noneMatch(step -> step.from().contains(end));
        }
    }

    @Test
    void 差评走完联系_整改_办结三步_一步不能省() {
        List<RatingState> way = new ArrayList<>(List.of(OPEN));
        for (Optional<Step> step = OPEN.next();
                step.isPresent();
                step = way.getLast().next()) {
            way.add(step.get().to());
        }
        assertThat(way).containsExactly(OPEN, CONTACTED, FIXED, CLOSED);
    }

    @Test
    void 没有一步回到待联系_也没有一步变成好评() {
        assertThat(Step.values()).noneMatch(step -> step.to() == OPEN || step.to() == KEPT);
    }

    @ParameterizedTest
    @CsvSource({"KEPT, 已收到", "OPEN, 待联系", "CONTACTED, 已联系", "FIXED, 已整改", "CLOSED, 已办结"})
    void 每个状态都有中文的说法(RatingState state, String label) {
        assertThat(state.label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"CONTACT, 记录联系, 本人怎么说", "FIX, 记录整改, 没有依据可改", "CLOSE, 回复并办结, 回复本人"})
    void 每一步都说要写什么(Step step, String label, String ask) {
        assertThat(step.label()).isEqualTo(label);
        assertThat(step.ask()).contains(ask);
    }
}
