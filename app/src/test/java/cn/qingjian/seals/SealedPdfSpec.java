package cn.qingjian.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cn.qingjian.papers.SealPlace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that claim to be ours, written byte by byte: what a forger can do without our key. */
class SealedPdfSpec {
    private static final int HOLE = 6_000;

    @TempDir
    static Path folder;

    private static ElectronicSeal ours;
    private static ElectronicSeal others;

    @BeforeAll
    static void seals() {
        ours = SomeSeal.in(folder, "ours").open();
        others = SomeSeal.in(folder, "others").open();
    }

    /** A file with that text in front of the signature and behind it. */
    private static byte[] file(ElectronicSeal seal, String before, String after) {
        return file(seal, SomePapers.AT, before, after);
    }

    private static byte[] file(ElectronicSeal seal, Instant at, String before, String after) {
        int hole = before.length() + 60;
        String range = "/ByteRange [0 %d %d %d]".formatted(hole, hole + HOLE, after.length());
        String head = before + range + " ".repeat(hole - before.length() - range.length());
        String hex = HexFormat.of().formatHex(seal.sign((head + after).getBytes(StandardCharsets.ISO_8859_1), at));
        return (head + "<" + hex + "0".repeat(HOLE - 2 - hex.length()) + ">" + after)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] genuine() {
        return file(ours, "%PDF-1.7 approved 1000.00 ", " %%EOF");
    }

    private static boolean verifies(byte[] file) {
        return new SealedPdf(ours).verify(file).isGenuine();
    }

