package cn.qingjian.datarequests;

import static cn.qingjian.gate.Rule.Question.GENUINE;
import static cn.qingjian.gate.Rule.Question.WITHIN_LIMITS;

import cn.qingjian.datarequests.Asked.Way;
import cn.qingjian.gate.Circumstances;
import cn.qingjian.gate.Finding;
import cn.qingjian.gate.Finding.Evidence;
import cn.qingjian.gate.Finding.WayOut;
import cn.qingjian.gate.Rule;
import cn.qingjian.gate.Say;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In what manner data may be asked: no proof for its own sake, no answering at once, not what goes to the province already. */
final class MannerRules {
    private static final Pattern TRACES = Pattern.compile("照片|截图|截屏|视频|轨迹|影像");
    private static final Pattern AT_ONCE =
            Pattern.compile("接龙|打卡|签到|零报告|(?:即时|立即|立刻|马上|实时|秒)(?:回复|响应|反馈|上报|报送)|随叫随到|半小时内|当天(?:上报|报送|反馈)");

    private MannerRules() {}

    static List<Rule<DataRequest>> all() {
        return List.of(
                new Rule<>("不得强制要照片截图视频轨迹", "APP-11", Sources.FINGERTIPS, GENUINE, MannerRules::traces),
                new Rule<>("不得要求即时响应和接龙打卡", "APP-14", Sources.FINGERTIPS, GENUINE, MannerRules::atOnce),
                new Rule<>("给管理部留足填报时间", "APP-14", Sources.PROMISE, WITHIN_LIMITS, MannerRules::time),
                new Rule<>("省级平台已报的一般不另报", "APP-02", Sources.APPS, WITHIN_LIMITS, MannerRules::provincial));
    }

    private static Finding traces(DataRequest request, Circumstances world) {
        List<Asked> traces = request.elements().stream()
                .filter(one ->
                        one.way() == Way.TYPE && TRACES.matcher(one.name()).find())
                .toList();
        if (traces.isEmpty()) {
            return Say.clear();
        }
        List<Evidence> evidence = Naming.evidence(traces, one -> "");
        return traces.stream().anyMatch(Asked::required)
                ? Say.oppose("必填项里有%s。不得强制上传截图、照片、视频、轨迹，请删去。".formatted(Naming.names(traces)), evidence, WayOut.SHORTEN)
                : Say.advise("选填项里有%s，建议删去。".formatted(Naming.names(traces)), evidence, WayOut.SHORTEN);
    }

    private static Finding atOnce(DataRequest request, Circumstances world) {
        Matcher words = AT_ONCE.matcher(request.title() + "\n" + request.purpose());
        if (words.find()) {
            return Say.oppose(
                    "写了“%s”。不得要求即时响应、接龙打卡，请改为给出合理的期限。".formatted(words.group()),
                    List.of(new Evidence("", words.group(), "", "")),
                    WayOut.CORRECT);
        }
        return request.firstDue().filter(due -> !due.isAfter(world.day())).isPresent()
                ? Say.oppose("首次报送日是今天或者以前，等于要求即时响应，请改到以后。", List.of(), WayOut.CORRECT)
                : Say.clear();
    }

    private static Finding time(DataRequest request, Circumstances world) {
        Optional<LocalDate> due = request.firstDue().filter(day -> day.isAfter(world.day()));
        return due.flatMap(day -> world.parameters()
                        .limit("data.due.minWorkdays")
                        .filter(least -> world.workdaysBetween(world.day(), day) < least.whole())
                        .map(least -> Say.explain(
                                "到首次报送日%s只有%d个工作日，少于%d个，请推后，或者书面说明。"
                                        .formatted(day, world.workdaysBetween(world.day(), day), least.whole()),
                                List.of(),
                                WayOut.CORRECT)))
                .orElseGet(Say::clear);
    }

    private static Finding provincial(DataRequest request, Circumstances world) {
        List<Asked> reported = request.elements().stream()
                .filter(one -> one.way() == Way.TYPE && one.provincial())
                .toList();
        return reported.isEmpty()
                ? Say.clear()
                : Say.explain(
                        "%s已经通过省级平台统一报送，同样的材料最多报一次，请从省级平台取数；取不到的书面说明。".formatted(Naming.names(reported)),
                        Naming.evidence(reported, one -> "省级平台"),
                        WayOut.SHORTEN);
    }
}
