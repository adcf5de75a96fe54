package cn.qingjian.grassroots.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.gate.Admission;
import cn.qingjian.gate.BurdenLedger.Entry;
import cn.qingjian.gate.BurdenLedger.Measured;
import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.GateNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DaySpec {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void 昨天到期的已经过期_今天的今天到期_第七天还在七天以内_第八天是以后() {
        assertThat(labels(-1)).containsExactly("已经过期");
        assertThat(labels(0)).containsExactly("今天到期");
        assertThat(labels(1)).containsExactly("七天以内");
        assertThat(labels(7)).containsExactly("七天以内");
        assertThat(labels(8)).containsExactly("以后");
    }

    @Test
    void 没有期限的单列_没有内容的标题不出现() {
        assertThat(Day.of(List.of(entry(1, Optional.empty())), TODAY))
                .singleElement()
                .satisfies(day -> assertThat(day.label()).isEqualTo("没有期限"));
        assertThat(Day.of(List.of(), TODAY)).isEmpty();
    }

    @Property
    void 每件要办的恰好出现一次(@ForAll List<@IntRange(min = -400, max = 400) Integer> days) {
        List<Entry> open = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            open.add(entry(i + 1, Optional.of(TODAY.plusDays(days.get(i)))));
        }
        assertThat(Day.of(open, TODAY).stream().flatMap(day -> day.entries().stream()))
                .containsExactlyInAnyOrderElementsOf(open);
    }

    @Test
    void 日历从星期一起两周_今天在里面_到期的在当天() {
        Entry due = entry(1, Optional.of(TODAY.plusDays(3)));
        List<Fortnight.Square> squares = Fortnight.of(List.of(due), TODAY);
        assertThat(squares).hasSize(14);
        assertThat(squares.getFirst().date()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(squares)
                .filteredOn(Fortnight.Square::today)
                .singleElement()
                .satisfies(square -> assertThat(square.date()).isEqualTo(TODAY));
        assertThat(squares)
                .filteredOn(square -> !square.due().isEmpty())
                .singleElement()
                .satisfies(square -> assertThat(square.date()).isEqualTo(TODAY.plusDays(3)));
    }

    private static List<String> labels(int days) {
        return Day.of(List.of(entry(1, Optional.of(TODAY.plusDays(days)))), TODAY).stream()
                .map(Day::label)
                .toList();
    }

    private static Entry entry(long ruling, Optional<LocalDate> until) {
        return new Entry(
                ruling,
                new DemandId("parades", ruling),
                "要求" + ruling,
                1,
                2,
                new GateNumber(2026, (int) ruling),
                Instant.EPOCH,
                Admission.State.STANDING,
                60,
                Measured.NOTHING,
                until,
                List.of());
    }
}
