package cn.qingjian.reviews;

import cn.qingjian.slips.Choice;

/** What a session can decide of a matter. */
public enum Verdict implements Choice.Labelled {
    /** It goes on as it is. */
    AGREED("同意", "ok"),
    /** It goes on once it is amended. */
    AMEND("修改后同意", "ask"),
    /** It waits for the next session. */
    DEFERRED("暂缓", "plain"),
    /** It ends. */
    REFUSED("不同意", "stop"),
    /** Another matter takes it in. */
    MERGED("合并到另一件", "plain");

    private final String label;
    private final String tone;

    Verdict(String label, String tone) {
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
