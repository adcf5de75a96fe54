package cn.qingjian.gate;

import cn.qingjian.clauses.Coverage;
import cn.qingjian.clauses.Difference;
import cn.qingjian.clauses.MatchClass;
import cn.qingjian.clauses.Span;
import cn.qingjian.kernel.LegalBasis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The world around a demand, as a test describes it. */
final class SomeCircumstances implements Circumstances {
    private final Map<String, Integer> limits = new HashMap<>();
    private final List<Provided> provided = new ArrayList<>();
    private final List<Similar> similar = new ArrayList<>();
    private Optional<PlanStanding> plan = Optional.empty();
    private Optional<DutyStanding> duties = Optional.empty();

    SomeCircumstances limit(String key, int value) {
        limits.put(key, value);
        return this;
    }

    SomeCircumstances clauses(int all, int said) {
        for (int place = 1; place <= all; place++) {
            provided.add(
                    place <= said
                            ? said(place, List.of())
                            : new Provided(passage(place), List.of(), 0, false, Coverage.MeaningState.COMPLETE));
        }
        return this;
    }

    SomeCircumstances formulas(int count) {
        for (int place = 1; place <= count; place++) {
            provided.add(new Provided(passage(place), List.of(), 0, true, Coverage.MeaningState.COMPLETE));
        }
        return this;
    }

    SomeCircumstances clauseThatDiffers() {
        provided.add(said(9, List.of(new Difference(Difference.Kind.NUMBER, "五日", "三日"))));
        return this;
    }

    SomeCircumstances similar(double alikeness, Long... sharedBearers) {
        similar.add(
                new Similar(new DemandId(Parade.KIND, 77), "秋季巡游", "宣传科", alikeness, Set.of(sharedBearers), List.of()));
        return this;
    }

    SomeCircumstances plan(PlanStanding standing) {
        plan = Optional.of(standing);
        return this;
    }

    SomeCircumstances duties(DutyStanding standing) {
        duties = Optional.of(standing);
        return this;
    }

    private static Passage passage(int place) {
        return new Passage("第" + place + "条", "第" + place + "条的内容");
    }

    private static Provided said(int place, List<Difference> differences) {
        return new Provided(
                passage(place),
                List.of(new Provided.By(
                        "p1",
                        "巡游管理办法",
                        "第三条",
                        "巡游的内容",
                        MatchClass.NEAR,
                        0.9,
                        List.of(new Span(0, 2)),
                        List.of(new Span(1, 3)),
                        0.8,
                        differences)),
                0.8,
                false,
                Coverage.MeaningState.COMPLETE);
    }

    @Override
    public LocalDate day() {
        return LocalDate.of(2026, 5, 6);
    }

    @Override
    public Parameters parameters() {
        return key -> Optional.ofNullable(limits.get(key))
                .map(value -> new Parameters.Limit(
                        key,
                        BigDecimal.valueOf(value),
                        new LegalBasis("测试规定", "", LegalBasis.Mark.OWN),
                        LocalDate.of(2020, 1, 1),
                        null));
    }

    @Override
    public List<Provided> provided() {
        return provided;
    }

    @Override
    public List<Similar> similar() {
        return similar;
    }

    @Override
    public Optional<PlanStanding> plan() {
        return plan;
    }

    @Override
    public Optional<DutyStanding> duties() {
        return duties;
    }
}
