package cn.qingjian.documents;

import static cn.qingjian.gate.Rule.Question.WITHIN_LIMITS;

import cn.qingjian.gate.Circumstances;
import cn.qingjian.gate.Finding;
import cn.qingjian.gate.Finding.WayOut;
import cn.qingjian.gate.Parameters.Limit;
import cn.qingjian.gate.Rule;
import cn.qingjian.gate.Say;
import java.util.List;
import java.util.function.ToIntFunction;

/** How long a document may be: 一般 in the source, so what is longer needs a written reason and is never stopped. */
final class LengthRules {
    private LengthRules() {}

    static List<Rule<DocumentDraft>> all() {
        return List.of(
                new Rule<>("部门文件一般不超过五千字", "DOC-09", Sources.LENGTH, WITHIN_LIMITS, LengthRules::general),
                new Rule<>("部署专项工作的文件一般不超过四千字", "DOC-10", Sources.LENGTH, WITHIN_LIMITS, LengthRules::special),
                new Rule<>("政策性文件原则上不超过十页", "H19-02", Sources.YEAR_2019, WITHIN_LIMITS, LengthRules::pages));
    }

    private static Finding general(DocumentDraft draft, Circumstances world) {
        return draft.lengthClass() == LengthClass.GENERAL
                ? within(draft, world, "doc.maxChars.general", DocumentDraft::characters, "正文", "字")
                : Say.clear();
    }

    private static Finding special(DocumentDraft draft, Circumstances world) {
        return draft.lengthClass() == LengthClass.SPECIAL
                ? within(draft, world, "doc.maxChars.special", DocumentDraft::characters, "正文", "字")
                : Say.clear();
    }

    private static Finding pages(DocumentDraft draft, Circumstances world) {
        return within(draft, world, "doc.maxPages.policy", DocumentDraft::pages, "按公文版式排印约", "页");
    }

    private static Finding within(
            DocumentDraft draft,
            Circumstances world,
            String key,
            ToIntFunction<DocumentDraft> size,
            String what,
            String measure) {
        Limit limit = world.parameters().limit(key).orElse(null);
        if (limit == null) {
            return Say.clear();
        }
        int is = size.applyAsInt(draft);
        return is <= limit.whole()
                ? Say.clear()
                : Say.explain(
                        "%s%d%s，超过一般不超过%d%s的要求，请压缩%d%s，或者书面说明理由。"
                                .formatted(what, is, measure, limit.whole(), measure, is - limit.whole(), measure),
                        List.of(),
                        WayOut.SHORTEN);
    }
}
