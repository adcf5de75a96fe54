package cn.qingjian.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packed folders as strangers make them: no reader may find something in one that was not looked at. */
class OfdPartsSpec {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(String... namesAndContents) {
        SequencedMap<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            parts.put(namesAndContents[i], bytes(namesAndContents[i + 1]));
        }
        return OfdParts.pack(parts);
    }

    private static void refused(byte[] file) {
        assertThatThrownBy(() -> OfdParts.read(file)).isInstanceOf(OfdParts.DamagedException.class);
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @Test
    void 打包再读_部件和次序都一样() throws OfdParts.DamagedException {
        SequencedMap<String, byte[]> parts = OfdParts.read(packed("OFD.xml", "<甲/>", "Doc_0/Document.xml", ""));
        assertThat(parts.sequencedKeySet()).containsExactly("OFD.xml", "Doc_0/Document.xml");
        assertThat(parts.get("OFD.xml")).isEqualTo(bytes("<甲/>"));
    }

    @Test
    void 前面接_后面接_中间夹_两份叠在一起_都不收() {
        byte[] one = packed("a", "1");
        byte[] other = packed("a", "2");
        refused(joined(one, other));
        refused(joined(bytes("x"), one));
        refused(joined(one, bytes("x")));
    }

    /** As {@code zip -F} repairs it, a file with something in front whose places are put right. */
    @Test
    void 前面夹带东西_把位置改对_也不收() {
        byte[] file = joined(bytes("hidden"), packed("a", "1"));
        ByteBuffer numbers = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int end = file.length - 22;
        int list = numbers.getInt(end + 16) + 6;
        numbers.putInt(end + 16, list);
        numbers.putInt(list + 42, 6);
        refused(file);
    }

    @Test
    void 前后两处名单说得不一样_不收() {
        byte[] file = packed("a", "1", "b", "2");
        int list = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(file.length - 6);
        byte[] renamed = file.clone();
        renamed[list + 46] = 'c';
        refused(renamed);
        byte[] resized = file.clone();
        resized[list + 24]++;
        refused(resized);
        byte[] summed = file.clone();
        summed[list + 16]++;
        refused(summed);
    }

    @Test
    void 同名的两个部件_只差大小写的_不收() throws IOException {
        refused(packed("a.xml", "1", "A.xml", "2"));
        byte[] twice = packed("aa", "1", "ab", "2");
        for (int i = 0; i < twice.length - 1; i++) {
            if (twice[i] == 'a' && twice[i + 1] == 'b') {
                twice[i + 1] = 'a';
            }
        }
        refused(twice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a", "/a", "a//b", "a/../b", "a\\b", "", "a/", "甲.xml", "a\nb", "a/."})
    void 名称会跑出文件夹的_不收(String name) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.closeEntry();
        }
        refused(file.toByteArray());
    }

    @Test
    void 压缩炸弹_解开以前就不收() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            byte[] zeros = new byte[1024 * 1024];
            for (int part = 0; part < 3; part++) {
                zip.putNextEntry(new ZipEntry("part" + part));
                for (int i = 0; i < 11; i++) {
                    zip.write(zeros);
                }
                zip.closeEntry();
            }
        }
        assertThat(file.size()).isLessThan(100_000);
        refused(file.toByteArray());
    }

    @Test
    void 说小了的炸弹_只解开说的那么多() {
        byte[] file = packed("a", "0".repeat(100_000));
        int list = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(file.length - 6);
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(list + 24, 10);
        refused(file);
    }

    @Test
    void 部件太多_不收() {
        SequencedMap<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i <= 4_000; i++) {
            parts.put("p" + i, new byte[0]);
        }
        refused(OfdParts.pack(parts));
    }

    @Test
    void 乱七八糟的字节_总是说不收_不出别的错() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        byte[] file = packed("OFD.xml", "<a/>".repeat(50), "b", "2");
        for (int i = 0; i < 3_000; i++) {
            byte[] changed = file.clone();
            for (int j = 0; j < 1 + i % 4; j++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            }
            assertThatCode(() -> {
                        try {
                            OfdParts.read(changed);
                        } catch (OfdParts.DamagedException expected) {
                            assertThat(expected).isNotNull();
                        }
                    })
                    .doesNotThrowAnyException();
        }
    }
}
