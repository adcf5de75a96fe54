package cn.qingjian.datarequests.request;

import cn.qingjian.kernel.Step;
import cn.qingjian.kernel.Steps;
import java.util.List;
import java.util.Optional;

/** Where a request for data stands, and the one table of all steps that it may take, each with its reason. */
public enum RequestStatus {
    /** Being written. */
    DRAFTING("拟表", "plain"),
    /** The gate wants a written reason. */
    AWAITING_REASON("待说明", "ask"),
    /** The written reason waits for its approver. */
    AWAITING_APPROVER("待审批", "ask"),
    /** Through the gate, not yet issued. */
    ADMITTED("已过闸", "ok"),
    /** The gate or the approver said no. */
    REFUSED("退回", "stop"),
    /** Issued as a form. */
    ISSUED("已下发", "ok"),
    /** Taken in by another demand. */
    YIELDED("已并入", "plain"),
    /** Given up. */
    DROPPED("不发表", "plain");

    private static final Steps<RequestStatus> TABLE = Steps.<RequestStatus>none()
            .row(DRAFTING, ADMITTED, "过闸：没有需要说明或者不予的事项")
            .row(DRAFTING, AWAITING_REASON, "过闸：有“一般”“原则上”的要求没有做到，须书面说明")
            .row(DRAFTING, REFUSED, "过闸：有不得、严禁的事项，或者缺少应当有的记录")
            .row(DRAFTING, DROPPED, "不再需要，或者数据已经有了")
            .row(DRAFTING, YIELDED, "并入另一项要求，不单独发表")
            .row(AWAITING_REASON, AWAITING_APPROVER, "已写明理由，送批准人")
            .row(AWAITING_REASON, DRAFTING, "修改，不再说明")
            .row(AWAITING_APPROVER, ADMITTED, "批准人同意书面说明")
            .row(AWAITING_APPROVER, REFUSED, "批准人不同意书面说明")
            .row(AWAITING_APPROVER, DRAFTING, "撤回书面说明，修改")
            .row(ADMITTED, ISSUED, "下发，取得表号")
            .row(ADMITTED, DRAFTING, "撤回已过闸的报表")
            .row(REFUSED, DRAFTING, "修改后重新过闸")
            .row(REFUSED, DROPPED, "接受结论，不发表")
            .row(REFUSED, YIELDED, "并入另一项要求，不单独发表")
            .row(DROPPED, DRAFTING, "重新需要")
            .row(YIELDED, DRAFTING, "撤销并入，重新需要");

    private final String label;
    private final String tone;

    RequestStatus(String label, String tone) {
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

    /** Whether it may be changed. */
    public boolean editable() {
        return this == DRAFTING || this == REFUSED || this == AWAITING_REASON;
    }

    /** Whether what the gate ruled of its elements still holds. */
    public boolean ruled() {
        return this == AWAITING_REASON || this == AWAITING_APPROVER || this == ADMITTED || this == ISSUED;
    }

    /** Whether it is on its way and not yet issued. */
    public boolean underway() {
        return this != ISSUED && this != YIELDED && this != DROPPED;
    }

    /** The step to that status, empty where the table has none. */
    public Optional<Step<RequestStatus>> to(RequestStatus next) {
        return TABLE.between(this, next);
    }

    /** All steps of the table in its order. */
    public static List<Step<RequestStatus>> steps() {
        return TABLE.all();
    }
}
