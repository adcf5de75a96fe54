package cn.qingjian.clauses.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.clauses.UnreadableFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files damaged at random places are read or refused; nothing else ever comes out of the reader. */
class DamagedFilesSpec {
    private static final int ROUNDS = 40;
    private static final List<String> WORDS = List.of("关于精简会议的通知", "各管理部：", "一、会议只减不增。", "二、开短会。");

    @ParameterizedTest
    @ValueSource(strings = {"a.docx", "a.ofd", "a.pdf", "a.doc", "a.html"})
    void 改坏几个字节的文件_要么读出要么有名有姓地拒绝(String name) throws IOException {
        byte[] good = goodFiles().getOrDefault(name, new byte[0]);
        Random random = new Random(20_261_123);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] damaged = good.clone();
            int places = 1 + random.nextInt(8);
            for (int i = 0; i < places; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(comesToAnEnd(name, damaged)).as("round %d", round).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.docx", "a.ofd", "a.pdf", "a.doc", "a.html"})
    void 在任何地方截断的文件_要么读出要么有名有姓地拒绝(String name) throws IOException {
        byte[] good = goodFiles().getOrDefault(name, new byte[0]);
        for (int part = 0; part < ROUNDS; part++) {
            byte[] cut = Arrays.copyOf(good, (int) ((long) good.length * part / ROUNDS));
            assertThat(comesToAnEnd(name, cut)).as("part %d", part).isTrue();
        }
    }

    private static Map<String, byte[]> goodFiles() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        DocxBuilder docx = new DocxBuilder().numbering(DocxBuilder.level(0, "chineseCounting", "%1、", "nothing"));
        OfdBuilder ofd = new OfdBuilder();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < WORDS.size(); i++) {
            docx.listItem(0, WORDS.get(i));
            lines.append(OfdBuilder.line(30, 40 + 10 * i, WORDS.get(i)));
        }
        files.put("a.docx", docx.bytes());
        files.put("a.ofd", ofd.page(lines.toString()).bytes());
        files.put("a.pdf", new PdfBuilder().page(WORDS).bytes());
        files.put("a.doc", WordBuilder.of(WORDS));
        files.put(
                "a.html",
                ("<html><meta charset=utf-8><body><p>" + String.join("</p><p>", WORDS))
                        .getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static boolean comesToAnEnd(String name, byte[] content) {
        try {
            return !TextReader.read(name, content, ReadingLimits.standard())
                    .paragraphs()
                    .isEmpty();
        } catch (UnreadableFileException refused) {
            return String.valueOf(refused.getMessage()).contains("请");
        }
    }
}
