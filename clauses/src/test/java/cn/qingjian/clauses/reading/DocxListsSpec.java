package cn.qingjian.clauses.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.clauses.Paragraph;
import cn.qingjian.clauses.UnreadableFileException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The numbers that Word draws, in the less usual forms. */
class DocxListsSpec {
    private static final String CHINESE = DocxBuilder.level(0, "chineseCounting", "%1、", "nothing");

    @Test
    void 同一模板的两个列表接着数() throws UnreadableFileException {
        DocxBuilder docx = new DocxBuilder()
                .rawNumbering(template("7", CHINESE) + list("1", "7", "") + list("2", "7", ""))
                .item("1", 0, "甲")
                .item("2", 0, "乙");
        assertThat(words(docx)).containsExactly("一、甲", "二、乙");
    }

    @Test
    void 指定起始的列表另起() throws UnreadableFileException {
        DocxBuilder docx = new DocxBuilder()
                .rawNumbering(template("7", CHINESE)
                        + list("1", "7", "")
                        + list("2", "7", "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>"))
                .item("1", 0, "甲")
                .item("2", 0, "乙")
                .item("2", 0, "丙")
                .item("1", 0, "丁");
        assertThat(words(docx)).containsExactly("一、甲", "五、乙", "六、丙", "二、丁");
    }

    @Test
    void 列表可以改写模板的一级() throws UnreadableFileException {
        DocxBuilder docx = new DocxBuilder()
                .rawNumbering(template("7", CHINESE)
                        + list(
                                "1",
                                "7",
                                "<w:lvlOverride w:ilvl=\"0\">" + DocxBuilder.level(0, "decimal", "%1.", "nothing")
                                        + "</w:lvlOverride>"))
                .item("1", 0, "甲");
        assertThat(words(docx)).containsExactly("1.甲");
    }

    @Test
    void 多级合写的编号_下级随上级重新开始() throws UnreadableFileException {
        DocxBuilder docx = new DocxBuilder()
                .rawNumbering(
                        template("7", CHINESE + DocxBuilder.level(1, "decimal", "%1.%2", "space")) + list("1", "7", ""))
                .item("1", 0, "甲")
                .item("1", 1, "甲一")
                .item("1", 1, "甲二")
                .item("1", 0, "乙")
                .item("1", 1, "乙一");
        assertThat(words(docx)).containsExactly("一、甲", "一.1　甲一", "一.2　甲二", "二、乙", "二.1　乙一");
    }

    @Test
    void 法律格式的多级编号一律用数字() throws UnreadableFileException {
        String legal = DocxBuilder.level(1, "decimal", "%1.%2", "space").replace("<w:suff", "<w:isLgl/><w:suff");
        DocxBuilder docx = new DocxBuilder()
                .rawNumbering(template("7", CHINESE + legal) + list("1", "7", ""))
                .item("1", 0, "甲")
                .item("1", 1, "甲一");
        assertThat(words(docx)).containsExactly("一、甲", "1.1　甲一");
    }

    @Test
    void 没有上级就出现的下级_上级按起始数算() throws UnreadableFileException {
        DocxBuilder docx = new DocxBuilder()
                .rawNumbering(
                        template("7", CHINESE + DocxBuilder.level(1, "decimal", "%1.%2", "space")) + list("1", "7", ""))
                .item("1", 1, "甲一");
        assertThat(words(docx)).containsExactly("一.1　甲一");
    }

    @Test
    void 项目符号和没有定义的列表不写编号() throws UnreadableFileException {
        DocxBuilder docx = new DocxBuilder()
                .rawNumbering(template("7", DocxBuilder.level(0, "bullet", "●", "tab")) + list("1", "7", ""))
                .item("1", 0, "甲")
                .item("9", 0, "乙")
                .item("1", 8, "丙")
                .item("1", 77, "丁");
        assertThat(words(docx)).containsExactly("甲", "乙", "丙", "丁");
    }

    @Test
    void 空段落不占编号() throws UnreadableFileException {
        DocxBuilder docx = new DocxBuilder()
                .numbering(CHINESE)
                .listItem(0, "甲")
                .listItem(0, " ")
                .listItem(0, "乙");
        assertThat(words(docx)).containsExactly("一、甲", "二、乙");
    }

    @Test
    void 正文部件的名字以包的说明为准() throws UnreadableFileException {
        Packed packed = new DocxBuilder().raw(DocxBuilder.paragraph("不是这里")).parts();
        packed.with(
                "_rels/.rels",
                "<Relationships><Relationship Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\""
                        + " Target=\"/word/document2.xml\"/></Relationships>");
        packed.with("word/document2.xml", "<document><body><p><r><t>严格格式的正文</t></r></p></body></document>");
        assertThat(TextReader.read("a.docx", packed.bytes(), ReadingLimits.standard())
                        .paragraphs())
                .containsExactly(new Paragraph("严格格式的正文", 0));
    }

    @Test
    void 兼容内容只读一遍_嵌套表格不丢字() throws UnreadableFileException {
        DocxBuilder docx = new DocxBuilder()
                .raw(
                        "<w:p><w:r><AlternateContent><Choice><w:t>新</w:t></Choice><Fallback><w:t>旧</w:t></Fallback></AlternateContent></w:r></w:p>")
                .raw("<w:tbl><w:tr><w:tc>" + DocxBuilder.paragraph("外")
                        + "<w:tbl><w:tr><w:tc>" + DocxBuilder.paragraph("内一") + "</w:tc><w:tc>"
                        + DocxBuilder.paragraph("内二")
                        + "</w:tc></w:tr></w:tbl></w:tc><w:tc>" + DocxBuilder.paragraph("右")
                        + "</w:tc></w:tr></w:tbl>");
        assertThat(words(docx)).containsExactly("新", "外 内一\t内二\t右");
    }

    @Test
    void 段落自己的大纲级别先于样式() throws UnreadableFileException {
        DocxBuilder docx = new DocxBuilder()
                .styles("<w:style w:styleId=\"H\"><w:name w:val=\"Heading 2\"/></w:style>")
                .raw(
                        "<w:p><w:pPr><w:pStyle w:val=\"H\"/><w:outlineLvl w:val=\"9\"/></w:pPr><w:r><w:t>正文</w:t></w:r></w:p>")
                .styled("H", "二级")
                .styled("没有这种样式", "普通");
        assertThat(TextReader.read("a.docx", docx.bytes(), ReadingLimits.standard())
                        .paragraphs())
                .containsExactly(new Paragraph("正文", 0), new Paragraph("二级", 3), new Paragraph("普通", 0));
    }

    @Test
    void 样式互相依据也读得完() throws UnreadableFileException {
        DocxBuilder docx = new DocxBuilder()
                .styles(
                        "<w:style w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style><w:style w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>")
                .styled("A", "会议");
        assertThat(words(docx)).containsExactly("会议");
    }

    private static String template(String id, String levels) {
        return "<w:abstractNum w:abstractNumId=\"" + id + "\">" + levels + "</w:abstractNum>";
    }

    private static String list(String id, String template, String overrides) {
        return "<w:num w:numId=\"" + id + "\"><w:abstractNumId w:val=\"" + template + "\"/>" + overrides + "</w:num>";
    }

    private static List<String> words(DocxBuilder docx) throws UnreadableFileException {
        return TextReader.read("a.docx", docx.bytes(), ReadingLimits.standard()).paragraphs().stream()
                .map(Paragraph::text)
                .toList();
    }
}
