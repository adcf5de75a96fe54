package cn.qingjian.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ScanSpec {
    @Test
    void 图片按内容认_不按名字() {
        assertThat(Scan.picture(HexFormat.of().parseHex("89504e470d0a1a0a00000000"))
                        .map(Scan::type))
                .contains("image/png");
        assertThat(Scan.picture(HexFormat.of().parseHex("ffd8ffe000104a4649460001"))
                        .map(Scan::type))
                .contains("image/jpeg");
        assertThat(Scan.picture("RIFF0000WEBP".getBytes(StandardCharsets.US_ASCII))
                        .map(Scan::type))
                .contains("image/webp");
        assertThat(Scan.picture("<svg onload=alert(1)>".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(Scan.picture("GIF89a000000000".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(Scan.picture(new byte[0])).isEmpty();
    }

    @Test
    void PDF是扫描件_不是图片() {
        byte[] pdf = "%PDF-1.7 letter".getBytes(StandardCharsets.US_ASCII);
        assertThat(Scan.paper(pdf).map(Scan::type)).contains("application/pdf");
        assertThat(Scan.picture(pdf)).isEmpty();
        assertThat(Scan.paper("<html>%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
    }

    @Test
    void 太大的不收() {
        byte[] head = HexFormat.of().parseHex("89504e470d0a1a0a00000000");
        assertThat(Scan.picture(Arrays.copyOf(head, Scan.LARGEST))).isPresent();
        assertThat(Scan.picture(Arrays.copyOf(head, Scan.LARGEST + 1))).isEmpty();
    }
}
