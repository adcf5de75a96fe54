package cn.qingjian.papers;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.clauses.Paragraph;
import cn.qingjian.clauses.ReadText;
import cn.qingjian.clauses.reading.ReadingLimits;
import cn.qingjian.clauses.reading.TextReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

/** The reader of the house finds in each file what was written into it, in its order. */
class ReadBackSpec {
    static Stream<OfficialPaper> papers() {
        return Stream.of(
                Samples.onePage(),
                Samples.ninePages(),
                Samples.request(),
                Samples.letter(),
                Samples.minutes(),
                Samples.order());
    }

    @ParameterizedTest
    @MethodSource("papers")
    void 版式文件读回来一字不差(OfficialPaper paper) throws Exception {
        assertThat(read("a.pdf", PdfWriter.write(paper))).isEqualTo(Expected.text(paper));
        assertThat(read("a.ofd", OfdWriter.write(paper))).isEqualTo(Expected.text(paper));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void 流式文件读回来一字不差_段落还是段落(OfficialPaper paper) throws Exception {
        byte[] file = WordWriter.write(paper);
        assertThat(read("a.docx", file)).isEqualTo(Expected.text(paper));
        List<String> paragraphs = new ArrayList<>();
        for (Paragraph paragraph :
                TextReader.read("a.docx", file, ReadingLimits.standard()).paragraphs()) {
            paragraphs.add(paragraph.text());
        }
        assertThat(paragraphs).containsAll(paper.body());
    }

    @ParameterizedTest
    @MethodSource("papers")
    void 别家的OFD阅读器读出同样的页和字(OfficialPaper paper) throws Exception {
        Path file = Files.write(Files.createTempFile("paper", ".ofd"), OfdWriter.write(paper));
        try (OFDReader reader = new OFDReader(file)) {
            List<Sheet> sheets = Typesetter.sheets(paper);
            assertThat(reader.getNumberOfPages()).isEqualTo(sheets.size());
            assertThat(reader.getPageInfo(1).getSize().toString()).isEqualTo("0 0 210 297");
            String text = String.join("", new ContentExtractor(reader).extractAll());
            assertThat(text)
                    .isEqualTo(sheets.stream()
                            .flatMap(sheet -> sheet.words().stream())
                            .map(Words::printed)
                            .collect(Collectors.joining()));
        } finally {
            Files.delete(file);
        }
    }

    private static String read(String name, byte[] file) throws Exception {
        ReadText text = TextReader.read(name, file, ReadingLimits.standard());
        var words = new StringBuilder();
        text.paragraphs().forEach(paragraph -> words.append(paragraph.text()));
        return words.toString().replaceAll("\\s|　", "");
    }
}
