package cn.qingjian.inspections.visit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where a defect (问题) stands, and the one table of the steps from finding it to closing it (销号), each with its reason. */
public enum DefectStatus {
    /** The unit has to mend it by a day. */
    TO_MEND("待整改", "ask"),
    /** The unit says that it is mended. */
    MENDED("已报整改", "plain"),
    /** Checked and closed. */
    CLOSED("已销号", "ok"),
    /** An objection was upheld: it was none. */
    LIFTED("异议成立，撤销", "plain");

    private static final List<Step> TABLE = List.of(
            new Step(TO_MEND, MENDED, Who.UNIT, "报整改情况", "单位已经整改，请核查"),
            new Step(MENDED, CLOSED, Who.INSPECTOR, "核查通过，销号", "到现场或者在系统里核查属实"),
            new Step(MENDED, TO_MEND, Who.INSPECTOR, "核查不通过，继续整改", "没有改到位"),
            new Step(CLOSED, TO_MEND, Who.INSPECTOR, "回头看发现反弹", "销号以后问题又出现"),
            new Step(TO_MEND, LIFTED, Who.INSPECTOR, "异议成立，撤销", "复核认为不是问题"));

    private final String label;
    private final String tone;

    DefectStatus(String label, String tone) {
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

    /** Whose step it is. */
    public enum Who {
        /** The unit where it was found. */
        UNIT,
        /** Those who inspected. */
        INSPECTOR
    }

    /**
     * One step.
     *
     * @param action the words on its button
     * @param why the reason why there is such a step
     */
    public record Step(DefectStatus from, DefectStatus to, Who who, String action, String why) {}

    /** The steps from here. */
    public List<Step> next() {
        return TABLE.stream().filter(step -> step.from() == this).toList();
    }

    /** The step to that status, empty where the table has none. */
    public Optional<Step> to(DefectStatus next) {
        return next().stream().filter(step -> step.to() == next).findFirst();
    }

    /** All steps. */
    public static List<Step> steps() {
        return TABLE;
    }

    /** The status of that name. */
    public static Optional<DefectStatus> of(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
