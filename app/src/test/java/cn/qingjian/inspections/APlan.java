package cn.qingjian.inspections;

import cn.qingjian.gate.DemandId;
import cn.qingjian.people.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Makes an inspection step by step, from one that no rule finds fault with. */
final class APlan {
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    static final long DEPARTMENT = 7;

    private String title = "贷款档案抽查";
    private InspectionClass sort = InspectionClass.SPECIAL;
    private List<Theme> themes = List.of(new Theme(DEPARTMENT, "贷款管理科", "loan-files", "贷款档案是否齐全", ""));
    private List<Target> targets =
            List.of(new Target(1, "云渡区管理部", Unit.Kind.COUNTY_OFFICE), new Target(2, "临溪县管理部", Unit.Kind.COUNTY_OFFICE));
    private LocalDate from = DAY.plusDays(10);
    private LocalDate to = DAY.plusDays(10);
    private Optional<Integer> stay = Optional.empty();
    private int people = 2;
    private int companions;
    private int meeting;
    private String chief = "";
    private List<String> forms = List.of();
    private List<String> indicators = List.of();
    private List<String> proofs = List.of();
    private boolean circulated;
    private boolean urgent;
    private String purpose = "贷后风险防范";
    private Optional<LocalDate> deployed = Optional.empty();
    private Optional<Long> planItem = Optional.of(1L);
    private Optional<Integer> times = Optional.of(1);
    private String training = "进点前一天学检查标准";

    private APlan() {}

    static APlan aPlan() {
        return new APlan();
    }

    APlan titled(String words) {
        title = words;
        return this;
    }

    APlan ofClass(InspectionClass one) {
        sort = one;
        return this;
    }

    APlan looking(Theme... at) {
        themes = List.of(at);
        return this;
    }

    APlan at(Target... units) {
        targets = List.of(units);
        return this;
    }

    APlan lasting(int days) {
        to = from.plusDays(days - 1L);
        return this;
    }

    APlan beginning(LocalDate day) {
        from = day;
        to = day;
        return this;
    }

    APlan staying(int halfDays) {
        stay = Optional.of(halfDays);
        return this;
    }

    APlan withPeople(int number) {
        people = number;
        return this;
    }

    APlan withCompanions(int number) {
        companions = number;
        return this;
    }

    APlan meetingOf(int number) {
        meeting = number;
        return this;
    }

    APlan wantingTheChief(String why) {
        chief = why;
        return this;
    }

    APlan withForms(String... names) {
        forms = List.of(names);
        return this;
    }

    APlan judgingBy(String... names) {
        indicators = List.of(names);
        return this;
    }

    APlan seeing(String... names) {
        proofs = List.of(names);
        return this;
    }

    APlan circulated() {
        circulated = true;
        return this;
    }

    APlan urgent() {
        urgent = true;
        return this;
    }

    APlan because(String words) {
        purpose = words;
        return this;
    }

    APlan deployedOn(LocalDate day) {
        deployed = Optional.of(day);
        return this;
    }

    APlan withoutPlanItem() {
        planItem = Optional.empty();
        return this;
    }

    APlan timesAYear(int number) {
        times = Optional.of(number);
        return this;
    }

    APlan withoutFrequency() {
        times = Optional.empty();
        return this;
    }

    APlan trained(String words) {
        training = words;
        return this;
    }

    InspectionPlan build() {
        return new InspectionPlan(
                new DemandId(InspectionKind.CODE, 9),
                new Words(
                        title,
                        sort,
                        themes,
                        targets,
                        from,
                        to,
                        stay,
                        people,
                        companions,
                        meeting,
                        chief,
                        forms,
                        indicators,
                        proofs,
                        circulated,
                        urgent,
                        purpose,
                        deployed,
                        planItem,
                        new Conduct(Optional.of(InspectionType.SPECIAL), List.of(Manner.ON_THE_SPOT), times, training)),
                DEPARTMENT,
                DAY);
    }
}
