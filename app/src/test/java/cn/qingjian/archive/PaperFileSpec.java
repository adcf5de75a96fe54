package cn.qingjian.archive;

import static cn.qingjian.archive.SomePieces.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.clauses.UnreadableFileException;
import cn.qingjian.papers.Form;
import cn.qingjian.papers.OfdWriter;
import cn.qingjian.papers.OfficialPaper;
import cn.qingjian.papers.PdfWriter;
import cn.qingjian.papers.WordWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperFileSpec {
    private static final OfficialPaper PAPER = OfficialPaper.parts(
                    Form.DOCUMENT, "青禾市财政局文件", "关于报送预算的通知", List.of("请于月底前报送。"))
            .number("青财〔2026〕8号")
            .paper();

    private static byte[] word(String... body) {
        return WordWriter.write(OfficialPaper.parts(Form.DOCUMENT, "青禾市财政局文件", "关于报送预算的通知", List.of(body))
                .paper());
    }

    @Test
    void 三种格式按内容认_不按文件名_读得出字() throws Exception {
        for (var one : List.of(OfdWriter.write(PAPER), PdfWriter.write(PAPER), WordWriter.write(PAPER))) {
            PaperFile file = PaperFile.of("C:\\下载\\来文.bin", one);
            assertThat(file.name()).startsWith("来文.").isNotEqualTo("来文.bin");
            assertThat(file.text().orElseThrow().title()).isEqualTo("关于报送预算的通知");
            assertThat(file.toKeep().type()).isEqualTo(file.type());
        }
        assertThat(PaperFile.of("a.pdf", OfdWriter.write(PAPER)).type()).isEqualTo("application/ofd");
        assertThat(PaperFile.of("..", PdfWriter.write(PAPER)).name()).isEqualTo("文件.pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"89504e470d0a1a0a0000000d49484452", "ffd8ffe000104a464946", "4d5a900003000000", "504b0304", ""})
    void 图片程序残缺的空的都不收(String hex) {
        assertThatThrownBy(() -> PaperFile.of("来文.pdf", HexFormat.of().parseHex(hex)))
                .isInstanceOf(UnreadableFileException.class);
    }

    @Test
    void 纯文字和网页不是公文文件() {
        assertThatThrownBy(() -> PaperFile.of("来文.txt", bytes("关于报送预算的通知"))).hasMessageContaining("只收 .ofd、.pdf");
        assertThatThrownBy(() -> PaperFile.of("来文.html", bytes("<html><body>通知</body></html>")))
                .hasMessageContaining("只收 .ofd、.pdf");
    }

    @Test
    void 带宏的不收() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(word("正文。")));
                var zip = new ZipOutputStream(out)) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(part.getName()));
                in.transferTo(zip);
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry("word/vbaProject.bin"));
            zip.write(1);
            zip.closeEntry();
        }
        assertThatThrownBy(() -> PaperFile.of("来文.docx", out.toByteArray())).hasMessageContaining("不带宏");
    }

    @Test
    void 首页标有密级的不收_正文里说到保密的照收() throws Exception {
        assertThatThrownBy(() -> PaperFile.of("来文.docx", word("机密★20年", "正文。"))).hasMessageContaining("涉密文件不得进入本系统");
        assertThatThrownBy(() -> PaperFile.of("来文.docx", word("秘密", "正文。"))).hasMessageContaining("涉密");
        assertThat(PaperFile.of("来文.docx", word("秘密工作会议的保密要求照旧。")).text()).isPresent();
    }
}
