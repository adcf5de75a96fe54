package cn.qingjian.slips;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a slip stands in its own room; how it stands at the gate is another matter. */
public enum SlipState {
    /** Being written, or at the gate. */
    OPEN("拟订", "plain"),
    /** Carried out under its pass. */
    CARRIED("进行中", "ok"),
    /** Done. */
    ENDED("已结束", "plain"),
    /** Taken into another undertaking. */
    MERGED("已并入", "plain"),
    /** Given up. */
    DROPPED("不办", "plain");

    private static final Map<SlipState, List<Step>> TABLE = new EnumMap<>(Map.of(
            OPEN,
            List.of(
                    new Step(OPEN, CARRIED, "过闸取得编号，开始办理"),
                    new Step(OPEN, MERGED, "并入别的事项，只办一次"),
                    new Step(OPEN, DROPPED, "不再需要")),
            CARRIED,
            List.of(
                    new Step(CARRIED, ENDED, "办完了"),
                    new Step(CARRIED, OPEN, "并入了别的事项，内容有变，须重新过闸"),
                    new Step(CARRIED, MERGED, "并入别的事项，只办一次"))));

    private final String label;
    private final String tone;

    SlipState(String label, String tone) {
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

    /** Whether it is neither done nor given up. */
    public boolean underway() {
        return this == OPEN || this == CARRIED;
    }

    /** The step to that state, empty where the table has none. */
    public Optional<Step> to(SlipState next) {
        return TABLE.getOrDefault(this, List.of()).stream()
                .filter(step -> step.to() == next)
                .findFirst();
    }

    /** All steps in the table's order. */
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
    public record Step(SlipState from, SlipState to, String why) {}
}
