package cn.qingjian.clauses.reading;

/** Builds Word files from raw parts, for what office libraries can't write. */
final class DocxBuilder {
    private static final String NAMESPACE = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private final StringBuilder body = new StringBuilder();
    private String prolog = "";
    private String numbering = "";
    private String styles = "";

    DocxBuilder raw(String xml) {
        body.append(xml);
        return this;
    }

    DocxBuilder prolog(String xml) {
        prolog = xml;
        return this;
    }

    DocxBuilder styles(String xml) {
        styles = xml;
        return this;
    }

    /** One list, number 1, of these levels. */
    DocxBuilder numbering(String levels) {
        return rawNumbering("<w:abstractNum w:abstractNumId=\"7\">" + levels
                + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>");
    }

    DocxBuilder rawNumbering(String xml) {
        numbering = xml;
        return this;
    }

    DocxBuilder listItem(int level, String words) {
        return item("1", level, words);
    }

    DocxBuilder item(String list, int level, String words) {
        return raw("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list
                + "\"/></w:numPr></w:pPr>" + run(words) + "</w:p>");
    }

    DocxBuilder styled(String style, String words) {
        return raw("<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + run(words) + "</w:p>");
    }

    static String paragraph(String words) {
        return "<w:p>" + run(words) + "</w:p>";
    }

    private static String run(String words) {
        return "<w:r><w:t>" + words + "</w:t></w:r>";
    }

    static String level(int level, String format, String text, String suffix) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format
                + "\"/><w:suff w:val=\"" + suffix + "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    }

    Packed parts() {
        return new Packed()
                .with(
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>")
                .with("word/styles.xml", "<w:styles" + NAMESPACE + ">" + styles + "</w:styles>")
                .with("word/numbering.xml", "<w:numbering" + NAMESPACE + ">" + numbering + "</w:numbering>")
                .with(
                        "word/document.xml",
                        prolog + "<w:document" + NAMESPACE + "><w:body>" + body + "</w:body></w:document>");
    }

    byte[] bytes() {
        return parts().bytes();
    }
}
