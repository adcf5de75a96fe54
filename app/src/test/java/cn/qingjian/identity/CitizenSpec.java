package cn.qingjian.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CitizenSpec {
    private static final Citizen SHEN =
            new Citizen(17, "沈**", "990***********1223", DocumentType.IDENTITY_CARD, 3, null);

    @Test
    void 会话存得下取得回_里面没有全名和全号() throws IOException, ClassNotFoundException {
        Citizen agent = SHEN.acting(new Acting(5, "91990102MA0QJYF20K", "青禾云帆科技有限公司"));
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(agent);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(agent);
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8)).doesNotContain("990102199106081223", "明月");
    }

    @Test
    void 换成单位身份再换回本人_人还是那个人() {
        Citizen agent = SHEN.acting(new Acting(5, "91990102MA0QJYF20K", "青禾云帆科技有限公司"));
        assertThat(agent.actsFor()).isEqualTo("青禾云帆科技有限公司");
        assertThat(agent.acting(null)).isEqualTo(SHEN);
        assertThat(SHEN.actsFor()).isNull();
    }

    @Test
    void 公众没有任何岗位权限_也不带平台的任何内容() {
        assertThat(SHEN.getAuthorities()).isEmpty();
        assertThat(SHEN.getAttributes()).isEmpty();
        assertThat(SHEN.getName()).isEqualTo("公众17");
    }
}
