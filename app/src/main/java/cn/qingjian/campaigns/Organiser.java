package cn.qingjian.campaigns;

import cn.qingjian.slips.Choice;

/** Who holds it. */
public enum Organiser implements Choice.Labelled {
    /** The centre itself. */
    OWN("本单位"),
    /** A superior organ. */
    SUPERIOR("上级机关"),
    /** An association or a company. */
    SOCIETY("社会组织、企业");

    private final String label;

    Organiser(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
