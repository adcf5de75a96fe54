package cn.qingjian.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Sm3Spec {
    @Test
    void 摘要与国家标准的示例一致() {
        assertThat(Sm3.digest("abc")).isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @Test
    void 签名随密钥和内容而变() {
        String signature = Sm3.sign("secret", "POST\n/civil/marriage");
        assertThat(signature).hasSize(64).isEqualTo(Sm3.sign("secret", "POST\n/civil/marriage"));
        assertThat(Sm3.sign("secret2", "POST\n/civil/marriage")).isNotEqualTo(signature);
        assertThat(Sm3.sign("secret", "POST\n/civil/marriages")).isNotEqualTo(signature);
    }
}
