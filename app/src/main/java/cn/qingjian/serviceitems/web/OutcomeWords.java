package cn.qingjian.serviceitems.web;

import cn.qingjian.serviceitems.Outcome;

/** An outcome in one Chinese line. */
public final class OutcomeWords {
    private OutcomeWords() {}

    /** The line. */
    public static String of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Approve approve ->
                "批准"
                        + approve.amount()
                                .map(money -> money.print() + "元（" + approve.binding() + "）")
                                .orElse("");
            case Outcome.Reject reject -> "不予批准：" + reject.reason();
            case Outcome.Manual manual -> "转人工：" + manual.reason();
            case Outcome.Return back -> "补正：" + String.join("；", back.missing());
        };
    }
}
