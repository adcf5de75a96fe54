package cn.qingjian.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealSpec {
    private static final Seal SEAL = new Seal(new byte[32]);

    @Property(tries = 200)
    void 封了再启是原文(@ForAll String plain) {
        String kept = new String(plain.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(SEAL.open(SEAL.close(plain, "here"), "here")).isEqualTo(kept);
    }

    @Test
    void 封法是国标的SM4_GCM_任何实现封的都能打开() throws GeneralSecurityException {
        byte[] key = Arrays.copyOf(Sm3.mac(new byte[32], "seal".getBytes(StandardCharsets.UTF_8)), 16);
        byte[] nonce = "twelve bytes".getBytes(StandardCharsets.UTF_8);
        Cipher cipher = Cipher.getInstance("SM4/GCM/NoPadding", new BouncyCastleProvider());
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "SM4"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD("here".getBytes(StandardCharsets.UTF_8));
        byte[] body = cipher.doFinal("张三".getBytes(StandardCharsets.UTF_8));
        byte[] sealed = ByteBuffer.allocate(1 + nonce.length + body.length)
                .put((byte) 1)
                .put(nonce)
                .put(body)
                .array();
        assertThat(SEAL.open(sealed, "here")).isEqualTo("张三");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 340, 341, 342, 5000})
    void 长的先压缩再封_启开是原文(int characters) {
        String plain = "婚姻状况".repeat(characters).substring(0, characters); // 341 characters are 1,023 bytes
        byte[] sealed = SEAL.close(plain, "here");
        assertThat(SEAL.open(sealed, "here")).isEqualTo(plain);
        assertThat(sealed.length < plain.getBytes(StandardCharsets.UTF_8).length)
                .isEqualTo(characters > 341);
    }

    @Test
    void 说成压缩过或没压缩过的_打不开() {
        for (String plain : List.of("张三", "张三".repeat(1000))) {
            byte[] sealed = SEAL.close(plain, "here");
            sealed[0] ^= 0x40;
            assertThatThrownBy(() -> SEAL.open(sealed, "here")).isInstanceOf(UnsealableException.class);
        }
    }

    @Test
    void 挪到别处打不开() {
        byte[] sealed = SEAL.close("990101198003071017", "ledger.person.document 1");
        assertThatThrownBy(() -> SEAL.open(sealed, "ledger.person.document 2")).isInstanceOf(UnsealableException.class);
    }

    @Test
    void 动过一位打不开() {
        byte[] sealed = SEAL.close("张三", "here");
        for (int i = 0; i < sealed.length; i++) {
            byte[] tampered = sealed.clone();
            tampered[i] ^= 1;
            assertThatThrownBy(() -> SEAL.open(tampered, "here")).isInstanceOf(UnsealableException.class);
        }
        assertThatThrownBy(() -> SEAL.open(new byte[5], "here")).isInstanceOf(UnsealableException.class);
    }

    @Test
    void 同样的内容每次封出来不同_索引却相同() {
        assertThat(SEAL.close("张三", "here")).isNotEqualTo(SEAL.close("张三", "here"));
        assertThat(SEAL.index("document", "1"))
                .isEqualTo(SEAL.index("document", "1"))
                .hasSize(32);
        assertThat(SEAL.index("document", "1")).isNotEqualTo(SEAL.index("card", "1"));
    }

    @Test
    void 换了密钥打不开_索引也对不上() {
        byte[] another = new byte[32];
        another[0] = 1;
        var other = new Seal(another);
        assertThatThrownBy(() -> other.open(SEAL.close("张三", "here"), "here")).isInstanceOf(UnsealableException.class);
        assertThat(other.index("document", "1")).isNotEqualTo(SEAL.index("document", "1"));
        assertThatThrownBy(() -> new Seal(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }
}
