package cn.qingjian.receptions;

import cn.qingjian.slips.Choice;

/** What no reception may have. */
public enum Extra implements Choice.Labelled {
    /** 酒水. */
    ALCOHOL("酒水", Sort.SERVED),
    /** 香烟. */
    TOBACCO("香烟", Sort.SERVED),
    /** 高档菜肴. */
    DELICACY("高档菜肴", Sort.SERVED),
    /** 鱼翅、燕窝、野味. */
    WILD("鱼翅、燕窝、野味", Sort.WILD),
    /** 在机场、车站、码头或者辖区边界迎送. */
    STATION("在机场、车站、码头或者辖区边界迎送", Sort.WELCOME),
    /** 跨地区迎送. */
    ACROSS("跨地区迎送", Sort.WELCOME),
    /** 层层多人陪同. */
    LAYERS("层层多人陪同", Sort.WELCOME),
    /** 礼品、礼金、电子红包、快递送礼. */
    GIFT("礼品、礼金、电子红包或者快递送礼", Sort.GIFT);

    private final String label;
    private final Sort sort;

    Extra(String label, Sort sort) {
        this.label = label;
        this.sort = sort;
    }

    @Override
    public String label() {
        return label;
    }

    /** What it is forbidden as. */
    public Sort sort() {
        return sort;
    }

    /** What an extra is forbidden as. */
    public enum Sort {
        /** At table, since 2025. */
        SERVED,
        /** At table, since 2013. */
        WILD,
        /** At arrival and on the way. */
        WELCOME,
        /** Given. */
        GIFT
    }
}
