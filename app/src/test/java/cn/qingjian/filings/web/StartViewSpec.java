package cn.qingjian.filings.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.identity.Acting;
import cn.qingjian.identity.Citizen;
import cn.qingjian.identity.DocumentType;
import cn.qingjian.identity.Mandate;
import cn.qingjian.kernel.CreditCode;
import cn.qingjian.serviceitems.SomeItems;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartViewSpec {
    private static final String CODE = "91990102MA0QJYF20K";
    private static final Citizen SELF =
            new Citizen(7, "沈**", "990***********1223", DocumentType.IDENTITY_CARD, 3, null);
    private static final Citizen AGENT = SELF.acting(new Acting(1, CODE, "测试单位"));

    private static Optional<Mandate> mandate(String scope) {
        LocalDate day = LocalDate.of(2026, 11, 25);
        return Optional.of(
                new Mandate(1, new CreditCode(CODE), "测试单位", "沈**", "990***********1223", scope, day, day, 9, null));
    }

    private static String hindrance(String item, Citizen citizen, Optional<Mandate> mandate) {
        return StartView.hindrance(SomeItems.item(item).item(), citizen, mandate);
    }

    @Test
    void 个人的事本人办_代着单位就先换回本人() {
        assertThat(hindrance("B08", SELF, Optional.empty())).isEmpty();
        assertThat(hindrance("B08", AGENT, mandate(Mandate.EVERYTHING))).contains("先切换回本人");
    }

    @Test
    void 单位的事单位办_本人身份就先切换到单位() {
        assertThat(hindrance("A04", SELF, Optional.empty())).contains("先切换到您经办的单位");
        assertThat(hindrance("A04", AGENT, mandate(Mandate.EVERYTHING))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"A04, true", "A04 A06, true", "A06 A04, true", "A06, false", "A0, false", "A041, false", "'', false"})
    void 授权里写了这件事才能办_差一个字也不行(String scope, boolean allowed) {
        assertThat(hindrance("A04", AGENT, mandate(scope)).isEmpty()).isEqualTo(allowed);
    }

    @Test
    void 授权已经没有了_说请法定代表人加上() {
        assertThat(hindrance("A04", AGENT, Optional.empty())).contains("法定代表人", "单位授权");
    }

    @Test
    void 每次打开都是一把新钥匙_按两次也只办一件靠的就是它() {
        var version = SomeItems.item("B08");
        assertThat(StartView.of(version, SELF, Optional.empty(), Optional.empty())
                        .key())
                .isNotEqualTo(StartView.of(version, SELF, Optional.empty(), Optional.empty())
                        .key());
    }

    @Test
    void 秒批的说当场办好_要人看的说几个工作日() {
        assertThat(StartView.of(SomeItems.item("B08"), SELF, Optional.empty(), Optional.empty())
                        .promise())
                .isEqualTo("当场办好");
        assertThat(StartView.of(SomeItems.item("B10"), SELF, Optional.empty(), Optional.empty())
                        .promise())
                .isNotEqualTo("当场办好");
    }
}
