package cn.qingjian.site;

/** What the entries of the navigation are grouped by, in the order shown. */
public enum Section {
    /** Where a day begins; its entries stand by themselves. */
    START(""),
    /** 过闸事项: demands of every kind. */
    DEMANDS("过闸事项"),
    /** 减负: plan, merging, laying out, and the ledger of burden. */
    REDUCTION("减负"),
    /** 收文与档案: what comes in, and what is kept. */
    RECORDS("收文与档案"),
    /** 依据: provisions and limits. */
    BASIS("依据"),
    /** 公积金业务: the fund's own business. */
    FUND("公积金业务"),
    /** 管理: accounts and the log. */
    ADMINISTRATION("管理");

    private final String label;

    Section(String label) {
        this.label = label;
    }

    /** The Chinese word for it, empty for the start. */
    public String label() {
        return label;
    }
}
