package cn.qingjian.inspections;

/** The five types of inspection (《政府督查工作条例》第十四条, DC-07); the year's plan counts by {@link InspectionClass} instead. */
public enum InspectionType {
    /** 综合督查. */
    GENERAL("综合督查"),
    /** 专项督查. */
    SPECIAL("专项督查"),
    /** 事件调查. */
    EVENT("事件调查"),
    /** 日常督办. */
    DAILY("日常督办"),
    /** 线索核查. */
    LEADS("线索核查");

    private final String label;

    InspectionType(String label) {
        this.label = label;
    }

    /** The Chinese word for it. */
    public String label() {
        return label;
    }
}
