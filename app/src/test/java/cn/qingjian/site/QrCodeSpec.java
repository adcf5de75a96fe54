package cn.qingjian.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrCodeSpec {
    private static final String ADDRESS = "https://qingjian.example/g/QJ-2026-00042-17";

    @Test
    void 扫出来就是验码的地址() throws Exception {
        var image = ImageIO.read(new ByteArrayInputStream(QrCode.png(ADDRESS)));
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(ADDRESS);
    }

    @Test
    void 图形是自足的SVG_没有脚本和样式() {
        assertThat(QrCode.svg(ADDRESS)).startsWith("<svg xmlns").doesNotContain("<script", "style=");
    }
}
