package cn.qingjian.receptions;

import cn.qingjian.slips.Choice;

/** Under which heading the cost is booked (列支科目). */
public enum Fund implements Choice.Labelled {
    /** 公务接待费: the only one that is right. */
    RECEPTION("公务接待费"),
    /** 会议费. */
    MEETING("会议费"),
    /** 培训费. */
    TRAINING("培训费"),
    /** Any other. */
    OTHER("其他科目");

    private final String label;

    Fund(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
