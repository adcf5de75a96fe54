package cn.qingjian.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The round seal, measured with a ruler. */
class SealPictureSpec {
    private static BufferedImage drawn(String organ) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(SealPicture.png(organ)));
    }

    @Test
    void 外圈四十二毫米_圈宽一毫米多_中间是五角星() {
        Path2D seal = SealPicture.outline(Samples.ORGAN);
        Rectangle2D box = seal.getBounds2D();
        assertThat(box.getWidth()).isCloseTo(42, within(0.01));
        assertThat(box.getHeight()).isCloseTo(42, within(0.01));
        assertThat(box.getX()).isCloseTo(0, within(0.01));
        assertThat(seal.contains(0.6, 21)).as("the ring").isTrue();
        assertThat(seal.contains(1.4, 21)).as("within the ring").isFalse();
        assertThat(seal.contains(21, 21)).as("the star").isTrue();
        assertThat(seal.contains(21, 14.3)).as("its upper corner").isTrue();
        assertThat(seal.contains(21, 13.7)).as("above it").isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"某局", "青河市住房公积金管理中心", "青河市住房公积金管理中心柳泉县管理部党支部委员会办公室二〇二"})
    void 名称排在圈和星之间_左右对称_不碰圈_不碰星(String organ) throws IOException {
        BufferedImage image = drawn(organ);
        double scale = image.getWidth() / 42.0;
        double leftmost = 0;
        double rightmost = 0;
        int between = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                double right = (x + 0.5) / scale - 21;
                double down = (y + 0.5) / scale - 21;
                double far = Math.hypot(right, down);
                boolean ink = image.getRGB(x, y) >>> 24 > 40;
                if (ink && far > 7.1 && far < 19.7) {
                    assertThat(far).as("%s, %s", right, down).isBetween(12.0, 19.4);
                    double angle = Math.atan2(right, -down);
                    leftmost = Math.min(leftmost, angle);
                    rightmost = Math.max(rightmost, angle);
                    between++;
                }
            }
        }
        assertThat(between).isGreaterThan(1_000);
        assertThat(rightmost + leftmost).as("both ends as far from the top").isCloseTo(0, within(0.09));
        assertThat(rightmost).as("the foot stays free").isLessThan(Math.toRadians(145));
    }

    @Test
    void 透明底_六百点一英寸() throws IOException {
        BufferedImage image = drawn(Samples.ORGAN);
        assertThat(image.getWidth()).isEqualTo(992).isEqualTo(image.getHeight());
        assertThat(image.getRGB(0, 0) >>> 24).isZero();
        assertThat(image.getRGB(496, 200 + 496) >>> 24).as("beneath the star").isZero();
        assertThat(PageInk.isRed(image.getRGB(496, 496))).as("the star").isTrue();
        assertThat(image.getRGB(496, 496) >>> 24).as("nearly opaque").isBetween(200, 254);
    }

    @Test
    void 字库没有的字_画作缺字号_不悄悄少一个() {
        Rectangle2D one = SealPicture.outline("青𠮷").getBounds2D();
        assertThat(one.getWidth()).isCloseTo(42, within(0.01));
        assertThat(SealPicture.outline("青𠮷").contains(21, 21)).isTrue();
    }

    @Test
    void 没有名称_名称太长_说明怎么办() {
        assertThatThrownBy(() -> SealPicture.outline(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("印章上的单位名称不能为空。");
        assertThatThrownBy(() -> SealPicture.png("字".repeat(31)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("印章上的单位名称不能超过30字。");
    }
}
