package cn.qingjian.inspections;

/** The eight manners of inspecting (《政府督查工作条例》第十二条, DC-06). */
public enum Manner {
    /** 要求自查、说明情况. */
    SELF_CHECK("要求自查、说明情况"),
    /** 听取汇报. */
    BRIEFING("听取汇报"),
    /** 检查、访谈、暗访. */
    ON_THE_SPOT("检查、访谈、暗访"),
    /** 座谈、听证、统计、评估. */
    DISCUSSION("座谈、听证、统计、评估"),
    /** 调阅、复制资料. */
    RECORDS("调阅、复制资料"),
    /** 信函、电话、媒体等渠道收集线索. */
    LEADS("通过信函、电话、媒体等收集线索"),
    /** 约谈. */
    INTERVIEW("约谈"),
    /** 互联网+督查. */
    ONLINE("互联网督查");

    private final String label;

    Manner(String label) {
        this.label = label;
    }

    /** The Chinese words for it. */
    public String label() {
        return label;
    }
}
