package cn.qingjian.documents;

import static cn.qingjian.gate.Rule.Question.PROVIDED;

import cn.qingjian.clauses.Difference;
import cn.qingjian.gate.Circumstances;
import cn.qingjian.gate.Finding;
import cn.qingjian.gate.Finding.Evidence;
import cn.qingjian.gate.Finding.WayOut;
import cn.qingjian.gate.Provided;
import cn.qingjian.gate.Rule;
import cn.qingjian.gate.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What must be on record before a document goes on: the assessment of its burden, and the review of what departs from law. */
final class ReviewRules {
    private ReviewRules() {}

    static List<Rule<DocumentDraft>> all() {
        return List.of(
                new Rule<>("制发文件须做一致性评估", "DOC-12", Sources.ASSESSMENT, PROVIDED, ReviewRules::assessed),
                new Rule<>("与现行规定不一致的须经合法合规审查", "DOC-13", Sources.ASSESSMENT, PROVIDED, ReviewRules::lawful));
    }

    /** The assessment is the comparison with the provisions, clause by clause; without it there is nothing to sign. */
    private static Finding assessed(DocumentDraft draft, Circumstances world) {
        boolean required = world.parameters()
                .limit("doc.assessment.required")
                .filter(limit -> limit.value().signum() > 0)
                .isPresent();
        return required && world.provided().size() < draft.says().size()
                ? Say.oppose("还没有逐条与现行规定比对，一致性评估没有完成，请稍后再过闸。", List.of(), WayOut.CORRECT)
                : Say.clear();
    }

    private static Finding lawful(DocumentDraft draft, Circumstances world) {
        List<Evidence> conflicts = new ArrayList<>();
        List<String> what = new ArrayList<>();
        for (Provided clause : world.provided()) {
            clause.by().stream().filter(ReviewRules::departs).findFirst().ifPresent(by -> {
                conflicts.add(new Evidence(
                        clause.passage().address(), clause.passage().text(), by.citation(), by.text()));
                what.add(clause.passage().address() + "：" + differences(by));
            });
        }
        if (conflicts.isEmpty()) {
            return Say.clear();
        }
        String message = "有%d条与现行规定写的是同一件事，但数字或要求不同（%s）。".formatted(conflicts.size(), String.join("；", what));
        return draft.reviewed()
                ? Say.advise(message + "政策法规科已审查。", conflicts, WayOut.CORRECT)
                : Say.oppose(message + "请改成一致，或者先由政策法规科做合法合规审查。", conflicts, WayOut.CORRECT);
    }

    /** The clauses speak of one matter and differ in a figure on both sides, or in what is required. */
    private static boolean departs(Provided.By by) {
        return by.kind().provides() && by.differences().stream().anyMatch(ReviewRules::weighs);
    }

    private static boolean weighs(Difference difference) {
        return difference.kind() != Difference.Kind.AGENCY
                && !difference.draft().isEmpty()
                && !difference.source().isEmpty();
    }

    private static String differences(Provided.By by) {
        return by.differences().stream()
                .filter(ReviewRules::weighs)
                .map(one -> "“" + one.source() + "”写成“" + one.draft() + "”")
                .distinct()
                .limit(3)
                .collect(Collectors.joining("、"));
    }
}
