package cn.qingjian.filings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.filings.Commitments.Proof;
import org.junit.jupiter.api.Test;

class ProofSpec {
    @Test
    void 失实率只看查明了的_没有查明的不算() {
        assertThat(new Proof("无自有住房", 100, 20, 9, 1).share()).isEqualTo("10.0%");
        assertThat(new Proof("无自有住房", 100, 20, 2, 1).share()).isEqualTo("33.3%");
    }

    @Test
    void 一件也没有查明_是一横_不是零() {
        assertThat(new Proof("无自有住房", 100, 20, 0, 0).share()).isEqualTo("—");
        assertThat(new Proof("无自有住房", 100, 20, 1, 0).share()).isEqualTo("0.0%");
        assertThat(new Proof("无自有住房", 100, 20, 0, 1).share()).isEqualTo("100.0%");
    }

    @Test
    void 两个事项的同一种证明_数字相加_失实率按加起来的算() {
        Proof both = new Proof("无自有住房", 3, 2, 1, 0).plus(new Proof("无自有住房", 10, 5, 1, 2));
        assertThat(both).isEqualTo(new Proof("无自有住房", 13, 7, 2, 2));
        assertThat(both.share()).isEqualTo("50.0%");
    }
}
