package cn.qingjian.clauses.splitting;

import cn.qingjian.clauses.Span;

/**
 * A part of a clause that may say the same as another text although the clause as a whole doesn't.
 *
 * @param address its address, which begins with that of its clause: 第十七条第二款, 第十七条第一款第（三）项, 二（一）第2句
 * @param kind which sort of part
 * @param text its words
 * @param span where they stand in the clause's text
 */
public record ClausePart(String address, Kind kind, String text, Span span) {
    /** Sorts of parts, the outer ones first. */
    public enum Kind {
        /** 款: a paragraph with the 项 that belong to it. */
        PARAGRAPH,
        /** 项: a numbered item. */
        ITEM,
        /** 目: an item inside an item. */
        SUBITEM,
        /** 句: one sentence of any of them. */
        SENTENCE
    }
}
