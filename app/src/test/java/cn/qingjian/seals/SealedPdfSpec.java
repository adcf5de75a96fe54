package cn.qingjian.filings.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that claim to be ours, written byte by byte: what a forger can do without our key. */
class SignedPdfSpec {
    private static final int HOLE = 6_000;

    @TempDir
    static Path folder;

    private static PaperSeal ours;
    private static PaperSeal others;

    @BeforeAll
    static void seals() {
        ours = SomeSeal.in(folder, "ours").open();
        others = SomeSeal.in(folder, "others").open();
    }

    /** A file with that text in front of the signature and behind it. */
    private static byte[] file(PaperSeal seal, String before, String after) {
        int hole = before.length() + 60;
        String range = "/ByteRange [0 %d %d %d]".formatted(hole, hole + HOLE, after.length());
        String head = before + range + " ".repeat(hole - before.length() - range.length());
        String hex = HexFormat.of().formatHex(seal.sign((head + after).getBytes(StandardCharsets.ISO_8859_1)));
        return (head + "<" + hex + "0".repeat(HOLE - 2 - hex.length()) + ">" + after)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] genuine() {
        return file(ours, "%PDF-1.7 approved 1000.00 ", " %%EOF");
    }

    private static boolean verifies(byte[] file) {
        return SignedPdf.verify(file, ours.certificate());
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
        assertThat(SignedPdf.verify(forged, others.certificate())).isTrue();
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
}
