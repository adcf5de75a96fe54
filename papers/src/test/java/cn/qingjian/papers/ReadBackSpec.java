package cn.qingjian.papers;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.clauses.Paragraph;
import cn.qingjian.clauses.ReadText;
import cn.qingjian.clauses.reading.ReadingLimits;
import cn.qingjian.clauses.reading.TextReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

    private static String read(String name, byte[] file) throws Exception {
        ReadText text = TextReader.read(name, file, ReadingLimits.standard());
        var words = new StringBuilder();
        text.paragraphs().forEach(paragraph -> words.append(paragraph.text()));
        return words.toString().replaceAll("\\s|　", "");
    }
}
