package cn.qingjian.filings.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.filings.Filing;
import cn.qingjian.filings.Filings;
import cn.qingjian.filings.SomeFilers;
import cn.qingjian.identity.Citizen;
import cn.qingjian.kernel.Money;
import cn.qingjian.testing.RunningServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The signed result of a case. */
@RunningServer
class ResultPapersModuleTests {
    @Autowired
    ResultPapers papers;

    @Autowired
    Filings filings;

    @Autowired
    SomeFilers filers;

    @Autowired
    JdbcClient db;

    private Citizen citizen;
    private Filing filing;

    @BeforeEach
    void aDecidedCase() {
        citizen = filers.ordinary(Money.ofYuan(50_000));
        filing = filers.begin(citizen, "B08");
        filings.submit(filing.key(), citizen, List.of());
        filing = filings.own(filing.key(), citizen).orElseThrow();
    }

    private byte[] paper() {
        return papers.of(filing, citizen, "http://localhost/r/1?c=2").orElseThrow();
    }

    @Test
    void 原件验得过_说得出是哪一件() {
        assertThat(papers.verify(paper()))
                .isEqualTo(new ResultPapers.Verdict(true, filing.number().orElseThrow()));
    }

    @Test
    void 改一个字节就验不过_不管改在哪里() {
        byte[] paper = paper();
        for (int place = 0; place < paper.length; place += paper.length / 97) {
            byte[] changed = paper.clone();
            changed[place] ^= 1;
            assertThat(papers.verify(changed).genuine()).as("byte " + place).isFalse();
        }
    }

    @Test
    void 后面添东西_截短_空文件_不是文书的_都验不过() {
        byte[] paper = paper();
        assertThat(papers.verify(java.util.Arrays.copyOf(paper, paper.length + 1))
                        .genuine())
                .isFalse();
        assertThat(papers.verify(java.util.Arrays.copyOf(paper, paper.length - 1))
                        .genuine())
                .isFalse();
        assertThat(papers.verify(new byte[0]).genuine()).isFalse();
        assertThat(papers.verify("/ByteRange [0 1 9 0]".getBytes(StandardCharsets.UTF_8))
                        .genuine())
                .isFalse();
        assertThat(papers.verify(new byte[6 * 1024 * 1024]).genuine()).isFalse();
    }

    @Test
    void 再要一次是同一份() {
        assertThat(paper()).isEqualTo(paper());
    }

    @Test
    void 文书上写着结果_没有空位() throws Exception {
        try (PDDocument document = Loader.loadPDF(paper())) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains(filing.number().orElseThrow(), "租房提取", "寻常")
                    .doesNotContain("{");
            assertThat(document.getSignatureDictionaries()).hasSize(1);
        }
    }

    @Test
    void 别人的文书拿不到_没办完的没有文书() {
        Citizen other = filers.ordinary(Money.ofYuan(10));
        assertThatThrownBy(() -> papers.of(filing, other, "x")).isInstanceOf(IllegalArgumentException.class);
        Filing draft = filers.begin(citizen, "B08");
        assertThat(papers.of(draft, citizen, "x")).isEmpty();
    }

    @Test
    void 表里没有明文的文书和私钥() {
        paper();
        assertThat(db.sql("select content from filings.result_paper where filing = :id")
                        .param("id", filing.id())
                        .query((row, number) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                        .single())
                .doesNotContain("%PDF");
        assertThat(db.sql("select key from seals.key")
                        .query((row, number) -> (int) row.getBytes(1)[0])
                        .single())
                .as("sealed values begin with the number of their key")
                .isEqualTo(1);
    }
}
