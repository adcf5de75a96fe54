package cn.qingjian.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.seals.Verdict.Reason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sealed .ofd files, and what a forger can do to one without our key. */
class SealedOfdSpec {
    private static final String SIGNS = "Doc_0/Signs/";
    private static final String DESCRIPTION = SIGNS + "Sign_0/Signature.xml";
    private static final String SEALING = SIGNS + "Sign_0/SignedValue.dat";

    @TempDir
    static Path folder;

    private static ElectronicSeal ours;
    private static ElectronicSeal others;
    private static byte[] sealed;

    @BeforeAll
    static void aSealedFile() {
        ours = SomeSeal.local(folder, SomePapers.AT).open();
        others = SomeSeal.in(folder, "others").open();
        sealed = new SealedOfd(ours).seal(SomePapers.ofd(), SomePapers.stamp(), SomePapers.AT);
    }

    private static Verdict verify(byte[] file) {
        return new SealedOfd(ours).verify(file);
    }

    private static SequencedMap<String, byte[]> parts() {
        try {
            return new LinkedHashMap<>(OfdParts.read(sealed));
        } catch (OfdParts.DamagedException damaged) {
            throw new AssertionError(damaged);
        }
    }

    private static byte[] part(String name) {
        return Objects.requireNonNull(parts().get(name));
    }

    private static String text(String part) {
        return new String(part(part), StandardCharsets.UTF_8);
    }

    private static Verdict with(String part, byte[] content) {
        SequencedMap<String, byte[]> parts = parts();
        parts.put(part, content);
        return verify(OfdParts.pack(parts));
    }

    @Test
    void 原件验得过_说得出是谁什么时候盖的() {
        assertThat(verify(sealed)).isEqualTo(new Verdict.Genuine("住房公积金管理中心电子印章（演示）", "清简本地根证书（演示）", SomePapers.AT));
        assertThat(verify(OfdParts.pack(parts())))
                .as("packed again, part by part")
                .isEqualTo(verify(sealed));
    }

