package cn.qingjian.documents;

import cn.qingjian.gate.Finding.Evidence;
import cn.qingjian.gate.Proofs;
import cn.qingjian.gate.Sentences;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a draft demands of those who receive it, read from its words. */
final class Demands {
    private static final Pattern RETURNS = Pattern.compile(
            "(?:报送|上报|报至|报回|反馈至|提交(?=[^，。；]{0,8}(?:报告|总结|情况|报表)))(?!时|后|期限|的数据|[一二三四五六]种)|将.{2,40}报(?:办公室|我)");
    private static final Pattern FOLLOW_UPS =
            Pattern.compile("(?:制定|制订|出台|印发|研究制定)[^，。；]{0,12}(?:实施方案|工作方案|实施细则|实施意见|配套(?:文件|办法|措施)|方案|细则|贯彻意见)");
    private static final Pattern COMPANY = Pattern.compile("全程陪同|到场汇报|到场陪同|准备书面汇报|听取[^，。]{0,10}汇报|准备汇报");
    private static final Pattern COMMANDS =
            Pattern.compile("必须|务必|一律|要成立|责令|应当|严禁|须于|限期|列入考核|纳入[^，。]{0,12}考核|予以通报|不得|抓好落实|请.{0,24}(?:清理|填写|报送|提出)");
    private static final Pattern HANDED_DOWN =
            Pattern.compile("管理部(?:要|须|应当?|负责|牵头)?[^，。；]{0,8}(?:组织|开展|承担|负责|安排|抽调|选派|派出|牵头|动员|发动)(?!的|人)");

    private Demands() {}

    /** Sentences that want something sent back: reports, tables, summaries. */
    static List<Evidence> returns(DocumentDraft draft) {
        return Sentences.asking(draft.says(), RETURNS);
    }

    /** Sentences that want a plan, scheme or detailed rules written. */
    static List<Evidence> followUps(DocumentDraft draft) {
        return Sentences.asking(draft.says(), FOLLOW_UPS);
    }

    /** Sentences that want photos, screenshots or ledgers as proof. */
    static List<Evidence> traces(DocumentDraft draft) {
        return Proofs.wanted(draft.says());
    }

    /** Every sentence that wants something done, line by line, none twice. */
    static List<String> asks(DocumentDraft draft) {
        return draft.directs()
                ? Stream.of(returns(draft), followUps(draft), traces(draft))
                        .flatMap(List::stream)
                        .map(Evidence::quote)
                        .distinct()
                        .toList()
                : List.of();
    }

    /** What it lays on county offices as a task: all that it asks for, and sentences by which they are to do or run something. */
    static List<String> tasks(DocumentDraft draft) {
        return draft.directs()
                ? Stream.concat(
                                asks(draft).stream(),
                                Sentences.asking(draft.says(), HANDED_DOWN).stream()
                                        .map(Evidence::quote))
                        .distinct()
                        .toList()
                : List.of();
    }

    /** Sentences that want company or a briefing during a visit. */
    static List<Evidence> company(DocumentDraft draft) {
        return Sentences.asking(draft.says(), COMPANY);
    }

    /** Sentences that command. */
    static List<Evidence> commands(DocumentDraft draft) {
        return draft.says().stream()
                .flatMap(passage -> COMMANDS.matcher(passage.text())
                        .results()
                        .limit(1)
                        .map(hit -> new Evidence(
                                passage.address(), around(passage.text(), hit.start(), hit.end()), "", "")))
                .toList();
    }

    private static String around(String text, int from, int to) {
        int begin = Math.max(text.lastIndexOf('。', from), text.lastIndexOf('\n', from)) + 1;
        int end = text.indexOf('。', to);
        return text.substring(begin, end < 0 ? text.length() : end).strip();
    }
}
