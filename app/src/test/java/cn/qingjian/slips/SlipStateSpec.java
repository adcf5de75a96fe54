package cn.qingjian.slips;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.KeptRuling.Standing;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipStateSpec {
    private static final Unit OWN = new Unit(7, "dkk", "贷款管理科", Unit.Kind.DEPARTMENT);

    private record Some(LocalDate to) implements SlipWords {
        @Override
        public String title() {
            return "某事";
        }

        @Override
        public List<Place> units() {
            return List.of(SomeWorld.YUNDU, new Place(9, "云渡区人民政府", Unit.Kind.GOVERNMENT));
        }

        @Override
        public int people() {
            return 1;
        }

        @Override
        public LocalDate from() {
            return to;
        }

        @Override
        public List<String> asks() {
            return List.of();
        }

        @Override
        public String text() {
            return "";
        }
    }

    private static Slip<Some> slip(SlipState state, @Nullable Standing standing) {
        return new Slip<>(
                new DemandId("some", 1),
                new Some(SomeWorld.DAY),
                List.of(),
                OWN,
                3,
                "彭川",
                state,
                Optional.ofNullable(standing),
                Optional.ofNullable(standing).map(one -> 1L),
                "",
                1);
    }

    private static Account person(long unit, Role role) {
        return new Account(1, "x", "某人", new Unit(unit, "u", "某单位", Unit.Kind.DEPARTMENT), "", Set.of(role));
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN,,true,true,false,false",
        "OPEN,WITHDRAWN,true,true,false,false",
        "OPEN,REFUSED,true,true,false,false",
        "OPEN,AWAITING_REASON,true,false,true,false",
        "OPEN,AWAITING_APPROVER,false,false,true,false",
        "OPEN,ADMITTED,false,false,true,true",
        "CARRIED,ADMITTED,false,false,false,false",
        "ENDED,ADMITTED,false,false,false,false",
        "MERGED,WITHDRAWN,false,false,false,false",
        "DROPPED,,false,false,false,false"
    })
    void 什么时候能改能报能撤能开始(
            SlipState state,
            @Nullable Standing standing,
            boolean editable,
            boolean submittable,
            boolean withdrawable,
            boolean ready) {
        Slip<Some> slip = slip(state, standing);
        assertThat(slip.editable()).isEqualTo(editable);
        assertThat(slip.submittable()).isEqualTo(submittable);
        assertThat(slip.withdrawable()).isEqualTo(withdrawable);
        assertThat(slip.ready()).isEqualTo(ready);
        assertThat(slip.label()).isNotBlank();
    }

    @Test
    void 承担的单位过了闸才看得到_别的科室看不到() {
        Account county = person(1, Role.GRASSROOTS);
        assertThat(slip(SlipState.OPEN, null).readableBy(county)).isFalse();
        assertThat(slip(SlipState.OPEN, Standing.REFUSED).readableBy(county)).isFalse();
        assertThat(slip(SlipState.OPEN, Standing.ADMITTED).readableBy(county)).isTrue();
        assertThat(slip(SlipState.CARRIED, Standing.ADMITTED).readableBy(county))
                .isTrue();
        assertThat(slip(SlipState.CARRIED, Standing.ADMITTED).writtenBy(county)).isFalse();
        assertThat(slip(SlipState.CARRIED, Standing.ADMITTED).readableBy(person(8, Role.DEPARTMENT)))
                .isFalse();
        assertThat(slip(SlipState.OPEN, null).readableBy(person(8, Role.LEADER)))
                .isTrue();
        assertThat(slip(SlipState.OPEN, null).writtenBy(person(7, Role.DEPARTMENT)))
                .isTrue();
        assertThat(slip(SlipState.OPEN, null).writtenBy(person(8, Role.OFFICE))).isTrue();
    }

    @Test
    void 党委政府不是承担的单位() {
        assertThat(slip(SlipState.CARRIED, Standing.ADMITTED).bears(1)).isTrue();
        assertThat(slip(SlipState.CARRIED, Standing.ADMITTED).bears(9)).isFalse();
    }

    @Test
    void 当天不算逾期_第二天算() {
        Slip<Some> slip = slip(SlipState.CARRIED, Standing.ADMITTED);
        assertThat(slip.overdue(SomeWorld.DAY)).isFalse();
        assertThat(slip.overdue(SomeWorld.DAY.plusDays(1))).isTrue();
        assertThat(slip(SlipState.ENDED, Standing.ADMITTED).overdue(SomeWorld.DAY.plusDays(1)))
                .isFalse();
    }

    @Test
    void 办完的并入的不办的不再变() {
        assertThat(Arrays.stream(SlipState.values()).filter(state -> !state.underway()))
                .allMatch(state -> SlipState.steps().stream().noneMatch(step -> step.from() == state));
        assertThat(SlipState.steps()).allSatisfy(step -> assertThat(step.why()).isNotBlank());
    }

    @Test
    void 状态表印在文档里() throws IOException {
        var page = new StringBuilder("# 事项单的状态\n\n由 `SlipStateSpec` 印出，勿手改。\n\n| 从 | 到 | 为什么 |\n|---|---|---|\n");
        SlipState.steps()
                .forEach(step -> page.append("| %s | %s | %s |\n"
                        .formatted(step.from().label(), step.to().label(), step.why())));
        Path file = Path.of("..", "docs", "slip-status.md");
        Files.writeString(file, page);
        assertThat(file).content().contains("| 拟订 | 进行中 |");
    }
}