    @Test
    void 每个部件里改一位_都验不过() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        for (String part : parts().keySet()) {
            byte[] content = part(part);
            for (int place : new int[] {0, content.length / 2, content.length - 1, random.nextInt(content.length)}) {
                byte[] changed = content.clone();
                changed[place] ^= (byte) (1 << random.nextInt(8));
                assertThat(with(part, changed).isGenuine())
                        .as("%s, byte %s of %s", part, place, content.length)
                        .isFalse();
            }
        }
    }

    @Test
    void 签章数据里的每一位都改不得() {
        byte[] content = part(SEALING);
        // the picture of the seal fills most of it and is looked at in steps, the rest bit by bit
        int step = Math.max(1, content.length / 300);
        for (int place = 0; place < content.length; place += place < 200 || place > content.length - 900 ? 3 : step) {
            byte[] changed = content.clone();
            changed[place] ^= (byte) (1 << place % 8);
            assertThat(with(SEALING, changed).isGenuine()).as("byte " + place).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Doc_0/Extra.xml",
                SIGNS + "Sign_0/Extra.xml",
                SIGNS + "Sign_1/Signature.xml",
                "Doc_1/Document.xml"
            })
    void 加一个部件_验不过_藏在签名目录里也不行(String name) {
        assertThat(with(name, "<x/>".getBytes(StandardCharsets.UTF_8))).isEqualTo(new Verdict.Refused(Reason.CHANGED));
    }

    @Test
    void 少一个部件_验不过() {
        for (String name : parts().keySet()) {
            SequencedMap<String, byte[]> parts = parts();
            parts.remove(name);
            assertThat(verify(OfdParts.pack(parts)).isGenuine()).as(name).isFalse();
        }
    }

    @Test
    void 把另一份文件的签章搬过来_验不过() throws OfdParts.DamagedException {
        byte[] other = new SealedOfd(ours).seal(SomePapers.ofd(), SomePapers.stamp(), SomePapers.AT.plusSeconds(1));
        SequencedMap<String, byte[]> parts = parts();
        parts.put(SEALING, Objects.requireNonNull(OfdParts.read(other).get(SEALING)));
        assertThat(verify(OfdParts.pack(parts))).isEqualTo(new Verdict.Refused(Reason.CHANGED));
        SequencedMap<String, byte[]> moved = parts();
        OfdParts.read(other).forEach((name, content) -> {
            if (name.startsWith(SIGNS)) {
                moved.put(name, content);
            }
        });
        moved.put("Doc_0/Pages/Page_0/Content.xml", "<x/>".getBytes(StandardCharsets.UTF_8));
        assertThat(verify(OfdParts.pack(moved))).isEqualTo(new Verdict.Refused(Reason.CHANGED));
    }

    @Test
    void 别人的章_说不是本中心的() {
        byte[] forged = new SealedOfd(others).seal(SomePapers.ofd(), SomePapers.stamp(), SomePapers.AT);
        assertThat(new SealedOfd(others).verify(forged).isGenuine()).isTrue();
        assertThat(verify(forged)).isEqualTo(new Verdict.Refused(Reason.STRANGER));
    }

    @Test
    void 没盖章的_说没有电子印章() {
        assertThat(verify(SomePapers.ofd())).isEqualTo(new Verdict.Refused(Reason.NO_SEAL));
    }

    @Test
    void 截短的_空的_太大的_不出错() {
        for (int length = 0; length < sealed.length; length += sealed.length / 50) {
            assertThat(verify(Arrays.copyOf(sealed, length)).isGenuine())
                    .as("first " + length + " bytes")
                    .isFalse();
        }
        assertThat(verify(Arrays.copyOf(sealed, sealed.length - 1)).isGenuine()).isFalse();
        assertThat(verify(new byte[SealedFiles.LARGEST + 1])).isEqualTo(new Verdict.Refused(Reason.TOO_LARGE));
    }

    @Test
    void 文件任何一处改一位_要么验不过_要么内容一点没变() throws OfdParts.DamagedException {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        for (int i = 0; i < 400; i++) {
            byte[] changed = sealed.clone();
            int place = random.nextInt(sealed.length);
            changed[place] ^= (byte) (1 << random.nextInt(8));
            if (verify(changed).isGenuine()) {
                SequencedMap<String, byte[]> now = OfdParts.read(changed);
                assertThat(List.copyOf(now.keySet())).isEqualTo(List.copyOf(parts().keySet()));
                now.forEach((name, content) ->
                        assertThat(content).as("byte %s, %s", place, name).isEqualTo(part(name)));
            }
        }
    }

    @Test
    void 描述里写着每个部件_时间_算法_印章的位置() {
        assertThat(text("OFD.xml")).contains("<ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures>");
        String description = text(DESCRIPTION);
        parts().keySet().stream()
                .filter(name -> !name.startsWith(SIGNS))
                .forEach(name -> assertThat(description).contains("FileRef=\"/" + name + "\""));
        assertThat(description)
                .contains("1.2.156.10197.1.401", "1.2.156.10197.1.501", "20261129083000Z")
                .contains("PageRef=\"1\"")
                .containsPattern("Boundary=\"\\d+\\.\\d{4} \\d+\\.\\d{4} 42\\.0000 42\\.0000\"")
                .doesNotContain("FileRef=\"/" + SIGNS);
    }

    @Test
    void 印章里有红章的图_四十二毫米_透明底() throws IOException {
        ASN1Sequence seal = ASN1Sequence.getInstance(part(SIGNS + "Sign_0/Seal.esl"));
        ASN1Sequence picture = ASN1Sequence.getInstance(
                ASN1Sequence.getInstance(seal.getObjectAt(0)).getObjectAt(3));
        assertThat(picture.getObjectAt(0)).hasToString("PNG");
        assertThat(picture.getObjectAt(2)).hasToString("42");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(
                ASN1OctetString.getInstance(picture.getObjectAt(1)).getOctets()));
        assertThat(image.getRGB(1, 1) >>> 24).as("nothing in the corner").isZero();
        assertThat(image.getWidth() / (42 / 25.4)).as("points an inch").isGreaterThan(590);
    }

    @Test
    void 盖过的不能再盖_不是ofd的盖不了() {
        SealedOfd ofd = new SealedOfd(ours);
        assertThatThrownBy(() -> ofd.seal(sealed, SomePapers.stamp(), SomePapers.AT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ofd.seal(SomePapers.pdf(), SomePapers.stamp(), SomePapers.AT))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
