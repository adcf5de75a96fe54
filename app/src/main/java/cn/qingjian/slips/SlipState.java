package cn.qingjian.slips;

import cn.qingjian.kernel.Step;
import cn.qingjian.kernel.Steps;
import java.util.List;
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

    private static final Steps<SlipState> TABLE = Steps.<SlipState>none()
            .row(OPEN, CARRIED, "过闸取得编号，开始办理")
            .row(OPEN, MERGED, "并入别的事项，只办一次")
            .row(OPEN, DROPPED, "不再需要")
            .row(CARRIED, ENDED, "办完了")
            .row(CARRIED, OPEN, "并入了别的事项，内容有变，须重新过闸")
            .row(CARRIED, MERGED, "并入别的事项，只办一次");

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
    public Optional<Step<SlipState>> to(SlipState next) {
        return TABLE.between(this, next);
    }

    /** All steps in the table's order. */
    public static List<Step<SlipState>> steps() {
        return TABLE.all();
    }
}
