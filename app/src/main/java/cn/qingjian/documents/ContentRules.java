package cn.qingjian.documents;

import static cn.qingjian.gate.Rule.Question.PLANNED;
import static cn.qingjian.gate.Rule.Question.PROVIDED;
import static cn.qingjian.gate.Rule.Question.WITHIN_LIMITS;

import cn.qingjian.gate.Circumstances;
import cn.qingjian.gate.Finding;
import cn.qingjian.gate.Finding.Evidence;
import cn.qingjian.gate.Finding.WayOut;
import cn.qingjian.gate.Rule;
import cn.qingjian.gate.Say;
import java.util.List;
import java.util.regex.Pattern;

/** What a document should leave out: background, demands to report back, follow-up documents, proof for its own sake. */
final class ContentRules {
    private static final Pattern BACKGROUND =
            Pattern.compile("(?:重要|重大|深远)意义|形势背景|指导思想|(?:基本|主要|工作)原则|提高(?:政治)?站位|认识.{0,8}(?:重要性|紧迫性)");
    private static final Pattern MATTER = Pattern.compile("关于.{2,}的?");
    private static final Pattern IMPLEMENTS =
            Pattern.compile("(?:贯彻|落实|实施).{0,4}[《〈].+[》〉].{0,8}(?:意见|方案|细则|办法|通知)$|贯彻落实意见$|实施细则$");
    private static final Pattern OCCASIONAL =
            Pattern.compile("任务分工|责任分工|分工方案|分工表|配套(?:文件|措施|办法)|(?:成立|调整).{0,20}(?:领导小组|工作专班|指挥部)|临时(?:性)?工作");

    private ContentRules() {}

    static List<Rule<DocumentDraft>> all() {
        return List.of(
                new Rule<>("拟发文须先立项写明事由", "DOC-03", Sources.PLAN, PLANNED, ContentRules::purpose),
                new Rule<>("严控临时性配套类分工类发文", "DOC-04", Sources.PLAN, PLANNED, ContentRules::occasional),
                new Rule<>("开门见山一般不写背景意义原则", "DOC-11", Sources.TO_THE_POINT, WITHIN_LIMITS, ContentRules::background),
                new Rule<>("一般不要求报送贯彻落实情况", "DOC-14", Sources.ASSESSMENT, WITHIN_LIMITS, ContentRules::returns),
                new Rule<>("一般不要求制定配套文件", "DOC-14", Sources.ASSESSMENT, WITHIN_LIMITS, ContentRules::followUps),
                new Rule<>("不再制定贯彻落实意见和实施细则", "H19-03", Sources.YEAR_2019, PROVIDED, ContentRules::implementing),
                new Rule<>("不以照片截图台账代替工作", "H20-01", Sources.TRACES, WITHIN_LIMITS, ContentRules::traces),
                new Rule<>("到基层不要求陪同和专门汇报", "H19-05", Sources.EIGHT_NOTS, WITHIN_LIMITS, ContentRules::company));
    }

    private static Finding purpose(DocumentDraft draft, Circumstances world) {
        boolean stated = draft.planItem().isPresent()
                || !draft.purpose().isBlank()
                || MATTER.matcher(draft.title()).find();
        return stated ? Say.clear() : Say.oppose("没有立项，也没有写明事由。请写明为什么必须发这份文件，或者选择对应的年度立项。", List.of(), WayOut.PLAN);
    }

    private static Finding occasional(DocumentDraft draft, Circumstances world) {
        var hit = OCCASIONAL.matcher(draft.title());
        return hit.find()
                ? Say.explain(
                        "属于临时性、配套类或者分工类发文（“" + hit.group() + "”），应当严格控制。能口头、会议或者系统内明确的不发文，确需发的书面说明。",
                        List.of(Say.words(draft.title())),
                        WayOut.DROP)
                : Say.clear();
    }

    private static Finding background(DocumentDraft draft, Circumstances world) {
        List<Evidence> headings = draft.anatomy().headings().stream()
                .filter(heading -> BACKGROUND.matcher(heading).find())
                .map(Say::words)
                .toList();
        return headings.isEmpty()
                ? Say.clear()
                : Say.explain(
                        "有%d个标题写的是形势背景、重要意义或者原则，请删去，直接写要求和办法。".formatted(headings.size()), headings, WayOut.SHORTEN);
    }

    private static Finding returns(DocumentDraft draft, Circumstances world) {
        if (!asksOthers(draft)) {
            return Say.clear();
        }
        List<Evidence> found = Demands.returns(draft);
        return found.isEmpty()
                ? Say.clear()
                : Say.explain(
                        "有%d处要求报送情况、报表或者总结。系统里查得到的请自行提取，其余的请删去或者说明理由。".formatted(found.size()), found, WayOut.SHORTEN);
    }

    private static Finding followUps(DocumentDraft draft, Circumstances world) {
        if (!asksOthers(draft)) {
            return Say.clear();
        }
        List<Evidence> found = Demands.followUps(draft);
        return found.isEmpty()
                ? Say.clear()
                : Say.explain(
                        "有%d处要求下面再制定方案、细则或者配套文件。请把要求一次写清楚，不再层层发文。".formatted(found.size()), found, WayOut.SHORTEN);
    }

    private static Finding implementing(DocumentDraft draft, Circumstances world) {
        return IMPLEMENTS.matcher(draft.title()).find()
                ? Say.explain(
                        "上级文件已有规定的，除有明确规定外不再制定贯彻落实意见和实施细则。请直接执行原文件，或者写明要求另行制定的依据。",
                        List.of(Say.words(draft.title())),
                        WayOut.DROP)
                : Say.clear();
    }

    private static Finding traces(DocumentDraft draft, Circumstances world) {
        List<Evidence> found = Demands.traces(draft);
        return found.isEmpty()
                ? Say.clear()
                : Say.explain("有%d处要求照片、截图、台账或者接龙。请删去，从工作本身取得凭据。".formatted(found.size()), found, WayOut.SHORTEN);
    }

    private static Finding company(DocumentDraft draft, Circumstances world) {
        List<Evidence> found = Demands.company(draft);
        return found.isEmpty()
                ? Say.clear()
                : Say.advise("有%d处要求陪同或者专门汇报，建议删去。".formatted(found.size()), found, WayOut.SHORTEN);
    }

    /** A paper that goes up asks nothing of the grassroots, and what it tells of reports is no demand. */
    private static boolean asksOthers(DocumentDraft draft) {
        return draft.genre() != Genre.REPORT && draft.genre() != Genre.REQUEST;
    }
}
