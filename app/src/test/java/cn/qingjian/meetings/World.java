package cn.qingjian.meetings;

import cn.qingjian.gate.Circumstances;
import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.Finding;
import cn.qingjian.gate.Parameters;
import cn.qingjian.gate.PlanStanding;
import cn.qingjian.gate.Rule;
import cn.qingjian.gate.Similar;
import cn.qingjian.kernel.LegalBasis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The world as a rule on meetings sees it, with the limits that the system ships with. */
final class World implements Circumstances {
    private final Map<String, BigDecimal> limits = new HashMap<>();
    private final List<Similar> similar = new ArrayList<>();
    private Optional<PlanStanding> plan = Optional.empty();

    private World() {
        Map.ofEntries(
                        Map.entry("mtg.comprehensive.perYear", "1"),
                        Map.entry("mtg.toCounty.perYear", "1"),
                        Map.entry("mtg.mainSpeech.maxMin", "60"),
                        Map.entry("mtg.session.maxHalfDays", "1"),
                        Map.entry("mtg.group.maxDays", "1.5"),
                        Map.entry("mtg.unit.maxMin", "90"),
                        Map.entry("mtg.video.maxMin", "90"),
                        Map.entry("mtg.filing.workdaysBefore", "5"),
                        Map.entry("mtg.maxPeople.type4", "50"),
                        Map.entry("mtg.merge.alikeShare", "30"),
                        Map.entry("mtg.split.others", "1"),
                        Map.entry("mtg.convey.minDays", "2"),
                        Map.entry("mtg.levels.down", "1"),
                        Map.entry("mtg.halfDay.minutes", "240"),
                        Map.entry("mtg.cut.keepShare", "50"),
                        Map.entry("mtg.item.minMin", "3"),
                        Map.entry("burden.meetings.attend", "1"),
                        Map.entry("burden.meetings.travel", "1"))
                .forEach((key, value) -> limits.put(key, new BigDecimal(value)));
    }

    static World world() {
        return new World();
    }

    World with(String key, int value) {
        limits.put(key, BigDecimal.valueOf(value));
        return this;
    }

    World without(String key) {
        limits.remove(key);
        return this;
    }

    /** Another meeting in flight, so alike in percent, to which those units are called too. */
    World holding(String title, int alike, Set<Long> shared) {
        similar.add(new Similar(
                new DemandId(MeetingKind.CODE, 50 + similar.size()), title, "贷款管理科", alike / 100.0, shared, List.of()));
        return this;
    }

    /** Another that was announced or held already. */
    World heldAlready(String title, int alike, Set<Long> shared) {
        similar.add(new Similar(
                new DemandId(MeetingKind.CODE, 50 + similar.size()),
                title,
                "贷款管理科",
                alike / 100.0,
                shared,
                List.of(),
                false));
        return this;
    }

    World planned(int used, int reserved) {
        plan = Optional.of(standing(reserved, used, Map.of()));
        return this;
    }

    /** So many of each class in the whole agency this year. */
    World arranged(Map<String, Integer> agency) {
        plan = Optional.of(standing(0, 0, agency));
        return this;
    }

    private static PlanStanding standing(int reserved, int used, Map<String, Integer> agency) {
        return new PlanStanding(
                2026, "办公室", "综合性", 1, reserved, used, Optional.empty(), agency, used, Optional.of(9), false);
    }

    /** What the rule of that name says. */
    Finding of(String rule, AMeeting meeting) {
        return rule(rule).check().judge(meeting.build(), this);
    }

    static Rule<MeetingCall> rule(String name) {
        return new MeetingKind()
                .rules().stream()
                        .filter(rule -> rule.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no rule " + name));
    }

    @Override
    public LocalDate day() {
        return AMeeting.DAY;
    }

    @Override
    public List<Similar> similar() {
        return List.copyOf(similar);
    }

    @Override
    public Optional<PlanStanding> plan() {
        return plan;
    }

    @Override
    public Parameters parameters() {
        return key -> Optional.ofNullable(limits.get(key))
                .map(value -> new Parameters.Limit(
                        key, value, new LegalBasis("测试", "", LegalBasis.Mark.OWN), LocalDate.of(2024, 8, 6), null));
    }
}
