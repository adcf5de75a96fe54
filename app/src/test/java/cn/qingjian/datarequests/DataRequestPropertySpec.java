package cn.qingjian.datarequests;

import static cn.qingjian.datarequests.Ask.TODAY;
import static cn.qingjian.datarequests.Ask.anAsk;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.datarequests.Asked.Standing;
import cn.qingjian.datarequests.Asked.Way;
import cn.qingjian.gate.Burden;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DataRequestPropertySpec {
    /** One element for each number: 0 new, 1 known, 2 asked by another form, 3 both. */
    private static Ask ask(List<Integer> sorts, Frequency frequency) {
        List<Asked> elements = new ArrayList<>();
        for (int place = 0; place < sorts.size(); place++) {
            Asked one = Ask.fresh(place + 1L, "数据" + place);
            Asked known = Ask.known(place + 1L, "数据" + place);
            Asked taken = Ask.taken(place + 1L, "数据" + place);
            elements.add(
                    switch (sorts.get(place)) {
                        case 0 -> one;
                        case 1 -> known;
                        case 2 -> taken;
                        default ->
                            new Asked(
                                    one.element(),
                                    one.code(),
                                    one.name(),
                                    "",
                                    true,
                                    false,
                                    Way.TYPE,
                                    known.known(),
                                    taken.other(),
                                    Optional.empty());
                    });
        }
        Ask every = anAsk().every(frequency);
        return every.with(every.request().with(elements));
    }

    @Property
    void 准予的不超过要求的_各管理部之和等于总数(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 3) Integer> sorts,
            @ForAll Frequency frequency,
            @ForAll @IntRange(max = 9) int check,
            @ForAll @IntRange(max = 9) int type) {
        Ask ask = ask(sorts, frequency)
                .limit("burden.datarequests.checkElement", check)
                .limit("burden.datarequests.newElement", type);
        DataRequest after = ask.after();
        Burden granted = new DataRequestKind().measure(after, ask.parameters());
        assertThat(granted.minutes()).isLessThanOrEqualTo(ask.minutes(ask.request()));
        assertThat(granted.byUnit(after.bearers()).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(granted.minutes());
        assertThat(after.units()).isEqualTo(ask.request().units());
    }

    @Property
    void 每个数据元只在一类里_过闸以后答法由它定(@ForAll @Size(min = 1, max = 30) List<@IntRange(max = 3) Integer> sorts) {
        Ask ask = ask(sorts, Frequency.ONCE);
        List<Asked> elements = ask.request().elements();
        for (Standing standing : Standing.values()) {
            assertThat(elements.stream()
                            .filter(one -> one.standing() == standing)
                            .count())
                    .isEqualTo(sorts.stream()
                            .filter(sort -> (sort == 0 ? Standing.NEW : sort == 2 ? Standing.ASKED : Standing.KNOWN)
                                    == standing)
                            .count());
        }
        boolean allTaken = sorts.stream().allMatch(sort -> sort == 2);
        assertThat(ask.after().elements())
                .allSatisfy(one -> assertThat(one.way())
                        .isEqualTo(
                                switch (one.standing()) {
                                    case KNOWN -> Way.CHECK;
                                    case ASKED -> allTaken ? Way.TYPE : Way.OMIT;
                                    case NEW -> Way.TYPE;
                                }));
    }

    @Property
    void 报送日都在有效期内_一天不重(
            @ForAll Frequency frequency,
            @ForAll @IntRange(max = 400) int first,
            @ForAll @IntRange(max = 900) int more) {
        LocalDate due = TODAY.plusDays(first);
        List<LocalDate> dues = frequency.dues(due, due.plusDays(more));
        Set<LocalDate> days = new HashSet<>(dues);
        assertThat(days).hasSameSizeAs(dues).contains(due);
        assertThat(dues).isSorted().allMatch(day -> !day.isAfter(due.plusDays(more)));
    }

    @Test
    void 负担按管理部乘次数乘项数计算() {
        Ask monthly = anAsk().every(Frequency.MONTHLY)
                .from(Optional.of(LocalDate.of(2026, 3, 31)), Optional.of(LocalDate.of(2026, 6, 30)));
        assertThat(monthly.minutes(monthly.request())).as("2个管理部×4次×2项×4分钟").isEqualTo(64);
        assertThat(new DataRequestKind()
                        .measure(monthly.request(), monthly.parameters())
                        .how())
                .contains("2个管理部", "4次", "填写2项");
        assertThat(monthly.minutes(monthly.request().with(List.of()))).isZero();
    }

    @Test
    void 月末报送的不往月初漂() {
        assertThat(Frequency.MONTHLY.dues(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 4, 30)))
                .containsExactly(
                        LocalDate.of(2026, 1, 31),
                        LocalDate.of(2026, 2, 28),
                        LocalDate.of(2026, 3, 31),
                        LocalDate.of(2026, 4, 30));
        assertThat(Frequency.ONCE.dues(TODAY, TODAY.plusYears(1))).containsExactly(TODAY);
        assertThat(Frequency.WEEKLY.dues(TODAY, TODAY.minusDays(1))).isEmpty();
    }
}
