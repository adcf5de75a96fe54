package cn.qingjian.campaigns;

import cn.qingjian.slips.Choice;

/** What sort of campaign it is. */
public enum CampaignSort implements Choice.Labelled {
    /** 创建示范. */
    MODEL("创建示范", true),
    /** 达标. */
    STANDARD("达标", true),
    /** 评比表彰. */
    AWARD("评比表彰", true),
    /** Some other campaign that asks something of the grassroots. */
    ACTIVITY("一般活动", false);

    private final String label;
    private final boolean listed;

    CampaignSort(String label, boolean listed) {
        this.label = label;
        this.listed = listed;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether it may only be held with an approval by name. */
    public boolean listed() {
        return listed;
    }
}
