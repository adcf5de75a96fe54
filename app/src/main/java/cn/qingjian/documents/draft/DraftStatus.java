package cn.qingjian.documents.draft;

import cn.qingjian.kernel.Step;
import cn.qingjian.kernel.Steps;
import java.util.List;
import java.util.Optional;

/** Where a draft stands, and the one table of all steps that it may take, each with its reason. */
public enum DraftStatus {
    /** Being written. */
    DRAFTING("拟稿", "plain"),
    /** With the office, which reads it before anybody else has to. */
    REVIEWING("审核", "ask"),
    /** With the departments that it concerns. */
    COUNTERSIGNING("会签", "ask"),
    /** The gate wants a written reason. */
    AWAITING_REASON("待说明", "ask"),
    /** The written reason waits for its approver. */
    AWAITING_APPROVER("待审批", "ask"),
    /** Through the gate, under a gate number. */
    ADMITTED("已过闸", "ok"),
    /** Before a review session, where its class must be. */
    DELIBERATING("审议", "ask"),
    /** A leader has signed it. */
    SIGNED("已签发", "ok"),
    /** Formalities, words, kind and form were looked at once more. */
    VERIFIED("已复核", "ok"),
    /** Under its number. */
    REGISTERED("已登记", "ok"),
    /** Laid out under the red head, and sealed. */
    PRINTED("已印制", "ok"),
    /** Sent to those who must bear it. */
    ISSUED("已发出", "ok"),
    /** In the archive. */
    FILED("已归档", "plain"),
    /** The gate or the approver said no. */
    REFUSED("退回", "stop"),
    /** Merged into a joint draft. */
    MERGED("已并入", "plain"),
    /** Given up: not issued. */
    DROPPED("不发文", "plain");

    private static final Steps<DraftStatus> TABLE = Steps.<DraftStatus>none()
            .row(DRAFTING, REVIEWING, "送办公室审核")
            .row(DRAFTING, MERGED, "与内容相近的文稿合并，只发一件；或者审议决定合并")
            .row(DRAFTING, DROPPED, "不再需要，或者现行规定已经写明；或者审议不同意")
            .row(REVIEWING, COUNTERSIGNING, "审核通过，送会签")
            .row(REVIEWING, ADMITTED, "审核通过，不用会签；过闸：没有需要说明或者不予的事项")
            .row(REVIEWING, AWAITING_REASON, "审核通过，不用会签；过闸：有“一般”“原则上”的要求没有做到，须书面说明")
            .row(REVIEWING, REFUSED, "审核通过，不用会签；过闸：有不得、严禁的事项，或者缺少应当有的记录")
            .row(REVIEWING, DRAFTING, "审核退回，写明理由；或者起草科室撤回")
            .row(COUNTERSIGNING, ADMITTED, "会签完毕；过闸：没有需要说明或者不予的事项")
            .row(COUNTERSIGNING, AWAITING_REASON, "会签完毕；过闸：有“一般”“原则上”的要求没有做到，须书面说明")
            .row(COUNTERSIGNING, REFUSED, "会签完毕；过闸：有不得、严禁的事项，或者缺少应当有的记录")
            .row(COUNTERSIGNING, DRAFTING, "会签有不同意见，写明理由退回；或者起草科室撤回")
            .row(AWAITING_REASON, AWAITING_APPROVER, "已写明理由，送批准人")
            .row(AWAITING_REASON, DRAFTING, "改稿，不再说明")
            .row(AWAITING_REASON, MERGED, "与内容相近的文稿合并，只发一件")
            .row(AWAITING_APPROVER, ADMITTED, "批准人同意书面说明")
            .row(AWAITING_APPROVER, REFUSED, "批准人不同意书面说明")
            .row(AWAITING_APPROVER, DRAFTING, "撤回书面说明，改稿")
            .row(ADMITTED, SIGNED, "签发人写明意见，签发")
            .row(ADMITTED, DRAFTING, "签发人写明理由退回，或者撤回；退还计划数")
            .row(ADMITTED, DELIBERATING, "这一类须经审议，这一稿还没有审议过，提请审议")
            .row(DELIBERATING, ADMITTED, "审议同意；或者改后经办公室核对与审议意见一致")
            .row(DELIBERATING, DRAFTING, "审议要求修改、不同意或者并入另一件，写明意见退回；或者起草科室撤回；退还计划数")
            .row(SIGNED, VERIFIED, "复核：审批手续、内容、文种、格式无误")
            .row(SIGNED, DRAFTING, "复核发现须作实质性修改，改后重新送审、报原签发人；或者撤回")
            .row(VERIFIED, REGISTERED, "登记：编发文字号，记分送范围和份数")
            .row(VERIFIED, DRAFTING, "撤回，退还计划数")
            .row(REGISTERED, PRINTED, "印制：套红、盖电子印章，一份存档，其余线上分发")
            .row(REGISTERED, DRAFTING, "撤回，文号作废并说明")
            .row(PRINTED, ISSUED, "核发：凭闸口编号发出，收文单位开始阅办")
            .row(PRINTED, DRAFTING, "撤回，文号作废并说明")
            .row(ISSUED, FILED, "收文单位都已签收，归档")
            .row(ISSUED, DRAFTING, "撤回已发出的文件，收文单位不用再办")
            .row(REFUSED, DRAFTING, "修改后重新送审")
            .row(REFUSED, MERGED, "与内容相近的文稿合并，只发一件")
            .row(REFUSED, DROPPED, "接受结论，不发文")
            .row(MERGED, DRAFTING, "联合文稿送审之前撤销合并")
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

    /** What is to be done where it stands: 待审核 for one that is with the office to be reviewed. */
    public String toDo() {
        return switch (this) {
            case REVIEWING -> "待审核";
            case COUNTERSIGNING -> "待会签";
            case ADMITTED -> "待签发";
            case DELIBERATING -> "待审议";
            case SIGNED -> "待复核";
            case VERIFIED -> "待登记";
            case REGISTERED -> "待印制";
            case PRINTED -> "待核发";
            case DRAFTING, AWAITING_REASON, AWAITING_APPROVER, ISSUED, FILED, REFUSED, MERGED, DROPPED -> label;
        };
    }

    /** The class of its tag on pages. */
    public String tone() {
        return tone;
    }

    /** Whether its words may be changed. */
    public boolean editable() {
        return this == DRAFTING || this == REFUSED || this == AWAITING_REASON;
    }

    /** Whether it is signed and the office prepares its dispatch. */
    public boolean onItsWay() {
        return this == SIGNED || this == VERIFIED || this == REGISTERED || this == PRINTED;
    }

    /** Whether those to whom it goes have it. */
    public boolean out() {
        return this == ISSUED || this == FILED;
    }

    /** Whether it stands on paper under its red head, sent or about to be. */
    public boolean printed() {
        return this == PRINTED || out();
    }

    /** What the office does next on the way to dispatch; empty where it is somebody else's turn. */
    public Optional<Step<DraftStatus>> next() {
        return onItsWay()
                ? TABLE.all().stream()
                        .filter(step -> step.from() == this && step.to() != DRAFTING)
                        .findFirst()
                : Optional.empty();
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
