package cn.qingjian.datarequests.fill;

import cn.qingjian.kernel.Step;
import cn.qingjian.kernel.Steps;
import java.util.List;
import java.util.Optional;

/** Where an office's filling of a form stands, and the one table of all steps, each with its reason. */
public enum FillStatus {
    /** Waits to be filled. */
    OPEN("待填报", "ask"),
    /** Sent to the department. */
    SENT("已报送", "plain"),
    /** Sent back with remarks. */
    RETURNED("退回补正", "stop"),
    /** Taken by the department. */
    ACCEPTED("已收下", "ok"),
    /** Declined. */
    DECLINED("已拒填", "plain");

    private static final Steps<FillStatus> TABLE = Steps.<FillStatus>none()
            .row(OPEN, SENT, "管理部填好报送")
            .row(OPEN, DECLINED, "表已过期，或者没有表号、准入号，管理部有权不填")
            .row(SENT, ACCEPTED, "科室收下")
            .row(SENT, RETURNED, "科室逐项写明意见退回")
            .row(RETURNED, SENT, "管理部按意见改好再报")
            .row(RETURNED, DECLINED, "退回以后表已过期，管理部有权不再填");

    private final String label;
    private final String tone;

    FillStatus(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    /** The Chinese word for it. */
    public String label() {
        return label;
    }

    /** The class of its tag on pages. */
    public String tone() {
        return tone;
    }

    /** Whether the office may write in it. */
    public boolean writable() {
        return this == OPEN || this == RETURNED;
    }

    /** The step to that status, empty where the table has none. */
    public Optional<Step<FillStatus>> to(FillStatus next) {
        return TABLE.between(this, next);
    }

    /** All steps of the table in its order. */
    public static List<Step<FillStatus>> steps() {
        return TABLE.all();
    }
}
