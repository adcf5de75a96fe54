package cn.qingjian.meetings;

/** 会议类别: what sort of meeting it is. */
public enum Sort {
    /** 综合性: the year's work of the whole system. */
    COMPREHENSIVE("综合性"),
    /** 业务. */
    BUSINESS("业务"),
    /** 专题. */
    TOPIC("专题"),
    /** 传达. */
    CONVEYING("传达");

    private final String label;

    Sort(String label) {
        this.label = label;
    }

    /** The Chinese word for it. */
    public String label() {
        return label;
    }
}
