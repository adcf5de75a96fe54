package cn.qingjian.sharing.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.sharing.Obstructions.Counts;
import cn.qingjian.sharing.Obstructions.Health;
import cn.qingjian.sharing.Source;
import cn.qingjian.sharing.calling.Breakers.Standing;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the figures are written on the page. */
class SharingViewSpec {
    private static Health health(boolean connected, Standing standing, long calls, long answered, long slowMillis) {
        return new Health(
                new Source("civil", "民政"),
                List.of("婚姻", "低保"),
                connected,
                standing,
                new Counts(
                        "civil",
                        calls,
                        answered,
                        1,
                        calls - answered,
                        Duration.ofNanos(1_499_999),
                        Duration.ofMillis(slowMillis)));
    }

    private static SharingView view(Health... sources) {
        return SharingView.of(7, List.of(sources));
    }

    @Test
    void 成功率向下取到千分之一_九九九点九不写成一百() {
        SharingView view = view(health(true, Standing.CLOSED, 10_000, 9_999, 10));
        assertThat(view.success()).isEqualTo("99.9%");
        assertThat(view.lines().getFirst().success()).isEqualTo("99.9%");
        assertThat(view.lines().getFirst().percent()).isEqualTo(99);
    }

    @Test
    void 没有调用_不写百分之零() {
        SharingView.Line line =
                view(health(true, Standing.CLOSED, 0, 0, 0)).lines().getFirst();
        assertThat(line.success()).isEqualTo("—");
        assertThat(line.median()).isEqualTo("—");
        assertThat(line.slow()).isEqualTo("—");
        assertThat(line.tone()).isEqualTo("ok");
    }

    @Test
    void 最慢的来源占满横条_别的按比例() {
        SharingView view = view(health(true, Standing.CLOSED, 10, 10, 500), health(true, Standing.CLOSED, 10, 10, 125));
        assertThat(view.lines()).extracting(SharingView.Line::slowPercent).containsExactly(100L, 25L);
        assertThat(view.lines().getFirst().slow()).isEqualTo("500 毫秒");
        assertThat(view.lines().getFirst().median()).isEqualTo("1 毫秒");
    }

    @Test
    void 熔断是红的_试探和常失败是黄的_没接入是灰的() {
        SharingView view = view(
                health(true, Standing.OPEN, 10, 0, 5),
                health(true, Standing.PROBING, 10, 10, 5),
                health(true, Standing.CLOSED, 1_000, 989, 5),
                health(true, Standing.CLOSED, 1_000, 990, 5),
                health(false, Standing.CLOSED, 0, 0, 0));
        assertThat(view.lines())
                .extracting(SharingView.Line::tone)
                .containsExactly("stop", "ask", "ask", "ok", "plain");
        assertThat(view.lines()).extracting(SharingView.Line::state).containsExactly("熔断", "试探", "正常", "正常", "未接入");
        assertThat(view.missing()).isEqualTo(1);
        assertThat(view.fallbacks()).isEqualTo(10 + 0 + 11 + 10);
    }
}
