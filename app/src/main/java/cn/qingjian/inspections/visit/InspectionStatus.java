package cn.qingjian.inspections.visit;

import cn.qingjian.kernel.Step;
import cn.qingjian.kernel.Steps;
import java.util.List;
import java.util.Optional;

/** Where an inspection stands, and the one table of all steps that it may take, each with its reason. */
public enum InspectionStatus {
    /** Being written. */
    DRAFTING("拟订", "plain"),
    /** Sealed until its day. */
    SEALED("已封存", "ask"),
    /** Opened on its day by two people. */
    OPENED("已启封", "ask"),
    /** The gate wants a written reason. */
    AWAITING_REASON("待说明", "ask"),
    /** The written reason waits for its approver. */
    AWAITING_APPROVER("待审批", "ask"),
    /** Through the gate. */
    ADMITTED("已过闸", "ok"),
    /** The gate or the approver said no. */
    REFUSED("退回", "stop"),
    /** Announced, or shown at the door: it may begin. */
    ANNOUNCED("进行中", "ok"),
    /** All units have their conclusion; defects may be open still. */
    CONCLUDED("已反馈结论", "ok"),
    /** Taken into another undertaking. */
    MERGED("已并入", "plain"),
    /** Given up. */
    DROPPED("不进行", "plain");

    private static final Steps<InspectionStatus> TABLE = Steps.<InspectionStatus>none()
            .row(DRAFTING, ADMITTED, "过闸：没有需要说明或者不予的事项")
            .row(DRAFTING, AWAITING_REASON, "过闸：有“一般”“原则上”的要求没有做到，须书面说明")
            .row(DRAFTING, REFUSED, "过闸：有不得、严禁的事项，或者缺少应当有的记录")
            .row(DRAFTING, DROPPED, "不再需要")
            .row(OPENED, ADMITTED, "过闸：没有需要说明或者不予的事项")
            .row(OPENED, AWAITING_REASON, "过闸：有“一般”“原则上”的要求没有做到，须书面说明")
            .row(OPENED, REFUSED, "过闸：有不得、严禁的事项，或者缺少应当有的记录")
            .row(OPENED, DROPPED, "不再需要")
            .row(DRAFTING, MERGED, "并入联合检查，只去一次")
            .row(SEALED, OPENED, "到了启封日，两人共同启封并当场抽取")
            .row(SEALED, DROPPED, "不再需要，封存的内容不再打开")
            .row(AWAITING_REASON, AWAITING_APPROVER, "已写明理由，送批准人")
            .row(AWAITING_REASON, DRAFTING, "修改方案，不再说明")
            .row(AWAITING_REASON, MERGED, "并入联合检查，只去一次")
            .row(AWAITING_APPROVER, ADMITTED, "批准人同意书面说明")
            .row(AWAITING_APPROVER, REFUSED, "批准人不同意书面说明")
            .row(AWAITING_APPROVER, DRAFTING, "撤回书面说明，修改方案")
            .row(AWAITING_APPROVER, MERGED, "并入联合检查，只去一次")
            .row(ADMITTED, ANNOUNCED, "发出通知，或者到现场出示闸号")
            .row(ADMITTED, DRAFTING, "撤回，退还计划数")
            .row(ADMITTED, MERGED, "并入联合检查，只去一次")
            .row(REFUSED, DRAFTING, "修改后重新过闸")
            .row(REFUSED, MERGED, "并入联合检查，只去一次")
            .row(REFUSED, DROPPED, "接受结论，不进行")
            .row(ANNOUNCED, CONCLUDED, "每个单位都已走完并反馈结论")
            .row(ANNOUNCED, DRAFTING, "并入别的事项，内容有变，须重新过闸")
            .row(ANNOUNCED, MERGED, "并入联合检查，只去一次");

    private final String label;
    private final String tone;

    InspectionStatus(String label, String tone) {
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

    /** Whether it can be put to the gate. */
    public boolean submittable() {
        return this == DRAFTING || this == REFUSED || this == OPENED;
    }

    /** Whether it is under way and may be merged: not sealed, not done. */
    public boolean underway() {
        return editable() || this == AWAITING_APPROVER || this == ADMITTED || this == ANNOUNCED;
    }

    /** The step to that status, empty where the table has none. */
    public Optional<Step<InspectionStatus>> to(InspectionStatus next) {
        return TABLE.between(this, next);
    }

    /** All steps of the table in its order. */
    public static List<Step<InspectionStatus>> steps() {
        return TABLE.all();
    }
}
