package cn.qingjian.gate;

/** How a ruling ends. */
public enum Outcome {
    /** 准予. */
    ADMITTED("准予"),
    /** 待书面说明. */
    AWAITING_REASON("待书面说明"),
    /** 不予. */
    REFUSED("不予");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    /** The Chinese word for it. */
    public String label() {
        return label;
    }
}
