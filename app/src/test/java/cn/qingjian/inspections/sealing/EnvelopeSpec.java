package cn.qingjian.inspections.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EnvelopeSpec {
    private static final String TEXT = "抽取范围：云渡区管理部、石桥区管理部";

    @Test
    void 两半合在一起才打得开() {
        Envelope envelope = Envelope.close(TEXT, "check 1");
        byte[] one = envelope.shares()[0];
        byte[] other = envelope.shares()[1];
        assertThat(Envelope.open(envelope.body(), one, other, "check 1")).contains(TEXT);
        assertThat(Envelope.open(envelope.body(), other, one, "check 1")).contains(TEXT);
        assertThat(Envelope.open(envelope.body(), one, one, "check 1")).isEmpty();
        assertThat(Envelope.open(envelope.body(), one, new byte[16], "check 1")).isEmpty();
        assertThat(Envelope.open(envelope.body(), one, new byte[3], "check 1")).isEmpty();
    }

    @Test
    void 挪到别处或者改过一位就打不开() {
        Envelope envelope = Envelope.close(TEXT, "check 1");
        byte[] touched = envelope.body().clone();
        touched[touched.length / 2] ^= 1;
        assertThat(Envelope.open(envelope.body(), envelope.shares()[0], envelope.shares()[1], "check 2"))
                .isEmpty();
        assertThat(Envelope.open(touched, envelope.shares()[0], envelope.shares()[1], "check 1"))
                .isEmpty();
        assertThat(Envelope.open(new byte[3], envelope.shares()[0], envelope.shares()[1], "check 1"))
                .isEmpty();
    }

    @Test
    void 密文里看不出一个字_两次封存也不一样() {
        Envelope envelope = Envelope.close(TEXT, "check 1");
        assertThat(new String(envelope.body(), StandardCharsets.UTF_8)).doesNotContain("云渡");
        assertThat(envelope.body()).isNotEqualTo(Envelope.close(TEXT, "check 1").body());
    }

    @Test
    void 启封口令错一个字就打不开自己那一半() {
        byte[] share = Envelope.close(TEXT, "check 1").shares()[0];
        byte[] locked = Envelope.lock(share, "门前大桥下游过一群鸭", "keeper 0");
        assertThat(Envelope.unlock(locked, "门前大桥下游过一群鸭", "keeper 0"))
                .hasValueSatisfying(half -> assertThat(half).isEqualTo(share));
        assertThat(Envelope.unlock(locked, "门前大桥下游过一群鹅", "keeper 0")).isEmpty();
        assertThat(Envelope.unlock(locked, "门前大桥下游过一群鸭", "keeper 1")).isEmpty();
        assertThat(Envelope.unlock(new byte[4], "门前大桥下游过一群鸭", "keeper 0")).isEmpty();
    }
}
