package cn.qingjian.documents;

import static cn.qingjian.gate.Rule.Question.WITHIN_LIMITS;

import cn.qingjian.gate.Circumstances;
import cn.qingjian.gate.Finding;
import cn.qingjian.gate.Finding.Evidence;
import cn.qingjian.gate.Finding.WayOut;
import cn.qingjian.gate.Rule;
import cn.qingjian.gate.Say;
import cn.qingjian.gate.Sentences;
import cn.qingjian.kernel.DocumentNumber;
import java.util.List;
import java.util.regex.Pattern;

/** Elements of a document's form: what is written by the drafter must be there; what signing adds is only pointed out. */
final class ElementRules {
    private static final Pattern ABOUT = Pattern.compile("关于.+的");
    private static final Pattern ATTACHED = Pattern.compile("(?:见|详见|附后的?)附件|附件[0-9一二三四五六七八九]");
    private static final Pattern CITED_NUMBER = Pattern.compile(
            "[\\u4e00-\\u9fa5]{2,12}(?:[\\[(（【]((?:19|20)\\d{2})[\\])）】]|〔((?:19|20)\\d{2})〕)第?0*\\d{1,5}号");

    private ElementRules() {}

    static List<Rule<DocumentDraft>> all() {
        return List.of(
                new Rule<>("正文不得为空", "ART9-01", Sources.ELEMENTS, WITHIN_LIMITS, ElementRules::body),
                new Rule<>("标题写明事由和文种", "ART9-02", Sources.ELEMENTS, WITHIN_LIMITS, ElementRules::title),
                new Rule<>("标题与所选文种一致", "ART9-03", Sources.ELEMENTS, WITHIN_LIMITS, ElementRules::genreOfTitle),
                new Rule<>("写明主送机关", "ART9-04", Sources.ELEMENTS, WITHIN_LIMITS, ElementRules::addressee),
                new Rule<>("请示附注联系人和电话", "ART9-05", Sources.ELEMENTS, WITHIN_LIMITS, ElementRules::contact),
                new Rule<>("有附件的写附件说明", "ART9-06", Sources.ELEMENTS, WITHIN_LIMITS, ElementRules::attachments),
                new Rule<>("发文字号用规范写法", "ART9-07", Sources.ELEMENTS, WITHIN_LIMITS, ElementRules::numbers),
                new Rule<>("署名和成文日期齐全", "ART9-08", Sources.ELEMENTS, WITHIN_LIMITS, ElementRules::signed));
    }

    private static Finding body(DocumentDraft draft, Circumstances world) {
        return draft.anatomy().body().isEmpty() ? Say.oppose("正文是空的，请写明要办的事。", List.of(), WayOut.CORRECT) : Say.clear();
    }

    private static Finding title(DocumentDraft draft, Circumstances world) {
        boolean about = ABOUT.matcher(draft.title()).find();
        boolean named = Genre.named(draft.anatomy().genre()).isPresent()
                || !draft.genre().statutory();
        if (about && named) {
            return Say.clear();
        }
        return Say.oppose(
                "标题缺少%s，应当写成“关于……的%s”。"
                        .formatted(
                                about ? "文种" : named ? "事由" : "事由和文种",
                                draft.genre().statutory() ? draft.genre().label() : "通知"),
                List.of(Say.words(draft.title())),
                WayOut.CORRECT);
    }

    private static Finding genreOfTitle(DocumentDraft draft, Circumstances world) {
        Genre named = Genre.named(draft.anatomy().genre()).orElse(draft.genre());
        return named == draft.genre() || !draft.genre().statutory()
                ? Say.clear()
                : Say.oppose(
                        "标题写的是“%s”，所选文种是“%s”，请改成一致。"
                                .formatted(named.label(), draft.genre().label()),
                        List.of(Say.words(draft.title())),
                        WayOut.CORRECT);
    }

    private static Finding addressee(DocumentDraft draft, Circumstances world) {
        return draft.addressees().isEmpty() && draft.genre().needsAddressee()
                ? Say.oppose("没有主送机关。", List.of(), WayOut.CORRECT)
                : Say.clear();
    }

    private static Finding contact(DocumentDraft draft, Circumstances world) {
        return draft.genre() == Genre.REQUEST && draft.anatomy().contacts().isEmpty()
                ? Say.oppose("请示应当在附注处注明联系人姓名和电话。", List.of(), WayOut.CORRECT)
                : Say.clear();
    }

    private static Finding attachments(DocumentDraft draft, Circumstances world) {
        List<Evidence> mentions = Sentences.asking(draft.says(), ATTACHED);
        return mentions.isEmpty()
                        || !draft.anatomy().attachmentNotes().isEmpty()
                        || !draft.anatomy().attachments().isEmpty()
                ? Say.clear()
                : Say.oppose("正文提到附件，但没有附件说明。请在正文下空一行写“附件：……”。", mentions, WayOut.CORRECT);
    }

    private static Finding numbers(DocumentDraft draft, Circumstances world) {
        List<Evidence> wrong = CITED_NUMBER
                .matcher(draft.text())
                .results()
                .map(hit -> hit.group())
                .filter(number -> DocumentNumber.parse(number).isEmpty())
                .map(Say::words)
                .toList();
        return wrong.isEmpty() ? Say.clear() : Say.oppose("发文字号写法不规范：年份用六角括号〔〕，序号不加“第”，不编虚位。", wrong, WayOut.CORRECT);
    }

    /** 成文日期 is the day of signing and the seal comes after it, so a draft without them is no mistake yet. */
    private static Finding signed(DocumentDraft draft, Circumstances world) {
        boolean signature = !draft.anatomy().signatures().isEmpty();
        boolean date = draft.anatomy().date().isPresent();
        return (signature && date) || draft.anatomy().body().isEmpty()
                ? Say.clear()
                : Say.advise(
                        "缺少%s，签发时请补齐。".formatted(signature ? "成文日期" : date ? "发文机关署名" : "发文机关署名和成文日期"),
                        List.of(),
                        WayOut.CORRECT);
    }
}
