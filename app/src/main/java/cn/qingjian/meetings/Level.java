package cn.qingjian.meetings;

/** From whom to whom a meeting reaches; the yearly plan counts each by itself. */
public enum Level {
    /** 市中心→管理部. */
    DOWN("市中心→管理部"),
    /** 中心机关: leadership and departments. */
    CENTRE("中心机关");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    /** The Chinese words for it. */
    public String label() {
        return label;
    }
}
