package cn.qingjian.documents.draft;

import cn.qingjian.kernel.Step;
import cn.qingjian.kernel.Steps;
import java.util.List;
import java.util.Optional;

/** Where a draft stands, and the one table of all steps that it may take, each with its reason. */
public enum DraftStatus {
    /** Being written. */
    DRAFTING("拟稿", "plain"),
    /** The gate wants a written reason. */
    AWAITING_REASON("待说明", "ask"),
    /** The written reason waits for its approver. */
    AWAITING_APPROVER("待审批", "ask"),
    /** Through the gate, under a gate number. */
    ADMITTED("已过闸", "ok"),
    /** Sent to those who must bear it. */
    ISSUED("已发出", "ok"),
    /** The gate or the approver said no. */
    REFUSED("退回", "stop"),
    /** Merged into a joint draft. */
    MERGED("已并入", "plain"),
    /** Given up: not issued. */
    DROPPED("不发文", "plain");

    private static final Steps<DraftStatus> TABLE = Steps.<DraftStatus>none()
            .row(DRAFTING, ADMITTED, "过闸：没有需要说明或者不予的事项")
            .row(DRAFTING, AWAITING_REASON, "过闸：有“一般”“原则上”的要求没有做到，须书面说明")
            .row(DRAFTING, REFUSED, "过闸：有不得、严禁的事项，或者缺少应当有的记录")
            .row(DRAFTING, MERGED, "与内容相近的文稿合并，只发一件")
            .row(DRAFTING, DROPPED, "不再需要，或者现行规定已经写明")
            .row(AWAITING_REASON, AWAITING_APPROVER, "已写明理由，送批准人")
            .row(AWAITING_REASON, DRAFTING, "改稿，不再说明")
            .row(AWAITING_REASON, MERGED, "与内容相近的文稿合并，只发一件")
            .row(AWAITING_APPROVER, ADMITTED, "批准人同意书面说明")
            .row(AWAITING_APPROVER, REFUSED, "批准人不同意书面说明")
            .row(AWAITING_APPROVER, DRAFTING, "撤回书面说明，改稿")
            .row(ADMITTED, ISSUED, "凭闸口编号发出，收文单位开始阅办")
            .row(ADMITTED, DRAFTING, "撤回已过闸的文稿，退还计划数")
            .row(ISSUED, DRAFTING, "撤回已发出的文件，收文单位不用再办")
            .row(REFUSED, DRAFTING, "修改后重新过闸")
            .row(REFUSED, MERGED, "与内容相近的文稿合并，只发一件")
            .row(REFUSED, DROPPED, "接受结论，不发文")
            .row(MERGED, DRAFTING, "联合文稿过闸之前撤销合并")
            .row(DROPPED, DRAFTING, "重新需要");

    private final String label;
    private final String tone;

    DraftStatus(String label, String tone) {
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

    /** Whether its words may be changed. */
    public boolean editable() {
        return this == DRAFTING || this == REFUSED || this == AWAITING_REASON;
    }

    /** The step to that status, empty where the table has none. */
    public Optional<Step<DraftStatus>> to(DraftStatus next) {
        return TABLE.between(this, next);
    }

    /** All steps of the table in its order. */
    public static List<Step<DraftStatus>> steps() {
        return TABLE.all();
    }
}
