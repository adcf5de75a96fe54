package cn.qingjian.inspections;

import cn.qingjian.gate.Circumstances;
import cn.qingjian.gate.Finding;
import cn.qingjian.gate.Parameters;
import cn.qingjian.gate.PlanStanding;
import cn.qingjian.kernel.LegalBasis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The world and the room's books as a rule sees them, with the limits that ship. */
final class World implements Circumstances, Register {
    private final Map<String, Integer> limits = new HashMap<>(Map.of(
            "ins.comprehensive.perYear", 1,
            "ins.merge.days", 10,
            "ins.merge.likeness", 30,
            "ins.meeting.tooMany", 30,
            "ins.forms.max", 1,
            "ins.stay.max", 5,
            "burden.inspections.day", 480,
            "burden.inspections.form", 120));
    private boolean filed = true;
    private int comprehensive;
    private int others;
    private int times;
    private final List<Other> near = new ArrayList<>();
    private @Nullable PlanStanding standing;

    static World world() {
        return new World();
    }

    World with(String key, int value) {
        limits.put(key, value);
        return this;
    }

    World notFiled() {
        filed = false;
        return this;
    }

    World withComprehensive(int number) {
        comprehensive = number;
        return this;
    }

    World inspectedBefore(int number) {
        times = number;
        return this;
    }

    World without(String key) {
        limits.remove(key);
        return this;
    }

    World withOtherVisits(int number) {
        others = number;
        return this;
    }

    World near(String title, LocalDate day) {
        near.add(new Other(100 + near.size(), "计划财务科", title, title, "云渡区管理部", day));
        return this;
    }

    World itemLeft(int left) {
        standing = new PlanStanding(
                2026,
                "贷款管理科",
                "专项",
                3,
                0,
                0,
                Optional.of(new PlanStanding.ItemStanding("贷款档案抽查", Optional.empty(), left)),
                Map.of(),
                0,
                Optional.empty(),
                false);
        return this;
    }

    Finding of(String rule, APlan plan) {
        InspectionPlan built = plan.build();
        return new InspectionKind(this)
                .rules().stream()
                        .filter(one -> one.name().equals(rule))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no rule " + rule))
                        .check()
                        .judge(built, this);
    }

    String label(String rule, APlan plan) {
        return of(rule, plan).label();
    }

    @Override
    public LocalDate day() {
        return APlan.DAY;
    }

    @Override
    public Optional<PlanStanding> plan() {
        return Optional.ofNullable(standing);
    }

    @Override
    public Parameters parameters() {
        return key -> Optional.ofNullable(limits.get(key))
                .map(value -> new Parameters.Limit(
                        key,
                        BigDecimal.valueOf(value),
                        new LegalBasis("测试", "", LegalBasis.Mark.OWN),
                        LocalDate.of(2024, 8, 6),
                        null));
    }

    @Override
    public boolean filed(int year, LocalDate by) {
        return filed;
    }

    @Override
    public List<Authority> authorities(long department, LocalDate day) {
        return department == APlan.DEPARTMENT
                ? List.of(new Authority(
                        1,
                        department,
                        "贷款管理科",
                        "loan-files",
                        "贷款档案",
                        new LegalBasis("测试", "", LegalBasis.Mark.OWN),
                        day,
                        null))
                : List.of();
    }

    @Override
    public int comprehensive(long department, int year, long except) {
        return comprehensive;
    }

    @Override
    public int times(long department, String matter, int year, long except) {
        return department == APlan.DEPARTMENT && matter.equals("loan-files") && year == APlan.DAY.getYear() ? times : 0;
    }

    @Override
    public int visits(long unit, YearMonth month, long except) {
        return near.size() + others;
    }

    @Override
    public List<Other> between(List<Long> units, LocalDate from, LocalDate to, long except) {
        return near.stream()
                .filter(one -> !one.from().isBefore(from) && !one.from().isAfter(to))
                .toList();
    }
}
