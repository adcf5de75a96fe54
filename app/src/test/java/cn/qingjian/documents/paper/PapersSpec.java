package cn.qingjian.documents.paper;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.clauses.Paragraph;
import cn.qingjian.clauses.ReadText;
import cn.qingjian.clauses.UnreadableFileException;
import cn.qingjian.clauses.reading.ReadingLimits;
import cn.qingjian.clauses.reading.TextReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class PapersSpec {
    private static final Paper PAPER = new Paper(
            "与为基层减负一致性评估报告",
            List.of(
                    new Paper.Line(Paper.Kind.HEADING, "一、结论"),
                    new Paper.Line(Paper.Kind.BODY, "有两项须写明理由、由班子领导同意后才能发。".repeat(8)),
                    new Paper.Line(Paper.Kind.SUBHEADING, "1.〔需说明〕一般不要求报送贯彻落实情况"),
                    new Paper.Line(Paper.Kind.SIGNATURE, "2026年11月23日")));

    @Test
    void 文档用公文的纸张字体和行距() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(WordPaper.write(PAPER)))) {
            assertThat(document.getParagraphs().getFirst().getRuns().getFirst().getFontFamily())
                    .isEqualTo("方正小标宋简体");
            assertThat(document.getParagraphs().get(3).getRuns().getFirst().getFontFamily())
                    .isEqualTo("仿宋_GB2312");
            assertThat(document.getDocument().getBody().getSectPr().getPgMar().getTop())
                    .hasToString("2098");
            assertThat(document.getParagraphs().get(3).getRuns().getFirst().getFontSizeAsDouble())
                    .isEqualTo(16);
        }
    }

    @Test
    void 版式文件读得出同样的文字() throws UnreadableFileException {
        assertThat(words(TextReader.read("x.pdf", PdfPaper.write(PAPER), ReadingLimits.standard())))
                .contains("一致性评估报告", "一般不要求报送贯彻落实情况", "2026年11月23日");
        assertThat(words(TextReader.read("x.docx", WordPaper.write(PAPER), ReadingLimits.standard())))
                .contains("一致性评估报告", "一般不要求报送贯彻落实情况");
    }

    @Test
    void 只嵌入用到的字() {
        assertThat(PdfPaper.write(PAPER).length).isLessThan(100_000);
    }

    @Test
    void 长报告每页二十二行() throws IOException {
        var lines = java.util.Collections.nCopies(43, new Paper.Line(Paper.Kind.BODY, "一行字"));
        try (var document = Loader.loadPDF(PdfPaper.write(new Paper("标题", lines)))) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
        }
    }

    @Test
    void 字库没有的字显示缺字符号而不是丢掉() throws UnreadableFileException {
        var paper = new Paper(
                "标题", List.of(new Paper.Line(Paper.Kind.BODY, "经办人：王\uD840\uDC00，表情\uD83D\uDE00。".repeat(3))));
        assertThat(words(TextReader.read("x.pdf", PdfPaper.write(paper), ReadingLimits.standard())))
                .contains("〓");
    }

    private static String words(ReadText text) {
        return text.paragraphs().stream()
                .map(Paragraph::text)
                .collect(Collectors.joining())
                .replace(" ", "");
    }
}
