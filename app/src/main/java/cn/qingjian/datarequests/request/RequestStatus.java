package cn.qingjian.datarequests.request;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

    private static final Map<RequestStatus, List<Step>> TABLE = table();

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
    public Optional<Step> to(RequestStatus next) {
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
     * @param why the reason why there is such a step
     */
    public record Step(RequestStatus from, RequestStatus to, String why) {}

    private static Map<RequestStatus, List<Step>> table() {
        Map<RequestStatus, List<Step>> table = new EnumMap<>(RequestStatus.class);
        row(table, DRAFTING, ADMITTED, "过闸：没有需要说明或者不予的事项");
        row(table, DRAFTING, AWAITING_REASON, "过闸：有“一般”“原则上”的要求没有做到，须书面说明");
        row(table, DRAFTING, REFUSED, "过闸：有不得、严禁的事项，或者缺少应当有的记录");
        row(table, DRAFTING, DROPPED, "不再需要，或者数据已经有了");
        row(table, DRAFTING, YIELDED, "并入另一项要求，不单独发表");
        row(table, AWAITING_REASON, AWAITING_APPROVER, "已写明理由，送批准人");
        row(table, AWAITING_REASON, DRAFTING, "修改，不再说明");
        row(table, AWAITING_APPROVER, ADMITTED, "批准人同意书面说明");
        row(table, AWAITING_APPROVER, REFUSED, "批准人不同意书面说明");
        row(table, AWAITING_APPROVER, DRAFTING, "撤回书面说明，修改");
        row(table, ADMITTED, ISSUED, "下发，取得表号");
        row(table, ADMITTED, DRAFTING, "撤回已过闸的报表");
        row(table, REFUSED, DRAFTING, "修改后重新过闸");
        row(table, REFUSED, DROPPED, "接受结论，不发表");
        row(table, REFUSED, YIELDED, "并入另一项要求，不单独发表");
        row(table, DROPPED, DRAFTING, "重新需要");
        row(table, YIELDED, DRAFTING, "撤销并入，重新需要");
        return table;
    }

    private static void row(Map<RequestStatus, List<Step>> table, RequestStatus from, RequestStatus to, String why) {
        table.computeIfAbsent(from, key -> new java.util.ArrayList<>()).add(new Step(from, to, why));
    }
}
