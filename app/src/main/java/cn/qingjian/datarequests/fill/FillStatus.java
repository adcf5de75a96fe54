package cn.qingjian.datarequests.fill;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

    private static final Map<FillStatus, List<Step>> TABLE = table();

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
    public Optional<Step> to(FillStatus next) {
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
    public record Step(FillStatus from, FillStatus to, String why) {}

    private static Map<FillStatus, List<Step>> table() {
        Map<FillStatus, List<Step>> table = new EnumMap<>(FillStatus.class);
        row(table, OPEN, SENT, "管理部填好报送");
        row(table, OPEN, DECLINED, "表已过期，或者没有表号、准入号，管理部有权不填");
        row(table, SENT, ACCEPTED, "科室收下");
        row(table, SENT, RETURNED, "科室逐项写明意见退回");
        row(table, RETURNED, SENT, "管理部按意见改好再报");
        row(table, RETURNED, DECLINED, "退回以后表已过期，管理部有权不再填");
        return table;
    }

    private static void row(Map<FillStatus, List<Step>> table, FillStatus from, FillStatus to, String why) {
        table.computeIfAbsent(from, key -> new java.util.ArrayList<>()).add(new Step(from, to, why));
    }
}
