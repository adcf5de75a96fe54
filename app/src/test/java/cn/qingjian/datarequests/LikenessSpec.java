package cn.qingjian.datarequests;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LikenessSpec {
    @Test
    void 空格括号全角半角不算区别() {
        assertThat(Likeness.percent("缴存 单位数（户）", "缴存单位数(户)")).isEqualTo(100);
        assertThat(Likeness.percent("ＡＢ数", "ab数")).isEqualTo(100);
    }

    @Test
    void 换了说法的很像_不相干的不像() {
        assertThat(Likeness.percent("缴存单位户数", "缴存单位总户数")).isBetween(60, 99);
        assertThat(Likeness.percent("缴存单位户数", "灭火器到期日")).isZero();
    }

    @Property
    void 对称_在零到一百之间_和自己一样(@ForAll String one, @ForAll String other) {
        assertThat(Likeness.percent(one, other))
                .isEqualTo(Likeness.percent(other, one))
                .isBetween(0, 100);
        assertThat(Likeness.percent(one, one)).isEqualTo(100);
    }
}
