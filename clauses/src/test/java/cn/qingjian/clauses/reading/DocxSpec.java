package cn.qingjian.clauses.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.clauses.Paragraph;
import cn.qingjian.clauses.ReadText;
import cn.qingjian.clauses.UnreadableFileException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocxSpec {
    @Test
    void 办公软件写出的段落和表格逐行读出() throws Exception {
        XWPFDocument document = new XWPFDocument();
        document.createParagraph().createRun().setText("关于精简会议的通知");
        document.createParagraph().createRun().setText("会议只减不增。");
        XWPFTable table = document.createTable(1, 2);
        table.getRow(0).getCell(0).setText("会议");
        table.getRow(0).getCell(1).setText("九十分钟");
        assertThat(read("通知.docx", Packed.of(document)).paragraphs())
                .extracting(Paragraph::text)
                .containsExactly("关于精简会议的通知", "会议只减不增。", "会议\t九十分钟");
    }

    @Test
    void 自动编号写进文字里() throws UnreadableFileException {
        byte[] docx = new DocxBuilder()
                .numbering(DocxBuilder.level(0, "chineseCounting", "%1、", "nothing")
                        + DocxBuilder.level(1, "chineseCounting", "（%2）", "nothing")
                        + DocxBuilder.level(2, "decimal", "%3.", "tab"))
                .listItem(0, "严格审批")
                .listItem(1, "控制数量。")
                .listItem(2, "只减不增。")
                .listItem(2, "年底通报。")
                .listItem(1, "控制规模。")
                .listItem(2, "少请人。")
                .listItem(0, "改进会风")
                .listItem(1, "开短会。")
                .bytes();
        assertThat(read("通知.docx", docx).paragraphs())
                .extracting(Paragraph::text)
                .containsExactly("一、严格审批", "（一）控制数量。", "1.只减不增。", "2.年底通报。", "（二）控制规模。", "1.少请人。", "二、改进会风", "（一）开短会。");
    }

    @Test
    void 样式里的编号和标题层级也算() throws UnreadableFileException {
        byte[] docx = new DocxBuilder()
                .numbering(DocxBuilder.level(0, "japaneseCounting", "第%1条", "tab"))
                .styles("""
                        <w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
                        <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>
                        <w:style w:type="paragraph" w:styleId="A"><w:name w:val="条"/>
                          <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
                        <w:style w:type="paragraph" w:styleId="B"><w:name w:val="条下"/><w:basedOn w:val="A"/></w:style>
                        """)
                .styled("T", "青禾市会议办法")
                .styled("1", "总则")
                .styled("A", "会议应当精简。")
                .styled("B", "会议应当有用。")
                .bytes();
        assertThat(read("办法.docx", docx).paragraphs())
                .containsExactly(
                        new Paragraph("青禾市会议办法", 1),
                        new Paragraph("总则", 2),
                        new Paragraph("第一条　会议应当精简。", 0),
                        new Paragraph("第二条　会议应当有用。", 0));
    }

    @Test
    void 删去的隐藏的和域代码不读_插入的和文本框读() throws UnreadableFileException {
        byte[] docx = new DocxBuilder()
                .raw("<w:p><w:r><w:t>会议</w:t></w:r>"
                        + "<w:del><w:r><w:delText>很多</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom>"
                        + "<w:ins><w:r><w:t>只减</w:t></w:r></w:ins>"
                        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>"
                        + "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>不增</w:t><w:br/><w:t>。</w:t></w:r></w:p>")
                .raw("<w:p><w:r><w:txbxContent><w:p><w:r><w:t>框内文字</w:t></w:r></w:p></w:txbxContent></w:r></w:p>")
                .bytes();
        assertThat(read("a.docx", docx).paragraphs())
                .extracting(Paragraph::text)
                .containsExactly("会议只减不增\n。", "框内文字");
    }

    @Test
    void 单格表格只是版式_里面的段落各自成段() throws UnreadableFileException {
        byte[] docx = new DocxBuilder()
                .raw("<w:tbl><w:tr><w:tc>" + DocxBuilder.paragraph("第一段。") + DocxBuilder.paragraph("第二段。")
                        + "</w:tc></w:tr></w:tbl>")
                .bytes();
        assertThat(read("a.docx", docx).paragraphs())
                .extracting(Paragraph::text)
                .containsExactly("第一段。", "第二段。");
    }

    @Test
    void 改了后缀的Word文件照读() throws UnreadableFileException {
        byte[] docx = new DocxBuilder().raw(DocxBuilder.paragraph("会议只减不增。")).bytes();
        for (String name : List.of("a.pdf", "a.doc", "a.wps", "a.txt", "a")) {
            assertThat(read(name, docx).paragraphs()).containsExactly(new Paragraph("会议只减不增。", 0));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, chineseCounting, 一",
        "10, chineseCounting, 十",
        "11, chineseCounting, 十一",
        "20, chineseCounting, 二十",
        "105, chineseCounting, 一百零五",
        "110, chineseCountingThousand, 一百一十",
        "3, ideographTraditional, 丙",
        "12, ideographZodiac, 亥",
        "24, ideographDigital, 二四",
        "3, decimalEnclosedCircle, ③",
        "2, decimalEnclosedParen, ⑵",
        "7, decimalZero, 07",
        "12, decimalFullWidth, １２",
        "14, lowerRoman, xiv",
        "28, upperLetter, BB",
        "21, chineseLegalSimplified, 贰拾壹",
        "5, ordinal, 5",
        "0, chineseCounting, 零",
        "12345, chineseCounting, 12345",
    })
    void 各种编号格式(int number, String format, String shown) {
        assertThat(ListNumber.write(number, format)).isEqualTo(shown);
    }

    private static ReadText read(String name, byte[] content) throws UnreadableFileException {
        return TextReader.read(name, content, ReadingLimits.standard());
    }
}
