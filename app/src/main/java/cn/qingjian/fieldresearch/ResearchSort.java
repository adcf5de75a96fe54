package cn.qingjian.fieldresearch;

import cn.qingjian.slips.Choice;

/** What sort of research it is; each is planned by itself. */
public enum ResearchSort implements Choice.Labelled {
    /** One of the year's topics. */
    TOPIC("topic", "重点课题调研"),
    /** A leader at his contact point. */
    CONTACT("contact", "联系点走访"),
    /** Everything at once. */
    COMPREHENSIVE("comprehensive", "综合性调研"),
    /** To see how others do it. */
    STUDY("study", "学习考察");

    private final String code;
    private final String label;

    ResearchSort(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Code of its class in the plan. */
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }
}
