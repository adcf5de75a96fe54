package cn.qingjian.meetings;

/** From whom to whom a meeting reaches; the yearly plan counts each by itself. */
public enum Level {
    /** 市中心→管理部. */
    DOWN("市中心→管理部", "到管理部"),
    /** 中心机关: leadership and departments. */
    CENTRE("中心机关", "机关");

    private final String label;
    private final String shortLabel;

    Level(String label, String shortLabel) {
        this.label = label;
        this.shortLabel = shortLabel;
    }

    /** The same in the head of a table's column. */
    String shortLabel() {
        return shortLabel;
    }

    /** The Chinese words for it. */
    public String label() {
        return label;
    }
}
