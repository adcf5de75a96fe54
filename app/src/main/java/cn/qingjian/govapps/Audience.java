package cn.qingjian.govapps;

import cn.qingjian.slips.Choice;

/** For whom it is. */
public enum Audience implements Choice.Labelled {
    /** The agency's own people. */
    STAFF("内部人员"),
    /** Depositors and employers: governed by reference (参照管理). */
    PUBLIC("群众和单位");

    private final String label;

    Audience(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
