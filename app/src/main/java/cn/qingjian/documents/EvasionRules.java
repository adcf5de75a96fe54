package cn.qingjian.documents;

import static cn.qingjian.gate.Rule.Question.GENUINE;

import cn.qingjian.clauses.splitting.DocumentAnatomy;
import cn.qingjian.gate.Circumstances;
import cn.qingjian.gate.Finding;
import cn.qingjian.gate.Finding.Evidence;
import cn.qingjian.gate.Finding.WayOut;
import cn.qingjian.gate.Rule;
import cn.qingjian.gate.Say;
import cn.qingjian.people.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** 变相发文: a document that hides what it is so that it need not be counted (DOC-08). */
final class EvasionRules {
    private static final Pattern TOP_HEADING = Pattern.compile("^[一二三四五六七八九十]{1,3}、(.+)$");
    private static final Pattern TITLE_PARTS = Pattern.compile("[、，]|(?<=.{3})[和及与](?=.{3})");
    private static final Pattern TITLE_FRAME =
            Pattern.compile("^关于|的?(?:通知|意见|通报|报告|函|决定|批复)$|等(?:几项)?(?:有关)?(?:工作|事项|问题)|(?:做好|开展|加强|近期)");
    private static final int FEW = 2;
    private static final int MANY = 3;

    private EvasionRules() {}

    static List<Rule<DocumentDraft>> all() {
        return List.of(
                new Rule<>("不得红头变白头", "EVA-01", Sources.PLAN, GENUINE, EvasionRules::whiteHead),
                new Rule<>("不得以便笺函传真代替正式文件", "EVA-02", Sources.PLAN, GENUINE, EvasionRules::noteInstead),
                new Rule<>("不得多文合一", "EVA-03", Sources.PLAN, GENUINE, EvasionRules::several));
    }

    private static Finding whiteHead(DocumentDraft draft, Circumstances world) {
        DocumentForm said = DocumentForm.named(draft.anatomy().genre());
        DocumentForm form = draft.form() == DocumentForm.OFFICIAL ? said : draft.form();
        boolean white = switch (form) {
            case TIP, CHAT, BRIEFING -> true;
            case OFFICIAL, NOTE, TELEGRAM -> false;
        };
        List<Evidence> tasks = white && toOwnUnits(draft) ? tasks(draft) : List.of();
        return tasks.isEmpty()
                ? Say.clear()
                : Say.oppose(
                        "以“%s”的名义给下面布置任务，没有文号，不计入发文数，属于红头变白头。需要执行的请按正式公文过闸，只是提醒的请删去要求。".formatted(form.label()),
                        tasks,
                        WayOut.CORRECT);
    }

    private static Finding noteInstead(DocumentDraft draft, Circumstances world) {
        boolean letterDown = draft.genre() == Genre.LETTER && draft.form() == DocumentForm.OFFICIAL;
        boolean disguised = draft.form() == DocumentForm.NOTE || draft.form() == DocumentForm.TELEGRAM || letterDown;
        List<Evidence> tasks = disguised && toOwnUnits(draft) ? tasks(draft) : List.of();
        return tasks.isEmpty()
                ? Say.clear()
                : Say.oppose(
                        "用%s向下面布置任务，代替正式文件。请按正式公文过闸并计入发文数。"
                                .formatted(letterDown ? "函" : draft.form().label()),
                        tasks,
                        WayOut.CORRECT);
    }

    /** Only a suspicion, since likeness of matters can't be proved from words: MUST here means to give a reason. */
    private static Finding several(DocumentDraft draft, Circumstances world) {
        if (draft.genre() == Genre.REQUEST || draft.genre() == Genre.REPORT || draft.genre() == Genre.MINUTES) {
            return Say.clear();
        }
        List<String> matters = topHeadings(draft.anatomy());
        List<String> abouts =
                matters.stream().filter(one -> one.startsWith("关于")).toList();
        boolean byHeadings = abouts.size() >= FEW && unrelated(abouts);
        boolean byTitle = matters.size() >= FEW && titleParts(draft.title()) >= MANY && unrelated(matters);
        return byHeadings || byTitle
                ? Say.explain(
                        "一件文里写了%d件互不相关的事，属于多文合一。请分开，分别看是否需要发文。".formatted(byHeadings ? abouts.size() : matters.size()),
                        (byHeadings ? abouts : matters).stream().map(Say::words).toList(),
                        WayOut.CORRECT)
                : Say.clear();
    }

    private static boolean toOwnUnits(DocumentDraft draft) {
        return draft.toGrassroots() || draft.addressees().stream().anyMatch(one -> one.is(Unit.Kind.DEPARTMENT));
    }

    private static List<Evidence> tasks(DocumentDraft draft) {
        List<Evidence> tasks = new ArrayList<>(Demands.returns(draft));
        for (Evidence command : Demands.commands(draft)) {
            if (tasks.stream().noneMatch(task -> task.passage().equals(command.passage()))) {
                tasks.add(command);
            }
        }
        return tasks;
    }

    private static List<String> topHeadings(DocumentAnatomy anatomy) {
        return anatomy.headings().stream()
                .map(TOP_HEADING::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(hit -> hit.group(1))
                .toList();
    }

    private static int titleParts(String title) {
        String bare = TITLE_FRAME.matcher(title).replaceAll("");
        return TITLE_PARTS.split(bare).length;
    }

    /** No two of them share a pair of neighbouring characters. */
    private static boolean unrelated(List<String> headings) {
        Set<String> seen = new HashSet<>();
        for (String heading : headings) {
            String bare = heading.startsWith("关于") ? heading.substring("关于".length()) : heading;
            Set<String> own = new HashSet<>();
            for (int i = 0; i + 2 <= bare.length(); i++) {
                own.add(bare.substring(i, i + 2));
            }
            if (own.stream().anyMatch(seen::contains)) {
                return false;
            }
            seen.addAll(own);
        }
        return true;
    }
}
