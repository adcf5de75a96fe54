package cn.qingjian.gate.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.gate.Admission;
import cn.qingjian.gate.Burden;
import cn.qingjian.gate.BurdenLedger.Entry;
import cn.qingjian.gate.BurdenLedger.Measured;
import cn.qingjian.gate.BurdenLedger.Saving;
import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.GateNumber;
import cn.qingjian.gate.web.BurdenView.Share;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class BurdenViewSpec {
    private static final int YEAR = 2026;

    @Property
    void 各承担单位之和_各提出单位之和_各类之和_各月之和_都等于台账(
            @ForAll("ledgers") List<Entry> entries, @ForAll Set<@LongRange(min = 1, max = 40) Long> marked) {
        BurdenView view = view(entries, marked);
        long ledger = entries.stream().mapToLong(Entry::counted).sum();
        assertThat(view.minutes()).isEqualTo(ledger);
        assertThat(List.of(view.byBearer(), view.byIssuer(), view.byKind(), view.byMonth()))
                .allSatisfy(shares -> assertThat(
                                shares.stream().mapToLong(Share::minutes).sum())
                        .isEqualTo(ledger));
        long wasted = entries.stream()
                .filter(entry -> marked.contains(entry.ruling()))
                .mapToLong(Entry::counted)
                .sum();
        assertThat(view.marked()).isEqualTo(wasted);
        assertThat(List.of(view.byBearer(), view.byIssuer(), view.byKind(), view.byMonth()))
                .allSatisfy(shares -> assertThat(
                                shares.stream().mapToLong(Share::marked).sum())
                        .isEqualTo(wasted));
    }

    @Test
    void 被标的人时和占比() {
        Entry marked = entry(1, 2, 3, Admission.State.ISSUED, 60, OptionalLong.empty(), 1);
        Entry other = entry(2, 2, 4, Admission.State.ISSUED, 180, OptionalLong.empty(), 1);
        BurdenView view = view(List.of(marked, other), Set.of(1L));
        assertThat(view.wasted()).isEqualTo(Burden.hours(60) + "（25%）");
        assertThat(view.byIssuer()).singleElement().extracting(Share::wasted).isEqualTo(view.wasted());
        assertThat(view(List.of(), Set.of(1L)).wasted()).isEqualTo(Burden.hours(0) + "（0%）");
    }

    @Property
    void 省下的是要的减去给的_不予和合并是其中一部分(@ForAll("savings") List<Saving> savings) {
        assertThat(savings).allSatisfy(one -> assertThat(one.saved()).isBetween(0L, Math.max(0, one.asked())));
        BurdenView view =
                BurdenView.of(YEAR, Optional.empty(), List.of(), savings, Set.of(), Map.of(), Function.identity());
        assertThat(hours(view.refused()) + hours(view.merged())).isLessThanOrEqualTo(hours(view.saved()) + 0.2);
    }

    @Test
    void 撤回的不计_实测的按实测_没有实测的按测算() {
        Entry reckoned = entry(1, 2, 3, Admission.State.ISSUED, 60, OptionalLong.empty(), 1);
        Entry measured = entry(2, 2, 4, Admission.State.ISSUED, 60, OptionalLong.of(45), 1);
        Entry withdrawn = entry(3, 2, 4, Admission.State.WITHDRAWN, 60, OptionalLong.of(45), 1);
        BurdenView view = view(List.of(reckoned, measured, withdrawn));
        assertThat(view.minutes()).isEqualTo(105);
        assertThat(view.misses()).singleElement().satisfies(miss -> {
            assertThat(miss.demands()).isEqualTo(1);
            assertThat(miss.percent()).isEqualTo(33);
        });
    }

    @Provide
    Arbitrary<List<Entry>> ledgers() {
        Arbitrary<Admission.State> states = Arbitraries.of(Admission.State.ISSUED, Admission.State.WITHDRAWN);
        Arbitrary<OptionalLong> measured = Arbitraries.longs()
                .between(0, 9_000)
                .map(OptionalLong::of)
                .injectNull(0.4)
                .map(one -> one == null ? OptionalLong.empty() : one);
        return Combinators.combine(
                        Arbitraries.longs().between(1, 40),
                        Arbitraries.longs().between(1, 6),
                        Arbitraries.longs().between(7, 14),
                        states,
                        Arbitraries.longs().between(0, 9_000),
                        measured,
                        Arbitraries.integers().between(1, 12))
                .as(BurdenViewSpec::entry)
                .list()
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<List<Saving>> savings() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 1_000),
                        Arbitraries.longs().between(0, 9_000),
                        Arbitraries.longs().between(0, 9_000),
                        Arbitraries.of(Saving.End.class))
                .as((number, asked, granted, end) -> new Saving(
                        new DemandId("meetings", number),
                        1,
                        1,
                        asked,
                        end == Saving.End.ADMITTED ? Math.min(asked, granted) : 0,
                        end))
                .list()
                .ofMaxSize(40);
    }

    private static Entry entry(
            long ruling,
            long issuer,
            long bearer,
            Admission.State state,
            long minutes,
            OptionalLong measured,
            int month) {
        String kind = List.of("documents", "meetings", "inspections").get((int) (ruling % 3));
        return new Entry(
                ruling,
                new DemandId(kind, ruling),
                "某事",
                issuer,
                bearer,
                new GateNumber(YEAR, (int) ruling),
                LocalDate.of(YEAR, month, 15).atStartOfDay().toInstant(ZoneOffset.UTC),
                state,
                minutes,
                measured.isPresent() ? new Measured(1, 1, measured.getAsLong()) : Measured.NOTHING,
                Optional.empty(),
                List.of());
    }

    private static BurdenView view(List<Entry> entries) {
        return view(entries, Set.of());
    }

    private static BurdenView view(List<Entry> entries, Set<Long> marked) {
        return BurdenView.of(YEAR, Optional.empty(), entries, List.of(), marked, Map.of(), Function.identity());
    }

    private static double hours(String words) {
        return Double.parseDouble(words.replace(" 人时", ""));
    }
}
