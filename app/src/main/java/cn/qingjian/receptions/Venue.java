package cn.qingjian.receptions;

import cn.qingjian.slips.Choice;

/** Where guests eat. */
public enum Venue implements Choice.Labelled {
    /** Nowhere with us. */
    NONE("不安排用餐"),
    /** 内部食堂. */
    CANTEEN("内部食堂"),
    /** 定点接待场所. */
    APPOINTED("定点接待场所"),
    /** An ordinary restaurant. */
    ORDINARY("一般餐馆"),
    /** 私人会所、高消费场所. */
    CLUB("私人会所、高消费场所");

    private final String label;

    Venue(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
