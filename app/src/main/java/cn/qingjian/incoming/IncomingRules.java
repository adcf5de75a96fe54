package cn.qingjian.incoming;

import cn.qingjian.kernel.FieldErrors;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the regulations ask of each step (《党政机关公文处理工作条例》第二十四条); errors stand under the fields' names. */
final class IncomingRules {
    private static final int LONGEST = 200;
    private static final int LONGEST_TEXT = 2_000;
    private static final int EARLIEST = 1949;
    private static final int MOST_COPIES = 9_999;

    private IncomingRules() {}

    /** 登记的内容完整: what the register needs. */
    static FieldErrors registered(Letter letter, boolean dated, int files, LocalDate today) {
        return new FieldErrors()
                .require(!letter.title().isBlank(), "title", "请写标题。")
                .require(letter.title().length() <= LONGEST, "title", "不超过%d个字。".formatted(LONGEST))
                .require(!letter.organ().isBlank(), "organ", "请写来文单位。")
                .require(letter.organ().length() <= LONGEST, "organ", "不超过%d个字。".formatted(LONGEST))
                .require(dated, "formed", "请填成文日期，写成 2026-01-31 的样子。")
                .require(
                        !dated
                                || (!letter.formed().isAfter(today)
                                        && letter.formed().getYear() >= EARLIEST),
                        "formed",
                        "成文日期应在今天以前。")
                .require(letter.copies() >= 1 && letter.copies() <= MOST_COPIES, "copies", "请逐件清点，填收到的份数。")
                .require(files > 0, "file", "请选择来文：正文和附件一起选。");
    }

    /** 初审不合的退回并说明理由. */
    static FieldErrors returned(List<Fault> faults, String reason) {
        return reason(new FieldErrors().require(!faults.isEmpty(), "fault", "请选哪一条不合。"), reason);
    }

    /** 阅知性的定范围分送: at least one, and no county office, which is asked for nothing but through the gate. */
    static FieldErrors circulated(int recipients) {
        return new FieldErrors().require(recipients > 0, "to", "请选分送给谁，一个不漏。");
    }

    /** 批办性的提出拟办意见，请一位领导批示. */
    static FieldErrors proposed(Urgency urgency, Plan plan, boolean leader, LocalDate today) {
        FieldErrors errors = handed(urgency, plan, false, today);
        return errors.require(!plan.opinion().isBlank(), "opinion", "请写拟办意见。").require(leader, "leader", "请选请哪位领导批示。");
    }

    /** 两个以上科室办的须定主办，紧急的须明确时限. */
    static FieldErrors handed(Urgency urgency, Plan plan, boolean settled, LocalDate today) {
        return new FieldErrors()
                .require(
                        plan.lead().isPresent() || (!settled && plan.helpers().isEmpty()),
                        "lead",
                        settled ? "请定主办科室。" : "写了协办的，须定主办科室。")
                .require(plan.lead().map(lead -> !plan.helpers().contains(lead)).orElse(true), "helper", "主办科室不用再选作协办。")
                .require(plan.due().isPresent() || !urgency.pressing(), "due", "紧急公文须明确办理时限。")
                .require(plan.due().map(day -> !day.isBefore(today)).orElse(true), "due", "时限不能早于今天。")
                .require(plan.opinion().length() <= LONGEST_TEXT, "opinion", "不超过%d个字。".formatted(LONGEST_TEXT));
    }

    /** 办结的写明结果，答复的写明怎样答复. */
    static FieldErrors finished(String result, boolean answered, String answer) {
        return new FieldErrors()
                .require(!result.isBlank(), "result", "请写办理结果。")
                .require(result.length() <= LONGEST_TEXT, "result", "不超过%d个字。".formatted(LONGEST_TEXT))
                .require(!answered || !answer.isBlank(), "answer", "请写怎样答复的：文号、日期或者方式。")
                .require(answer.length() <= LONGEST, "answer", "不超过%d个字。".formatted(LONGEST));
    }

    /** 催办每天不超过规定次数. */
    static FieldErrors urged(int today, Optional<Integer> most, String words) {
        return new FieldErrors()
                .require(most.map(limit -> today < limit).orElse(true), "urge", "今天已经催过%d次，明天再催。".formatted(today))
                .require(words.length() <= LONGEST, "words", "不超过%d个字。".formatted(LONGEST));
    }

    /** 退回、撤回、转交都要说明理由. */
    static FieldErrors reason(FieldErrors errors, String reason) {
        return errors.require(!reason.isBlank(), "reason", "请说明理由。")
                .require(reason.length() <= LONGEST, "reason", "不超过%d个字。".formatted(LONGEST));
    }

    /** The day so many working days after one; a day on which nobody works doesn't count. */
    static LocalDate due(LocalDate from, int workdays, Predicate<LocalDate> works) {
        LocalDate day = from;
        for (int left = workdays; left > 0; ) {
            day = day.plusDays(1);
            left -= works.test(day) ? 1 : 0;
        }
        return day;
    }
}
