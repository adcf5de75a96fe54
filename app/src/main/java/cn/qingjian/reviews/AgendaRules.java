package cn.qingjian.reviews;

import cn.qingjian.gate.Parameters;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What must be reviewed, and what a session may do with it; errors stand under the fields' names. */
final class AgendaRules {
    private static final int LONGEST = 60;
    private static final int LONGEST_TEXT = 1_000;

    private AgendaRules() {}

    /** 须经审议的类别: the first of a matter's classes that is reviewed under the parameters of the day; empty where none is. */
    static Optional<String> reviewed(List<String> classes, Parameters parameters) {
        return classes.stream()
                .filter(key -> parameters
                        .limit(key)
                        .filter(limit -> limit.value().signum() > 0)
                        .isPresent())
                .findFirst();
    }

    /** 一次审议会写明名称、时间和主持人: the chair is one of the leaders. */
    static FieldErrors planned(SessionPlan plan, List<Long> leaders) {
        return new FieldErrors()
                .require(!plan.title().isBlank(), "title", "请写会议名称。")
                .require(plan.title().length() <= LONGEST, "title", "不超过%d个字。".formatted(LONGEST))
                .require(plan.starts().isPresent(), "time", "请填日期和时间，时间写成 09:00 的样子。")
                .require(plan.chair().filter(leaders::contains).isPresent(), "chair", "请选一位班子领导主持。")
                .require(leaders.containsAll(plan.attendees()), "attendees", "出席的从班子领导里选；起草科室到本项时列席，不用选。");
    }

    /** 一件同时只上一次会, and 上会总时长不超过会议时长: within the minutes that a meeting may last. */
    static FieldErrors added(Session session, Review review, int minutes, Optional<Integer> most) {
        int total = session.minutes() + minutes;
        return open(session, "matter")
                .require(review.waiting(), "matter", "这一件已经不在等审议，可能起草科室刚刚撤回。")
                .require(
                        review.slot().isEmpty(),
                        "matter",
                        "已经列入%s，不能再列。"
                                .formatted(
                                        review.slot().map(Decision.Slot::print).orElse("")))
                .require(minutes > 0, "minutes", "请写给几分钟。")
                .require(
                        most.map(limit -> total <= limit).orElse(true),
                        "minutes",
                        "加上这一项共%d分钟，会议不超过%d分钟，请减少时间或者放到下一次。".formatted(total, most.orElse(0)));
    }

    /** 记了决定的不移出: what was decided stays on the agenda. */
    static FieldErrors removed(Session session, Session.Item item) {
        return open(session, "verdict").require(item.decision().isEmpty(), "verdict", "已经记了决定，不能移出。");
    }

    /** 一项只记一次决定, on the day of the session or later; everything but plain agreement says what to change or why. */
    static FieldErrors decided(
            Session session,
            Session.Item item,
            Optional<Verdict> verdict,
            String words,
            Optional<Review> into,
            LocalDate today) {
        Verdict chosen = verdict.orElse(Verdict.AGREED);
        return open(session, "verdict")
                .require(!early(session, today), "verdict", "会议当天起才能记决定。")
                .require(item.review().waiting(), "verdict", "起草科室已经撤回，不用记决定。")
                .require(
                        item.decision().isEmpty(),
                        "verdict",
                        "已经记了“%s”。要改的先点“重记”。"
                                .formatted(item.decision()
                                        .map(Decision::verdict)
                                        .map(Verdict::label)
                                        .orElse("")))
                .require(verdict.isPresent(), "verdict", "请选一种决定。")
                .require(
                        chosen == Verdict.AGREED || !words.isBlank(),
                        "words",
                        chosen == Verdict.AMEND ? "请写明改什么，起草科室照着改。" : "请写明理由。")
                .require(words.length() <= LONGEST_TEXT, "words", "不超过%d个字。".formatted(LONGEST_TEXT))
                .require(
                        chosen != Verdict.MERGED
                                || into.filter(one -> takes(one, item.review())).isPresent(),
                        "into",
                        "请选合并到哪一件，须是同一种、还在等审议的另一件。");
    }

    private static boolean takes(Review into, Review review) {
        return into.waiting()
                && into.id() != review.id()
                && into.demand().kind().equals(review.demand().kind());
    }

    /** 结束之前可以重记. */
    static FieldErrors undone(Session session, Session.Item item) {
        return open(session, "verdict").require(item.decision().isPresent(), "verdict", "这一项还没有记决定。");
    }

    /** 每一项都有决定才能结束，结束只有一次: and what is merged is merged into something that goes on. */
    static FieldErrors closed(Session session, LocalDate today) {
        List<Session.Item> live =
                session.items().stream().filter(item -> item.review().waiting()).toList();
        String left = live.stream()
                .filter(item -> item.decision().isEmpty())
                .map(item -> "“" + item.review().title() + "”")
                .collect(Collectors.joining("、"));
        FieldErrors errors = open(session, "close")
                .require(!early(session, today), "close", "会议当天起才能结束。")
                .require(left.isEmpty(), "close", left + "还没有记决定，没有议到的记“暂缓”。");
        lost(session, live).forEach(words -> errors.add("close", words));
        return errors;
    }

    private static List<String> lost(Session session, List<Session.Item> live) {
        List<String> lost = new ArrayList<>();
        for (Session.Item item : live) {
            item.decision().flatMap(Decision::into).ifPresent(into -> {
                boolean ends = session.item(into.matter())
                        .map(target -> !target.review().waiting()
                                || target.decision()
                                        .map(Decision::verdict)
                                        .filter(one -> one == Verdict.REFUSED || one == Verdict.MERGED)
                                        .isPresent())
                        .orElse(false);
                if (ends) {
                    lost.add("“%s”要并入“%s”，那一件却不再往下办，请重记其中一项。"
                            .formatted(item.review().title(), into.title()));
                }
            });
        }
        return lost;
    }

    /** 改后由办公室核对，不再上会: by another person than the drafter, and only what a session has seen and what has changed since. */
    static FieldErrors confirmed(Review review, Account by) {
        return new FieldErrors()
                .require(review.comparable(), "confirm", "没有可以核对的审议决定，或者这一稿还没有改过，请列入审议会。")
                .require(review.author() != by.id(), "confirm", "自己起草的由办公室另一人核对。");
    }

    private static FieldErrors open(Session session, String field) {
        return new FieldErrors().require(session.open(), field, "会议已经结束，议程和决定不再改；要更正的，由以后的会议另作决定。");
    }

    private static boolean early(Session session, LocalDate today) {
        return today.isBefore(session.starts().toLocalDate());
    }
}
