package cn.qingjian.meetings;

import static cn.qingjian.gate.Rule.Question.GENUINE;

import cn.qingjian.gate.Circumstances;
import cn.qingjian.gate.Finding;
import cn.qingjian.gate.Finding.Evidence;
import cn.qingjian.gate.Finding.WayOut;
import cn.qingjian.gate.Rule;
import cn.qingjian.gate.Say;
import cn.qingjian.gate.Similar;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether it is one meeting, and a meeting only. */
final class EvasionRules {
    private static final Pattern MATERIAL =
            Pattern.compile("(?:报送|上报|报回|反馈|提交|上传|发送|提供|留存|附|报)[^。；\\n]{0,20}(?:截图|照片|台账|影像|图片|简报|总结|报告|材料|心得|笔记|记录|情况)"
                    + "|(?:截图|照片|台账|影像资料|心得体会|学习笔记)[^。；\\n]{0,12}(?:报送|上报|提交|上传|发送|备查|存档|留存)"
                    + "|拍照|接龙");
    private static final Pattern NOT_ASKED = Pattern.compile("(?:不|无需|不用|不再|不得)[^，。；\\n]{0,6}$");

    private EvasionRules() {}

    static List<Rule<MeetingCall>> all() {
        return List.of(
                new Rule<>("不把大会拆成小会", "EVA-04", Sources.EVASION, GENUINE, EvasionRules::split),
                new Rule<>("会后不要截图台账", "EVA-07", Sources.EVASION, GENUINE, EvasionRules::material));
    }

    private static Finding split(MeetingCall call, Circumstances world) {
        List<Similar> others = PlanRules.meetings(world)
                .filter(one -> !one.sharedBearers().isEmpty())
                .toList();
        return world.parameters()
                .limit("mtg.split.others")
                .filter(limit -> others.size() > limit.whole())
                .map(limit -> Say.explain(
                        "另有%d个会议内容相近、参会单位重合，像是把一个大会拆成几个小会，%s，或者书面说明为何分开。"
                                .formatted(
                                        others.size(),
                                        others.stream().anyMatch(Similar::open) ? "请合并" : "那些会议已经通知或者开过，请不再另开"),
                        others.stream()
                                .map(one -> new Evidence("", call.title(), one.issuer(), one.title()))
                                .toList(),
                        others.stream().anyMatch(Similar::open) ? WayOut.MERGE : WayOut.DROP))
                .orElseGet(Say::clear);
    }

    private static Finding material(MeetingCall call, Circumstances world) {
        List<Evidence> asked = new ArrayList<>();
        Stream.of(call.afterwards(), call.papers())
                .flatMap(text -> Pattern.compile("[。；\\n]").splitAsStream(text))
                .filter(EvasionRules::asks)
                .forEach(sentence -> asked.add(new Evidence("会后", sentence.strip(), "", "")));
        return asked.isEmpty()
                ? Say.clear()
                : Say.oppose("会后要求报送截图、台账等材料，会议本身不得附带这类要求；确需收集的，作为报表另行过闸。", asked, WayOut.CORRECT);
    }

    private static boolean asks(String sentence) {
        return MATERIAL.matcher(sentence)
                .results()
                .anyMatch(hit ->
                        !NOT_ASKED.matcher(sentence.substring(0, hit.start())).find());
    }
}
