package cn.qingjian.inspections.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class PictureSpec {
    @Test
    void 图片按内容认_不按名字() {
        assertThat(Picture.of(HexFormat.of().parseHex("89504e470d0a1a0a00000000"))
                        .map(Picture::type))
                .contains("image/png");
        assertThat(Picture.of(HexFormat.of().parseHex("ffd8ffe000104a4649460001"))
                        .map(Picture::type))
                .contains("image/jpeg");
        assertThat(Picture.of("RIFF0000WEBP".getBytes(StandardCharsets.US_ASCII))
                        .map(Picture::type))
                .contains("image/webp");
        assertThat(Picture.of("<svg onload=alert(1)>".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(Picture.of("GIF89a000000000".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(Picture.of(new byte[0])).isEmpty();
    }

    @Test
    void 太大的不收() {
        byte[] head = HexFormat.of().parseHex("89504e470d0a1a0a00000000");
        assertThat(Picture.of(Arrays.copyOf(head, Picture.LARGEST))).isPresent();
        assertThat(Picture.of(Arrays.copyOf(head, Picture.LARGEST + 1))).isEmpty();
    }
}
