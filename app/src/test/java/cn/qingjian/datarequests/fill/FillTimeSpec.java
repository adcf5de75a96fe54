package cn.qingjian.datarequests.fill;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.datarequests.fill.FillTime.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FillTimeSpec {
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    private static final Duration CAP = Duration.ofMinutes(5);

    private static Span span(long from, long to) {
        return new Span(START.plusSeconds(from), START.plusSeconds(to));
    }

    @Test
    void 停顿超过上限的按上限计() {
        assertThat(FillTime.minutes(List.of(span(0, 300)), CAP)).isEqualTo(5);
        assertThat(FillTime.minutes(List.of(span(0, 301)), CAP)).isEqualTo(5);
        assertThat(FillTime.minutes(List.of(span(0, 36_000), span(36_000, 36_060)), CAP))
                .as("放了一夜只算五分钟")
                .isEqualTo(6);
    }

    @Test
    void 不满一分钟的进一_没有填过的是零() {
        assertThat(FillTime.minutes(List.of(span(0, 1)), CAP)).isEqualTo(1);
        assertThat(FillTime.minutes(List.of(span(0, 60)), CAP)).isEqualTo(1);
        assertThat(FillTime.minutes(List.of(span(0, 61)), CAP)).isEqualTo(2);
        assertThat(FillTime.minutes(List.of(), CAP)).isZero();
    }

    @Test
    void 倒着的时间不算() {
        assertThat(FillTime.minutes(List.of(span(60, 0)), CAP)).isZero();
    }

    @Property
    void 不超过次数乘上限_也不超过实际时间(@ForAll @Size(max = 30) List<@IntRange(max = 4000) Integer> gaps) {
        List<Span> spans = new ArrayList<>();
        long at = 0;
        for (int gap : gaps) {
            spans.add(span(at, at + gap));
            at += gap;
        }
        assertThat(FillTime.minutes(spans, CAP)).isBetween(0L, Math.min(gaps.size() * 5L, Math.ceilDiv(at, 60L)));
    }
}
