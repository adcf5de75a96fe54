package cn.qingjian.documents;

/** The dress in which a document would go out. */
public enum DocumentForm {
    /** 红头文件: with 发文机关标志 and 发文字号. */
    OFFICIAL("正式公文（红头）"),
    /** 便笺. */
    NOTE("便笺"),
    /** 传真电报, 内部明电. */
    TELEGRAM("传真电报"),
    /** 工作提示. */
    TIP("工作提示"),
    /** 简报, 情况反映. */
    BRIEFING("简报"),
    /** A message in a chat group. */
    CHAT("群消息");

    private final String label;

    DocumentForm(String label) {
        this.label = label;
    }

    /** The Chinese word for it. */
    public String label() {
        return label;
    }

    /** The dress that a title's last word speaks of. */
    public static DocumentForm named(String word) {
        return switch (word) {
            case "工作提示", "提示", "提醒" -> TIP;
            case "便笺" -> NOTE;
            case "简报" -> BRIEFING;
            default -> OFFICIAL;
        };
    }
}
