package cn.qingjian.meetings.call;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

    private static final Map<MeetingStatus, List<Step>> TABLE = table();

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
    public Optional<Step> to(MeetingStatus next) {
        return TABLE.getOrDefault(this, List.of()).stream()
                .filter(step -> step.to() == next)
                .findFirst();
    }

    /** All steps of the table in its order. */
    public static List<Step> steps() {
        return Arrays.stream(values())
                .flatMap(from -> TABLE.getOrDefault(from, List.of()).stream())
                .toList();
    }

    /**
     * One step.
     *
     * @param from where it stood
     * @param to where it goes
     * @param why the reason why there is such a step
     */
    public record Step(MeetingStatus from, MeetingStatus to, String why) {}

    private static Map<MeetingStatus, List<Step>> table() {
        Map<MeetingStatus, List<Step>> table = new EnumMap<>(MeetingStatus.class);
        row(table, DRAFTING, ADMITTED, "过闸：没有需要说明或者不予的事项");
        row(table, DRAFTING, AWAITING_REASON, "过闸：有“一般”“原则上”的要求没有做到，须书面说明");
        row(table, DRAFTING, REFUSED, "过闸：有不得、严禁的事项，或者缺少应当有的记录");
        row(table, DRAFTING, MERGED, "与其他事项合并办理");
        row(table, DRAFTING, CANCELLED, "不再需要");
        row(table, AWAITING_REASON, AWAITING_APPROVER, "已写明理由，送批准人");
        row(table, AWAITING_REASON, DRAFTING, "修改，不再说明");
        row(table, AWAITING_APPROVER, ADMITTED, "批准人同意书面说明");
        row(table, AWAITING_APPROVER, REFUSED, "批准人不同意书面说明");
        row(table, AWAITING_APPROVER, DRAFTING, "撤回书面说明");
        row(table, ADMITTED, ANNOUNCED, "凭闸口编号发出通知");
        row(table, ADMITTED, DRAFTING, "撤回，退还计划数");
        row(table, REFUSED, DRAFTING, "修改后重新过闸");
        row(table, REFUSED, MERGED, "与其他事项合并办理");
        row(table, REFUSED, CANCELLED, "接受结论，不开会");
        row(table, ANNOUNCED, HELD, "计时结束，实际负担已经入账");
        row(table, ANNOUNCED, CANCELLED, "临时取消，各单位不计负担");
        row(table, CANCELLED, DRAFTING, "重新需要");
        return table;
    }

    private static void row(Map<MeetingStatus, List<Step>> table, MeetingStatus from, MeetingStatus to, String why) {
        table.computeIfAbsent(from, key -> new ArrayList<>()).add(new Step(from, to, why));
    }
}
