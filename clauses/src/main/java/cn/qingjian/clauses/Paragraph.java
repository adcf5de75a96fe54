package cn.qingjian.clauses;

/**
 * One paragraph of a text as a reader sees it.
 *
 * @param text the words, without surrounding white space; line breaks inside are kept as {@code \n}
 * @param headingLevel 0 for body text, 1 for the title, 2 and deeper for headings that the file itself marks as such
 */
public record Paragraph(String text, int headingLevel) {}
