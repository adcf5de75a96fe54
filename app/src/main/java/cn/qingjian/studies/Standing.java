package cn.qingjian.studies;

import cn.qingjian.slips.Choice;

/** Where a study stands, from the plan to its use. */
public enum Standing implements Choice.Labelled {
    /** Planned. */
    PLANNED("还没有学", "plain"),
    /** Held, and its use may still be told in time. */
    WAITING("待运用", "plain"),
    /** Something changed at work because of it. */
    USED("已运用", "ok"),
    /** Its time is over, and nothing was told. */
    IDLE("学而未用", "ask");

    private final String label;
    private final String tone;

    Standing(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    @Override
    public String label() {
        return label;
    }

    /** The class of its tag on pages. */
    public String tone() {
        return tone;
    }
}
