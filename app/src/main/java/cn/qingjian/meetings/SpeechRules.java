package cn.qingjian.meetings;

import static cn.qingjian.gate.Rule.Question.WITHIN_LIMITS;

import cn.qingjian.gate.Circumstances;
import cn.qingjian.gate.Finding;
import cn.qingjian.gate.Finding.Evidence;
import cn.qingjian.gate.Finding.WayOut;
import cn.qingjian.gate.Rule;
import cn.qingjian.gate.Say;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who speaks, and how long. */
final class SpeechRules {
    private SpeechRules() {}

    static List<Rule<MeetingCall>> all() {
        return List.of(
                new Rule<>("主要负责同志一般不同时讲话", "MTG-15", Sources.TIME, WITHIN_LIMITS, SpeechRules::chiefs),
                new Rule<>("主要负责同志讲话或者主报告不超过一小时", "MTG-16", Sources.TIME, WITHIN_LIMITS, SpeechRules::hour),
                new Rule<>("安排发言的控制发言时间", "MTG-17", Sources.TIME, WITHIN_LIMITS, SpeechRules::timed));
    }

    private static Finding chiefs(MeetingCall call, Circumstances world) {
        List<String> speakers = call.agenda().stream()
                .filter(item -> item.rank() == Rank.CHIEF)
                .map(AgendaItem::speaker)
                .distinct()
                .toList();
        return speakers.size() < 2
                ? Say.clear()
                : Say.explain(
                        "有%d位主要负责同志讲话，一般不同时讲话，请保留一位，或者书面说明理由。".formatted(speakers.size()),
                        speakers.stream().map(Say::words).toList(),
                        WayOut.SHORTEN);
    }

    /** A main report by itself, and all that one chief says together, so that a long speech can't be two short ones. */
    private static Finding hour(MeetingCall call, Circumstances world) {
        return world.parameters()
                .limit("mtg.mainSpeech.maxMin")
                .map(limit -> {
                    Map<String, Integer> over = speeches(call);
                    over.values().removeIf(minutes -> minutes <= limit.whole());
                    return over.isEmpty()
                            ? Say.clear()
                            : Say.oppose(
                                    "主要负责同志讲话或者会议主报告不得超过%d分钟，请压缩。".formatted(limit.whole()),
                                    evidence(over),
                                    WayOut.SHORTEN);
                })
                .orElseGet(Say::clear);
    }

    private static Map<String, Integer> speeches(MeetingCall call) {
        Map<String, Integer> minutes = new TreeMap<>();
        call.agenda().forEach(item -> {
            if (item.rank() == Rank.CHIEF) {
                minutes.merge(item.speaker(), item.minutes(), Integer::sum);
            } else if (item.main()) {
                minutes.merge("主报告：" + item.topic(), item.minutes(), Integer::sum);
            }
        });
        return minutes;
    }

    private static List<Evidence> evidence(Map<String, Integer> minutes) {
        return minutes.entrySet().stream()
                .map(one -> Say.words("%s %d分钟".formatted(one.getKey(), one.getValue())))
                .toList();
    }

    private static Finding timed(MeetingCall call, Circumstances world) {
        String untimed = call.agenda().stream()
                .filter(item -> item.minutes() <= 0)
                .map(AgendaItem::topic)
                .collect(Collectors.joining("、"));
        return call.agenda().isEmpty()
                ? Say.oppose("没有写议程。请写明每个议题、发言人和时间。", List.of(), WayOut.CORRECT)
                : Say.opposeIf(!untimed.isEmpty(), "议题“%s”没有写明发言时间。".formatted(untimed), WayOut.CORRECT);
    }
}
