package cn.qingjian.fieldresearch;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 成果转化: how far what a report suggests has come, from a suggestion to a measured effect. */
public enum ChangeState {
    /** In a report. */
    SUGGESTED("已建议", "ask"),
    /** Taken up. */
    ADOPTED("已采纳", "ask"),
    /** Not taken up. */
    DECLINED("未采纳", "plain"),
    /** A document or a measure came of it. */
    ACTED("已有举措", "ok"),
    /** Its effect was measured. */
    MEASURED("已测效果", "ok");

    private static final Map<ChangeState, List<Step>> TABLE = new EnumMap<>(Map.of(
            SUGGESTED,
            List.of(
                    new Step(SUGGESTED, ADOPTED, "采纳", "领导定了要办，写明谁办", true),
                    new Step(SUGGESTED, DECLINED, "不采纳", "不办，写明理由", true)),
            ADOPTED,
            List.of(new Step(ADOPTED, ACTED, "记举措", "出了文件或者举措，写明是哪一件", false)),
            ACTED,
            List.of(new Step(ACTED, MEASURED, "记效果", "拿举措以前和以后的数说话", false))));

    private final String label;
    private final String tone;

    ChangeState(String label, String tone) {
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

    /** Whether something changed. */
    public boolean changed() {
        return this == ACTED || this == MEASURED;
    }

    /** The steps from here. */
    public List<Step> next() {
        return TABLE.getOrDefault(this, List.of());
    }

    /** The step to that state, empty where the table has none. */
    public Optional<Step> to(ChangeState wanted) {
        return next().stream().filter(step -> step.to() == wanted).findFirst();
    }

    /** All steps in the table's order. */
    public static List<Step> steps() {
        return Arrays.stream(values()).flatMap(from -> from.next().stream()).toList();
    }

    /**
     * One step.
     *
     * @param action the words on its button
     * @param why the reason why there is such a step
     * @param leaders whether a leader takes it, not those who went
     */
    public record Step(ChangeState from, ChangeState to, String action, String why, boolean leaders) {
        /** Whether a figure before and after must be told with it. */
        public boolean measures() {
            return to == MEASURED;
        }
    }
}
