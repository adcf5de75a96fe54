package cn.qingjian.clauses.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.qingjian.clauses.UnreadableFileException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipArchiveSpec {
    private static final int END_LENGTH = 22;
    private final Work work = new Work(ReadingLimits.standard());

    @Test
    void 压缩的和不压缩的部件都读得出() throws IOException {
        byte[] words = "会议只减不增。".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("压缩"));
            zip.write(words);
            zip.closeEntry();
            ZipEntry stored = new ZipEntry("不压缩");
            stored.setMethod(ZipEntry.STORED);
            stored.setSize(words.length);
            CRC32 crc = new CRC32();
            crc.update(words);
            stored.setCrc(crc.getValue());
            zip.putNextEntry(stored);
            zip.write(words);
            zip.closeEntry();
        }
        ZipArchive archive = new ZipArchive(bytes.toByteArray(), work);
        assertThat(archive.names()).containsExactlyInAnyOrder("压缩", "不压缩");
        assertThat(read(archive, "压缩")).isEqualTo(words);
        assertThat(read(archive, "不压缩")).isEqualTo(words);
        assertThat(archive.open("没有")).isEmpty();
    }

    @Test
    void 国标编码的部件名读得出() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, Charset.forName("GBK"))) {
            zip.putNextEntry(new ZipEntry("通知.txt"));
            zip.closeEntry();
        }
        assertThat(new ZipArchive(bytes.toByteArray(), work).has("通知.txt")).isTrue();
    }

    @Test
    void 反斜杠路径与斜杠相同() {
        byte[] zip = new Packed().with("word\\document.xml", "x").bytes();
        assertThat(new ZipArchive(zip, work).has("word/document.xml")).isTrue();
    }

    @Test
    void 文件尾有注释也找得到目录() {
        byte[] zip = new Packed().with("甲", "x").bytes();
        byte[] commented = Arrays.copyOf(zip, zip.length + 100);
        ByteBuffer.wrap(commented).order(ByteOrder.LITTLE_ENDIAN).putShort(zip.length - 2, (short) 100);
        assertThat(new ZipArchive(commented, work).has("甲")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a/../../x", "/x", "C:/x", "..\\x", "a/..", "a\0b"})
    void 离开压缩包的名字一律拒绝(String name) {
        refused(new Packed().with(name, "x").bytes(), Reason.HOSTILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a..b/x", "...", "a/.b/c", "目录/文件"})
    void 只是长得像的名字不拒绝(String name) {
        assertThat(new ZipArchive(new Packed().with(name, "x").bytes(), work).has(name))
                .isTrue();
    }

    @Test
    void 目录里少了部件就是不完整() {
        byte[] zip = new Packed().with("甲", "x").with("乙", "y").bytes();
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putShort(zip.length - END_LENGTH + 10, (short) 5);
        refused(zip, Reason.BROKEN);
    }

    @Test
    void 目录的位置在文件之外就是不完整() {
        byte[] zip = new Packed().with("甲", "x").bytes();
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(zip.length - END_LENGTH + 16, Integer.MAX_VALUE);
        refused(zip, Reason.BROKEN);
    }

    @Test
    void 不认识的压缩方式说得明白() {
        byte[] zip = new Packed().with("甲", "x").bytes();
        int directory = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(zip.length - END_LENGTH + 16);
        zip[directory + 10] = 99;
        refused(zip, Reason.BROKEN);
    }

    @Test
    void 一兆以内的高压缩比不算炸弹() throws IOException {
        ZipArchive archive =
                new ZipArchive(new Packed().with("甲", new byte[1 << 20]).bytes(), work);
        assertThat(read(archive, "甲")).hasSize(1 << 20);
    }

    @Test
    void 没有部件的压缩包没有名字() {
        assertThat(new ZipArchive(new Packed().bytes(), work).names()).isEmpty();
    }

    private static byte[] read(ZipArchive archive, String name) throws IOException {
        try (InputStream part = archive.open(name).orElseThrow()) {
            return part.readAllBytes();
        }
    }

    private void refused(byte[] zip, Reason reason) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new ZipArchive(zip, work))
                .satisfies(refused -> assertThat(refused.toChecked().reason()).isEqualTo(reason));
    }
}
