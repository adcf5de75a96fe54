package cn.qingjian.studies;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.gate.Parameters;
import cn.qingjian.gate.Parameters.Limit;
import cn.qingjian.kernel.LegalBasis;
import cn.qingjian.kernel.LegalBasis.Mark;
import cn.qingjian.people.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudyRulesSpec {
    private static final Unit LOANS = new Unit(7, "dkk", "贷款管理科", Unit.Kind.DEPARTMENT);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST = LocalDate.of(2026, 5, 31);

    private static Parameters days(int days) {
        return key -> key.equals(Study.USE_DAYS)
                ? Optional.of(new Limit(
                        key, BigDecimal.valueOf(days), new LegalBasis("本单位学习承诺", "学用结合", Mark.OWN), DAY, null))
                : Optional.empty();
    }

    private static Use use(LocalDate day, LocalDate told) {
        return new Use(1, day, "还款提醒改到扣款前", "", "彭川", told);
    }

    private static Study study(Optional<LocalDate> useBy, Use... uses) {
        return new Study(3, LOANS, Optional.empty(), "贷后风险案例", DAY, 7, useBy, List.of(uses));
    }

    private static Plan plan(Optional<String> work) {
        return new Plan(5, LOANS, YearMonth.from(DAY), "贷后风险案例", work, "彭川");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, 待运用", "2026-05-30, 待运用", "2026-05-31, 待运用", "2026-06-01, 学而未用", "2027-06-01, 学而未用"})
    void 过了期限还没有用上的_是学而未用(LocalDate today, String label) {
        assertThat(Study.useBy(DAY, days(90))).contains(LAST);
        assertThat(study(Optional.of(LAST)).standing(today).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-31", "2026-06-01"})
    void 用上了的_期限前后都是已运用(LocalDate today) {
        assertThat(study(Optional.of(LAST), use(DAY, today)).standing(today)).isEqualTo(Standing.USED);
    }

    @Test
    void 期限按学习当日有效的参数算_参数变了不改以前的() {
        LocalDate change = LocalDate.of(2026, 4, 1);
        Parameters before = days(90);
        Parameters after = days(30);
        assertThat(Study.useBy(change.minusDays(1), before)).contains(LocalDate.of(2026, 6, 29));
        assertThat(Study.useBy(change, after)).contains(LocalDate.of(2026, 5, 1));
        assertThat(Study.useBy(DAY, days(0))).contains(DAY);
    }

    @Test
    void 参数停用_没有期限_不算学而未用() {
        assertThat(Study.useBy(DAY, key -> Optional.empty())).isEmpty();
        Study study = study(Optional.empty());
        assertThat(study.standing(DAY.plusYears(9))).isEqualTo(Standing.WAITING);
        assertThat(Tally.of(List.of(Line.of(study)), DAY.plusYears(9)).share()).isEmpty();
    }

    @Test
    void 更正以后按最后一次算_以前的还在() {
        Use first = use(DAY, DAY);
        Use second = new Use(2, DAY.plusDays(3), "还款提醒改到扣款前三天", "办法", "彭川", DAY.plusDays(4));
        Study study = study(Optional.of(LAST), first, second);
        assertThat(study.use()).contains(second);
        assertThat(study.uses()).containsExactly(first, second);
    }

    @Test
    void 学而未用占比_只在过了期限的里面算() {
        List<Line> lines = Stream.of(
                        study(Optional.of(LAST)),
                        study(Optional.of(LAST), use(DAY, DAY)),
                        study(Optional.of(LAST), use(DAY, LAST.plusDays(9))),
                        study(Optional.of(LAST.plusDays(1))),
                        study(Optional.of(LAST.plusDays(1)), use(DAY, DAY)),
                        study(Optional.empty()))
                .map(Line::of)
                .toList();
        Tally tally = Tally.of(lines, LAST.plusDays(1));
        assertThat(tally).isEqualTo(new Tally(6, 3, 3, 1, 0));
        assertThat(tally.share()).contains(new BigDecimal("33.33"));
        assertThat(Tally.of(lines, LAST).share())
                .as("the last day is not over yet")
                .isEmpty();
    }

    @Test
    void 写明没有用处的计划_数得出来_一项只数一次() {
        Plan aimless = plan(Optional.empty());
        Study held = new Study(3, LOANS, Optional.of(aimless), "", DAY, 7, Optional.of(LAST), List.of());
        List<Line> lines = List.of(Line.of(held), Line.of(held), Line.of(plan(Optional.of("贷后催收"))));
        assertThat(Tally.of(lines, DAY).aimless()).isEqualTo(1);
        assertThat(lines).extracting(Line::work).containsExactly("没有", "没有", "贷后催收");
    }

    @Test
    void 计划外的照样算_还没有学的不算() {
        Line beyond = Line.of(study(Optional.of(LAST)));
        Line planned = Line.of(plan(Optional.of("贷后催收")));
        assertThat(beyond.work()).isEqualTo("计划外");
        assertThat(planned.standing(LAST.plusYears(1))).isEqualTo(Standing.PLANNED);
        assertThat(Tally.of(List.of(beyond, planned), LAST.plusDays(1))).isEqualTo(new Tally(1, 0, 1, 1, 0));
        assertThat(planned.year()).isEqualTo(2026);
    }

    @Property
    void 占比从零到一百_没有用上的和用上的合起来是全部(@ForAll @IntRange(max = 30) int idle, @ForAll @IntRange(max = 30) int used) {
        List<Line> lines = IntStream.range(0, idle + used)
                .mapToObj(place -> place < idle ? study(Optional.of(LAST)) : study(Optional.of(LAST), use(DAY, DAY)))
                .map(Line::of)
                .toList();
        Tally tally = Tally.of(lines, LAST.plusDays(1));
        assertThat(tally.idle() + tally.used()).isEqualTo(tally.held()).isEqualTo(tally.over());
        assertThat(tally.share().isEmpty()).isEqualTo(lines.isEmpty());
        assertThat(tally.share().orElse(BigDecimal.ZERO)).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
    }
}
