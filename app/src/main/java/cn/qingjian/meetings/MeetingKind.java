package cn.qingjian.meetings;

import cn.qingjian.gate.Burden;
import cn.qingjian.gate.DemandClass;
import cn.qingjian.gate.DemandKind;
import cn.qingjian.gate.Parameters;
import cn.qingjian.gate.Rule;
import cn.qingjian.kernel.LegalBasis;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 会议 as a kind of demand: what a meeting costs those who are called, and every rule that it must answer. */
@Component
public final class MeetingKind implements DemandKind<MeetingCall> {
    /** Code of the kind, and the first part of its routes. */
    public static final String CODE = "meetings";

    private static final String ATTEND = "burden.meetings.attend";
    private static final String TRAVEL = "burden.meetings.travel";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "会议";
    }

    @Override
    public String prefix() {
        return "mtg";
    }

    @Override
    public String action() {
        return "回复";
    }

    @Override
    public LegalBasis planBasis() {
        return Sources.PLAN;
    }

    @Override
    public Class<MeetingCall> type() {
        return MeetingCall.class;
    }

    @Override
    public List<DemandClass> classes() {
        return Arrays.stream(Level.values())
                .flatMap(level -> Arrays.stream(Sort.values())
                        .map(sort ->
                                new DemandClass(MeetingCall.classCode(level, sort), level.shortLabel() + sort.label())))
                .toList();
    }

    /** Person-minutes of each unit: its people × planned minutes, and their minutes on the road unless they join by video. */
    @Override
    public Burden measure(MeetingCall call, Parameters parameters) {
        List<Burden.Part> parts = new ArrayList<>();
        BigDecimal attend = parameters.coefficient(ATTEND);
        BigDecimal travel = parameters.coefficient(TRAVEL);
        long road = 0;
        for (Map.Entry<Long, List<Attendee>> unit : call.byUnit().entrySet()) {
            List<Attendee> people = unit.getValue();
            parts.add(new Burden.Part(
                    unit.getKey(), ATTEND, BigDecimal.valueOf((long) people.size() * call.minutes()), attend));
            long minutes = people.stream().mapToLong(Attendee::travel).sum();
            if (!call.place().video() && minutes > 0) {
                parts.add(new Burden.Part(unit.getKey(), TRAVEL, BigDecimal.valueOf(minutes), travel));
                road += minutes;
            }
        }
        String how = "%d人 × %d分钟%s"
                .formatted(
                        call.attendees().size(),
                        call.minutes(),
                        road > 0 ? " + 往返路程%d分钟".formatted(road) : call.place().video() ? "，视频参会不计路程" : "");
        return parts.isEmpty() ? Burden.NONE : Burden.of(parts, how);
    }

    @Override
    public List<Rule<MeetingCall>> rules() {
        return Stream.of(TimeRules.all(), PlanRules.all(), PeopleRules.all(), SpeechRules.all(), EvasionRules.all())
                .flatMap(List::stream)
                .toList();
    }
}
