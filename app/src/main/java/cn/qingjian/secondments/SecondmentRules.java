package cn.qingjian.secondments;

import static cn.qingjian.gate.Rule.Question.MERGEABLE;
import static cn.qingjian.gate.Rule.Question.WITHIN_LIMITS;

import cn.qingjian.gate.Circumstances;
import cn.qingjian.gate.Finding;
import cn.qingjian.gate.Finding.WayOut;
import cn.qingjian.gate.Parameters.Limit;
import cn.qingjian.gate.Rule;
import cn.qingjian.gate.Say;
import cn.qingjian.kernel.LegalBasis;
import cn.qingjian.kernel.LegalBasis.Mark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a secondment must answer. */
final class SecondmentRules {
    private static final LegalBasis PART_FOUR = new LegalBasis("整治形式主义为基层减负若干规定", "第四部分", Mark.QUOTED);
    private static final LegalBasis TERM = new LegalBasis("整治形式主义为基层减负若干规定", "第四部分", Mark.UNVERIFIED);
    private static final LegalBasis ONCE = new LegalBasis("本单位借调承诺", "一人不借两处", Mark.OWN);

    private final Register register;

    SecondmentRules(Register register) {
        this.register = register;
    }

    List<Rule<Secondment>> all() {
        return List.of(
                new Rule<>("借调期限不超过规定", "SEC-03", TERM, WITHIN_LIMITS, SecondmentRules::term),
                new Rule<>("原则上不得从县及以下单位借调", "SEC-01", PART_FOUR, WITHIN_LIMITS, SecondmentRules::fromBelow),
                new Rule<>("借调须严格审批备案", "SEC-02", PART_FOUR, WITHIN_LIMITS, SecondmentRules::recorded),
                new Rule<>("一人不借两处", "SEC-02", ONCE, MERGEABLE, this::once));
    }

    private static Finding term(Secondment secondment, Circumstances world) {
        Optional<Limit> limit = world.parameters().limit("sec.term.maxMonths");
        SecondmentWords words = secondment.words();
        if (limit.isEmpty()) {
            return Say.clear();
        }
        LocalDate last = words.from().plusMonths(limit.get().whole()).minusDays(1);
        return words.to().isAfter(last)
                ? Say.lighten(
                        secondment.with(words.until(last)),
                        "借调最长%d个月，到%s为止。".formatted(limit.get().whole(), last))
                : Say.clear();
    }

    private static Finding fromBelow(Secondment secondment, Circumstances world) {
        return secondment.words().home().grassroots()
                ? Say.explain(
                        "从%s借人，原则上不得从县及以下单位借调，请从科室里调剂，或者说明为何只有这个人能做。"
                                .formatted(secondment.words().home().name()),
                        List.of(),
                        WayOut.DROP)
                : Say.clear();
    }

    private static Finding recorded(Secondment secondment, Circumstances world) {
        SecondmentWords words = secondment.words();
        List<String> missing = new ArrayList<>();
        note(missing, words.person(), "人员");
        note(missing, words.reason(), "事由");
        note(missing, words.approval(), "审批");
        note(missing, words.filing(), "备案");
        return Say.missing(missing, "借调须严格审批、备案，还没有写明%s。");
    }

    private static void note(List<String> missing, String said, String what) {
        if (said.isBlank()) {
            missing.add(what);
        }
    }

    private Finding once(Secondment secondment, Circumstances world) {
        SecondmentWords words = secondment.words();
        List<String> elsewhere = register.away(secondment.id().number()).stream()
                .filter(other -> other.person().equals(words.person())
                        && other.home().unit() == words.home().unit())
                .filter(other ->
                        !other.to().isBefore(words.from()) && !words.to().isBefore(other.from()))
                .map(other -> "%s至%s：%s".formatted(other.from(), other.to(), other.task()))
                .toList();
        return elsewhere.isEmpty()
                ? Say.clear()
                : Say.oppose("这段时间%s已经借出，不能再借。".formatted(words.person()), Say.words(elsewhere), WayOut.CORRECT);
    }
}
