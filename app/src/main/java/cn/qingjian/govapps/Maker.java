package cn.qingjian.govapps;

import cn.qingjian.slips.Choice;

/** At which level it is made. */
public enum Maker implements Choice.Labelled {
    /** 市级. */
    CITY("市级"),
    /** 县级. */
    COUNTY("县级"),
    /** 县以下: in principle none may make one. */
    BELOW_COUNTY("县以下");

    private final String label;

    Maker(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
