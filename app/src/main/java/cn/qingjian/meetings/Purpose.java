package cn.qingjian.meetings;

/** 会议目的: what a meeting is for. */
public enum Purpose {
    /** 部署. */
    DEPLOY("部署工作"),
    /** 传达. */
    CONVEY("传达精神"),
    /** 研究. */
    STUDY("研究决定"),
    /** 协调、座谈. */
    COORDINATE("协调座谈"),
    /** 培训. */
    TRAIN("业务培训");

    private final String label;

    Purpose(String label) {
        this.label = label;
    }

    /** The Chinese words for it. */
    public String label() {
        return label;
    }
}
