package cn.qingjian.clauses.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.clauses.Paragraph;
import cn.qingjian.clauses.ReadText;
import cn.qingjian.clauses.UnreadableFileException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GoodFilesSpec {
    private static final List<String> PAGE = List.of(
            "        关于精简会议的通知",
            "各县区管理部：",
            "  为了减轻基层负担，现就精简会议的有关事项通",
            "知如下，请各管理部结合实际认真执行，不得走样",
            "变形。",
            "  一、会议只减不增，能不开的会议一律不再召开。",
            "  二、开短会。",
            "              - 1 -");

    private static final List<String> PARAGRAPHS = List.of(
            "关于精简会议的通知",
            "各县区管理部：",
            "为了减轻基层负担，现就精简会议的有关事项通知如下，请各管理部结合实际认真执行，不得走样变形。",
            "一、会议只减不增，能不开的会议一律不再召开。",
            "二、开短会。");

    @Nested
    class Pdf {
        @Test
        void 折行接成段落_页码去掉() throws UnreadableFileException {
            assertThat(words(read("a.pdf", new PdfBuilder().page(PAGE).bytes())))
                    .isEqualTo(PARAGRAPHS);
        }

        @Test
        void 跨页的段落接起来() throws UnreadableFileException {
            byte[] pdf = new PdfBuilder()
                    .page(List.of("  会议应当精简，能不开的会议一律不再召开，确需召", "- 1 -"))
                    .page(List.of("开的会议应当开短会，讲短话。", "- 2 -"))
                    .bytes();
            assertThat(words(read("a.pdf", pdf))).containsExactly("会议应当精简，能不开的会议一律不再召开，确需召开的会议应当开短会，讲短话。");
        }

        @Test
        void 两百页的法规读得出() throws UnreadableFileException {
            PdfBuilder pdf = new PdfBuilder();
            for (int i = 0; i < 200; i++) {
                pdf.page(PAGE);
            }
            assertThat(read("a.pdf", pdf.bytes()).paragraphs()).hasSize(1000);
        }

        @Test
        void 脚本和附件不影响读取() throws UnreadableFileException {
            PdfBuilder pdf = new PdfBuilder().page(PAGE);
            int file = pdf.stream("/Type/EmbeddedFile", "MZ".getBytes(StandardCharsets.US_ASCII));
            pdf.catalog(
                    "/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>/Names<</EmbeddedFiles<</Names[(a)<</Type/Filespec/F(a.exe)/EF<</F "
                            + file + " 0 R>>>>]>>>>");
            assertThat(words(read("a.pdf", pdf.bytes()))).isEqualTo(PARAGRAPHS);
        }
    }

    @Nested
    class Ofd {
        @Test
        void 按位置排出阅读顺序() throws UnreadableFileException {
            String page = OfdBuilder.line(30, 60, "会议只减不增。")
                    + OfdBuilder.line(60, 40, "精简会议")
                    + OfdBuilder.line(80, 40, "的通知")
                    + OfdBuilder.line(30, 50, "各管理部：");
            assertThat(words(read("a.ofd", new OfdBuilder().page(page).bytes())))
                    .containsExactly("精简会议的通知", "各管理部：", "会议只减不增。");
        }

        @Test
        void 多页和折行() throws UnreadableFileException {
            byte[] ofd = new OfdBuilder()
                    .page(OfdBuilder.line(40, 40, "会议应当精简能不开的会") + OfdBuilder.line(30, 50, "议一律不开应当开短会讲短"))
                    .page(OfdBuilder.line(30, 40, "话。"))
                    .bytes();
            assertThat(words(read("a.ofd", ofd))).containsExactly("会议应当精简能不开的会议一律不开应当开短会讲短话。");
        }

        @Test
        void 绝对路径和变换矩阵() throws UnreadableFileException {
            Packed packed = new OfdBuilder().parts();
            packed.with(
                    "Doc_0/Document.xml",
                    "<Document><Pages><Page ID=\"1\" BaseLoc=\"/Doc_0/P.xml\"/></Pages></Document>");
            packed.with(
                    "Doc_0/P.xml",
                    "<Page><TextObject Boundary=\"0 0 1 1\" CTM=\"2 0 0 2 30 60\" Size=\"2.5\"><TextCode X=\"0\" Y=\"0\">后句。</TextCode>"
                            + "</TextObject><TextObject Boundary=\"30 50 9 9\" Size=\"5\"><TextCode X=\"0\" Y=\"0\">前句。</TextCode></TextObject></Page>");
            assertThat(words(read("a.ofd", packed.bytes()))).containsExactly("前句。", "后句。");
        }
    }

    @Nested
    class Html {
        private static final String PAGE = """
                <!DOCTYPE html><html><head><title>门户</title><style>p{}</style></head><body>
                <script>alert(1)</script>
                <h1>精简会议的通知</h1>
                <h2>一、总体要求</h2>
                <p>会议应当
                   精简，<b>不得</b>走样。</p>
                甲段。<br/>乙段。
                <table><tr><td>会议</td><td>九十 分钟</td></tr></table>
                <table><tr><td><p>版式一。</p><p>版式二。</p></td></tr></table>
                </body></html>
                """;

        @Test
        void 标题层级段落和表格() throws UnreadableFileException {
            assertThat(read("a.html", PAGE.getBytes(StandardCharsets.UTF_8)).paragraphs())
                    .containsExactly(
                            new Paragraph("精简会议的通知", 1),
                            new Paragraph("一、总体要求", 2),
                            new Paragraph("会议应当精简，不得走样。", 0),
                            new Paragraph("甲段。", 0),
                            new Paragraph("乙段。", 0),
                            new Paragraph("会议\t九十 分钟", 0),
                            new Paragraph("版式一。", 0),
                            new Paragraph("版式二。", 0));
        }

        @Test
        void 国标编码的网页无论是否声明都能读() throws UnreadableFileException {
            Charset gbk = Charset.forName("GBK");
            String declared = PAGE.replace("<head>", "<head><meta charset=\"gb2312\">");
            for (byte[] content : List.of(PAGE.getBytes(gbk), declared.getBytes(gbk))) {
                assertThat(read("a.htm", content).title()).isEqualTo("精简会议的通知");
            }
        }

        @Test
        void 以doc为后缀的网页照读() throws UnreadableFileException {
            assertThat(read("a.doc", PAGE.getBytes(StandardCharsets.UTF_8)).title())
                    .isEqualTo("精简会议的通知");
        }
    }

    @Test
    void 老式Word和今天的WPS文件() throws Exception {
        byte[] doc = WordBuilder.of(PARAGRAPHS);
        assertThat(words(read("a.doc", doc))).isEqualTo(PARAGRAPHS);
        assertThat(words(read("a.wps", doc))).isEqualTo(PARAGRAPHS);
    }

    @Test
    void 十万字的一段读得出() throws UnreadableFileException {
        String words = "会议，".repeat(33_334);
        assertThat(read("a.txt", words.getBytes(StandardCharsets.UTF_8)).paragraphs())
                .containsExactly(new Paragraph(words, 0));
        byte[] docx = new DocxBuilder().raw(DocxBuilder.paragraph(words)).bytes();
        assertThat(read("a.docx", docx).paragraphs()).containsExactly(new Paragraph(words, 0));
    }

    private static List<String> words(ReadText text) {
        return text.paragraphs().stream().map(Paragraph::text).toList();
    }

    private static ReadText read(String name, byte[] content) throws UnreadableFileException {
        return TextReader.read(name, content, ReadingLimits.standard());
    }
}
