package cn.qingjian.clauses.splitting;

import java.util.List;

/** The words by which a title says what sort of text it heads. */
final class Genre {
    /** The fifteen of 党政机关公文处理工作条例 article 8, then what laws and internal papers call themselves; 法 last, for other words end with it. */
    private static final List<String> WORDS = List.of(
            "决议", "决定", "命令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案", "纪要", "条例", "规定", "办法", "细则",
            "规则", "方案", "规程", "章程", "制度", "准则", "守则", "计划", "规划", "要点", "总结", "简报", "提示", "便笺", "清单", "指南", "指引", "预案",
            "解释", "批示", "建议", "标准", "规范", "目录", "措施", "通则", "法典", "讲话", "函", "令", "法");

    private static final int LONGEST_NOTE = 20;

    private Genre() {}

    /** The last word of the title that names a genre, brackets such as （试行） behind it left out; empty when it names none. */
    static String of(String title) {
        String bare = withoutNote(title.strip());
        for (String word : WORDS) {
            if (bare.endsWith(word)) {
                return word;
            }
        }
        return "";
    }

    private static String withoutNote(String title) {
        boolean closed = title.endsWith("）") || title.endsWith(")");
        int open = Math.max(title.lastIndexOf('（'), title.lastIndexOf('('));
        return closed && open > 0 && title.length() - open <= LONGEST_NOTE
                ? title.substring(0, open).strip()
                : title;
    }
}
