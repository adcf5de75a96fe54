package cn.qingjian.gate.web;

import cn.qingjian.gate.Finding;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.people.Role;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/** How a page says what became of a ruling. */
public final class RulingWords {
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    private RulingWords() {}

    /** A moment to the minute. */
    public static String time(Instant at) {
        return MINUTE.format(at.atZone(HERE));
    }

    /** The day of a moment. */
    public static String day(Instant at) {
        return DAY.format(at.atZone(HERE));
    }

    /** The verdict in one sentence. */
    public static String sentence(KeptRuling kept) {
        return switch (kept.standing()) {
            case ADMITTED -> "可以办理，发出时带上闸号。";
            case AWAITING_REASON -> "写明理由，经%s同意后可以继续；也可以修改后重新过闸。".formatted(approvers(kept));
            case AWAITING_APPROVER -> "书面说明已提交，等%s审批。".formatted(approvers(kept));
            case REFUSED -> kept.reason().map(reason -> "书面说明没有同意，不能办理。").orElse("有规定不允许的内容，不能办理；按下面的出路修改后可以重新过闸。");
            case WITHDRAWN ->
                kept.lapse()
                                .or(() -> kept.admission().map(admission -> admission.words()))
                                .orElse("")
                        + "。";
        };
    }

    /** Who must approve its reason. */
    public static String approvers(KeptRuling kept) {
        return kept.approvers().stream().sorted().map(Role::label).collect(Collectors.joining("、"));
    }

    /** The colour of a finding. */
    public static String tone(Finding finding) {
        return switch (finding) {
            case Finding.Clear ignored -> "ok";
            case Finding.Advise ignored -> "plain";
            case Finding.Lighten ignored -> "";
            case Finding.Explain ignored -> "ask";
            case Finding.Oppose ignored -> "stop";
        };
    }
}