    private static byte[] with(byte[] file, String from, String to) {
        return new String(file, StandardCharsets.ISO_8859_1).replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void 原件验得过() {
        assertThat(verifies(genuine())).isTrue();
    }

    @Test
    void 改掉签名以外的任何一个字节_都验不过() {
        byte[] file = genuine();
        int hole = new String(file, StandardCharsets.ISO_8859_1).indexOf('<');
        for (int place = 0; place < file.length; place++) {
            if (place <= hole || place >= hole + HOLE - 1) {
                byte[] changed = file.clone();
                changed[place] ^= 1;
                assertThat(verifies(changed)).as("byte " + place).isFalse();
            }
        }
    }

    @Test
    void 改了金额的验不过() {
        assertThat(verifies(with(genuine(), "1000.00", "9000.00"))).isFalse();
    }

    @Test
    void 别的印章签的_验不过() {
        byte[] forged = file(others, "%PDF-1.7 approved 1000.00 ", " %%EOF");
        assertThat(new SealedPdf(others).verify(forged).isGenuine()).isTrue();
        assertThat(verifies(forged)).isFalse();
    }

    @Test
    void 后面接上新内容_再写一个范围_也验不过() {
        byte[] file = genuine();
        assertThat(verifies(Arrays.copyOf(file, file.length + 1))).isFalse();
        String forged = new String(file, StandardCharsets.ISO_8859_1) + " 9000.00 /ByteRange [0 1 9 0]";
        assertThat(verifies(forged.getBytes(StandardCharsets.ISO_8859_1))).isFalse();
    }

    @Test
    void 前面放一个假的范围_以最后一个为准() {
        assertThat(verifies(file(ours, "%PDF /ByteRange [0 1 9 0] ", " %%EOF"))).isTrue();
        assertThat(verifies(file(ours, "%PDF ", " /ByteRange [0 1 9 0] %%EOF"))).isFalse();
    }

    @Test
    void 把旧签名搬到新文件里_验不过() {
        byte[] file = genuine();
        String text = new String(file, StandardCharsets.ISO_8859_1);
        String signature = text.substring(text.indexOf('<'), text.indexOf('>') + 1);
        byte[] other = file(ours, "%PDF-1.7 approved 9000.00 ", " %%EOF");
        String its = new String(other, StandardCharsets.ISO_8859_1);
        assertThat(verifies(with(other, its.substring(its.indexOf('<'), its.indexOf('>') + 1), signature)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/ByteRange",
                "/ByteRange []",
                "/ByteRange [0 0 2 0]",
                "/ByteRange [0 1 2 999999999]",
                "/ByteRange [999999999 999999999 999999999 999999999]",
                "/ByteRange [0 9999999999 1 1]",
                "/ByteRange [-1 2 3 4]",
                "/ByteRange [0 30 40 1]<zzzzzz>x"
            })
    void 写坏的范围_说不是_不出错(String text) {
        assertThat(verifies(text.getBytes(StandardCharsets.ISO_8859_1))).isFalse();
    }

    @Test
    void 签名处是空的_不是十六进制的_半截的_说不是_不出错() {
        byte[] file = genuine();
        String text = new String(file, StandardCharsets.ISO_8859_1);
        String signature = text.substring(text.indexOf('<') + 1, text.indexOf('>'));
        assertThat(verifies(with(file, signature, "0".repeat(signature.length()))))
                .isFalse();
        assertThat(verifies(with(file, signature, "z".repeat(signature.length()))))
                .isFalse();
        assertThat(verifies(with(file, signature, signature.substring(0, 200) + "0".repeat(signature.length() - 200))))
                .isFalse();
    }

    @Test
    void 说得出是谁的章_什么时候盖的() {
        assertThat(new SealedPdf(ours).verify(genuine()))
                .isEqualTo(new Verdict.Genuine("Seal of a test", "Seal of a test", SomePapers.AT));
    }

    @Test
    void 没盖章_被改过_别人的章_太大_各有各的说法() {
        SealedPdf pdf = new SealedPdf(ours);
        assertThat(pdf.verify(SomePapers.pdf())).isEqualTo(new Verdict.Refused(Verdict.Reason.NO_SEAL));
        assertThat(pdf.verify(with(genuine(), "1000.00", "9000.00")))
                .isEqualTo(new Verdict.Refused(Verdict.Reason.CHANGED));
        assertThat(pdf.verify(file(others, "%PDF-1.7 ", " %%EOF")))
                .isEqualTo(new Verdict.Refused(Verdict.Reason.STRANGER));
        assertThat(pdf.verify(new byte[SealedFiles.LARGEST + 1]))
                .isEqualTo(new Verdict.Refused(Verdict.Reason.TOO_LARGE));
    }

    @Test
    void 签名后面的空位只能是零() {
        String file = new String(genuine(), StandardCharsets.ISO_8859_1);
        assertThat(verifies(file.replace("0>", "1>").getBytes(StandardCharsets.ISO_8859_1)))
                .isFalse();
    }

    @Test
    void 盖章时间在证书有效期以外的_验不过() {
        byte[] early = file(ours, Instant.parse("2025-06-01T00:00:00Z"), "%PDF-1.7 ", " %%EOF");
        assertThat(verifies(early)).isFalse();
    }

    @Test
    void 公文盖了章_验得过_签名栏就在红章的位置() throws IOException {
        Stamp stamp = SomePapers.stamp();
        byte[] sealed = new SealedPdf(ours).seal(SomePapers.pdf(), stamp, "印发公文", SomePapers.AT);
        assertThat(verifies(sealed)).isTrue();
        try (PDDocument document = Loader.loadPDF(sealed)) {
            var field = document.getSignatureFields().getFirst().getWidgets().getFirst();
            assertThat(field.getRectangle().getWidth()).isCloseTo(42 * 72 / 25.4f, within(0.01f));
            assertThat(field.getRectangle().getLowerLeftX())
                    .isCloseTo((float) stamp.place().left() * 72 / 25.4f, within(0.01f));
            assertThat(document.getPage(stamp.place().page() - 1).getAnnotations())
                    .hasSize(1);
            BufferedImage page =
                    new PDFRenderer(document).renderImageWithDPI(stamp.place().page() - 1, 127);
            // 127 points an inch are five a millimetre; the middle of the star is as red as the ring, and beside it is
            // paper
            int x = (int) (5 * stamp.place().x());
            int y = (int) (5 * stamp.place().y());
            assertThat(isRed(page.getRGB(x, y))).as("the star").isTrue();
            assertThat(isRed(page.getRGB(x, y - 102))).as("the ring").isTrue();
            assertThat(isRed(page.getRGB(x, y - 110))).as("outside").isFalse();
            ImageIO.write(page, "png", Path.of("target", "sealed-pdf.png").toFile());
        }
    }

    private static boolean isRed(int rgb) {
        return (rgb >> 16 & 255) > 150 && (rgb >> 8 & 255) < 80;
    }

    @Test
    void 盖章不挪动一个字_字都还在() throws IOException {
        byte[] sealed = new SealedPdf(ours).seal(SomePapers.pdf(), SomePapers.stamp(), "印发公文", SomePapers.AT);
        try (PDDocument before = Loader.loadPDF(SomePapers.pdf());
                PDDocument after = Loader.loadPDF(sealed)) {
            assertThat(new PDFTextStripper().getText(after)).isEqualTo(new PDFTextStripper().getText(before));
        }
    }

    @Test
    void 没有那一页_盖不了() {
        Stamp nowhere = new Stamp("某某中心", new SealPlace(9, 100, 100));
        assertThatThrownBy(() -> new SealedPdf(ours).seal(SomePapers.pdf(), nowhere, "印发公文", SomePapers.AT))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
