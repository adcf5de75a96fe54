package cn.qingjian.incoming;

import cn.qingjian.slips.Choice;

/** What the first look (初审) may find wrong with a paper, after 《党政机关公文处理工作条例》第二十四条. */
public enum Fault implements Choice.Labelled {
    /** Not ours to deal with. */
    NOT_OURS("不应由本单位办理"),
    /** Against the rules of who writes to whom. */
    AGAINST_RULES("不符合行文规则"),
    /** Wrong kind or form. */
    FORM("文种或者格式不合要求"),
    /** Touches others who haven't agreed. */
    NOT_AGREED("涉及其他部门的，没有协商、会签");

    private final String label;

    Fault(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
