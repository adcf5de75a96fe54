package cn.qingjian.clauses;

import java.util.List;

/**
 * One clause of a law or document.
 *
 * @param address its stable address inside the document, such as {@code 第十七条}, {@code 第十七条第二款第（三）项} or {@code 二（一）}
 * @param text its words in the source's own punctuation; 款 and 项 that belong to it stand on lines of their own
 * @param headings the headings above it, outermost first, such as {@code 第二章 公文办理}
 */
public record Clause(String address, String text, List<String> headings) {
    public Clause {
        headings = List.copyOf(headings);
    }
}
