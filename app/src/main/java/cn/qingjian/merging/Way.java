package cn.qingjian.merging;

import cn.qingjian.gate.Undertaking;

/** How two demands become one. */
public enum Way {
    /** Both say alike things: one goes on and takes the other's in. */
    ALIKE("内容相近，合并办理"),
    /** Both come to the same office in the same week: one visit does, whatever each is about. */
    ONE_VISIT("同一周到同一单位，合成一次"),
    /** The one that goes on says it in writing already: the other is dropped. */
    ALREADY_SAID("文件已经写明，不再重复");

    private final String label;

    Way(String label) {
        this.label = label;
    }

    /** Whether that can be done: what is out neither gives way nor takes in, but what it says already needs no taking in. */
    boolean open(Undertaking away, Undertaking into) {
        return !away.settled() && (!into.settled() || this == ALREADY_SAID);
    }

    /** The Chinese words for it. */
    public String label() {
        return label;
    }
}
