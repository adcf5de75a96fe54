package cn.qingjian.clauses.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.qingjian.clauses.UnreadableFileException;
import cn.qingjian.clauses.UnreadableFileException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingLimitsSpec {
    private static final ReadingLimits TIGHT =
            new ReadingLimits(100_000, 50_000, 200, 8, 2, 100, 40, 20, Duration.ofSeconds(5));

    @Test
    void 文件恰到上限可读_多一个字节不可读(@TempDir Path folder) throws Exception {
        ReadingLimits limits = new ReadingLimits(30, 50_000, 200, 8, 2, 100, 40, 20, Duration.ofSeconds(5));
        Path file = folder.resolve("通知.txt");
        Files.writeString(file, "会".repeat(10));
        assertThat(TextReader.read(file, limits).paragraphs()).hasSize(1);
        Files.writeString(file, "会".repeat(10) + "a");
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> TextReader.read(file, limits))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE));
    }

    @Test
    void 字数恰到上限可读_多一个字不可读() throws UnreadableFileException {
        assertThat(TextReader.read("a.txt", text(100), TIGHT).paragraphs()).hasSize(1);
        refused("a.txt", text(101), Reason.TOO_LARGE);
    }

    @Test
    void 页数恰到上限可读_多一页不可读() throws UnreadableFileException {
        PdfBuilder pdf = new PdfBuilder().page(List.of("会议只减不增，能不开的不开。")).page(List.of("文件只短不长，能不发的不发。"));
        assertThat(TextReader.read("a.pdf", pdf.bytes(), TIGHT).paragraphs()).isNotEmpty();
        refused("a.pdf", pdf.page(List.of("第三页。")).bytes(), Reason.TOO_LARGE);

        OfdBuilder ofd = new OfdBuilder().page(OfdBuilder.line(30, 30, "一页。")).page(OfdBuilder.line(30, 30, "两页。"));
        assertThat(TextReader.read("a.ofd", ofd.bytes(), TIGHT).paragraphs()).hasSize(2);
        refused("a.ofd", ofd.page(OfdBuilder.line(30, 30, "三页。")).bytes(), Reason.TOO_LARGE);
    }

    @Test
    void 部件个数超限不可读() {
        Packed packed = new DocxBuilder().raw(DocxBuilder.paragraph("会议")).parts();
        for (int i = 0; i < 5; i++) {
            packed.with("word/media/" + i, "x");
        }
        refused("a.docx", packed.bytes(), Reason.TOO_LARGE);
    }

    @Test
    void 解开后的总量超限不可读() {
        Packed packed = new DocxBuilder().raw(DocxBuilder.paragraph("会议")).parts();
        refused("a.docx", packed.with("word/media/1", "x".repeat(60_000)).bytes(), Reason.TOO_LARGE);
    }

    @Test
    void 网页标记个数超限不可读() {
        refused("a.html", ("<html>" + "<br>".repeat(200)).getBytes(StandardCharsets.UTF_8), Reason.TOO_LARGE);
    }

    @Test
    void 嵌套恰到上限可读_多一层不可读() throws UnreadableFileException {
        // document, body, p, r and t stand around the words
        assertThat(TextReader.read("a.docx", nested(15), TIGHT).paragraphs()).hasSize(1);
        refused("a.docx", nested(16), Reason.TOO_LARGE);
    }

    @Test
    void 时间用完就拒绝() {
        ReadingLimits noTime = new ReadingLimits(100_000, 50_000, 200, 8, 2, 100, 40, 20, Duration.ZERO);
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> TextReader.read("a.docx", nested(1), noTime))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE));
    }

    @Test
    void 等待的人走了就不再读() {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> TextReader.read("a.docx", nested(1), TIGHT));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void 读不到的文件不是拒绝_是输入输出错误(@TempDir Path folder) {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> TextReader.read(folder.resolve("没有.txt"), TIGHT));
    }

    private static byte[] text(int characters) {
        return "会".repeat(characters).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] nested(int levels) {
        return new DocxBuilder()
                .raw("<w:sdt>".repeat(levels) + DocxBuilder.paragraph("会议") + "</w:sdt>".repeat(levels))
                .bytes();
    }

    private static void refused(String name, byte[] content, Reason reason) {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> TextReader.read(name, content, TIGHT))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
