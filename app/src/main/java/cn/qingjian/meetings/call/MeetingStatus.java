package cn.qingjian.meetings.call;

import cn.qingjian.kernel.Step;
import cn.qingjian.kernel.Steps;
import java.util.List;
import java.util.Optional;

/** Where a meeting stands, and the one table of all steps that it may take, each with its reason. */
public enum MeetingStatus {
    /** Being written. */
    DRAFTING("拟办", "plain"),
    /** The gate wants a written reason. */
    AWAITING_REASON("待说明", "ask"),
    /** The written reason waits for its approver. */
    AWAITING_APPROVER("待审批", "ask"),
    /** Through the gate, under a gate number, not yet announced. */
    ADMITTED("已过闸", "ok"),
    /** Before a review session, where its class must be. */
    DELIBERATING("审议", "ask"),
    /** The gate or the approver said no. */
    REFUSED("退回", "stop"),
    /** The invitations are out. */
    ANNOUNCED("已通知", "ok"),
    /** Over. */
    HELD("已召开", "plain"),
    /** Taken in by another demand. */
    MERGED("已并入", "plain"),
    /** Not held. */
    CANCELLED("不开会", "plain");

    private static final Steps<MeetingStatus> TABLE = Steps.<MeetingStatus>none()
            .row(DRAFTING, ADMITTED, "过闸：没有需要说明或者不予的事项")
            .row(DRAFTING, AWAITING_REASON, "过闸：有“一般”“原则上”的要求没有做到，须书面说明")
            .row(DRAFTING, REFUSED, "过闸：有不得、严禁的事项，或者缺少应当有的记录")
            .row(DRAFTING, MERGED, "与其他事项合并办理；或者审议决定合并")
            .row(DRAFTING, CANCELLED, "不再需要；或者审议不同意")
            .row(AWAITING_REASON, AWAITING_APPROVER, "已写明理由，送批准人")
            .row(AWAITING_REASON, DRAFTING, "修改，不再说明")
            .row(AWAITING_APPROVER, ADMITTED, "批准人同意书面说明")
            .row(AWAITING_APPROVER, REFUSED, "批准人不同意书面说明")
            .row(AWAITING_APPROVER, DRAFTING, "撤回书面说明")
            .row(ADMITTED, ANNOUNCED, "凭闸口编号发出通知")
            .row(ADMITTED, DELIBERATING, "这一类须经审议，这一稿还没有审议过，提请审议")
            .row(ADMITTED, DRAFTING, "撤回，退还计划数")
            .row(DELIBERATING, ADMITTED, "审议同意；或者改后经办公室核对与审议意见一致")
            .row(DELIBERATING, DRAFTING, "审议要求修改、不同意或者并入另一件；或者撤回；退还计划数")
            .row(REFUSED, DRAFTING, "修改后重新过闸")
            .row(REFUSED, MERGED, "与其他事项合并办理")
            .row(REFUSED, CANCELLED, "接受结论，不开会")
            .row(ANNOUNCED, ANNOUNCED, "排期改了时间地点：重新过闸，凭新的编号重新通知")
            .row(ANNOUNCED, HELD, "计时结束，实际负担已经入账")
            .row(ANNOUNCED, CANCELLED, "临时取消，各单位不计负担")
            .row(CANCELLED, DRAFTING, "重新需要");

    private final String label;
    private final String tone;

    MeetingStatus(String label, String tone) {
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

    /** Whether everyone who is invited knows of it. */
    public boolean open() {
        return this == ANNOUNCED || this == HELD;
    }

    /** Whether it is still to come and could be merged with another. */
    public boolean underway() {
        return this != HELD && this != MERGED && this != CANCELLED;
    }

    /** The step to that status, empty where the table has none. */
    public Optional<Step<MeetingStatus>> to(MeetingStatus next) {
        return TABLE.between(this, next);
    }

    /** All steps of the table in its order. */
    public static List<Step<MeetingStatus>> steps() {
        return TABLE.all();
    }
}
