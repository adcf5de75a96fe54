package cn.qingjian.bank.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.bank.Bank.Holder;
import cn.qingjian.bank.BankAccess;
import cn.qingjian.bank.BankSettings;
import cn.qingjian.bank.NoAnswerException;
import cn.qingjian.standins.BankStandIn;
import cn.qingjian.standins.Mischief;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose account it is, asked over HTTP of the bank that is played. */
class AccountHolderSpec {
    private static final String SECRET = "a secret of both sides";
    private static final String CARD = "6222000011112222";
    private static final String DOCUMENT = "990102199001011234";

    private final BankStandIn bank = new BankStandIn(0, SECRET);

    @AfterEach
    void closes() {
        bank.close();
    }

    private BankClient client(String secret, Duration limit) {
        bank.start();
        bank.register(CARD, "何安然", DOCUMENT);
        return client(Optional.of(bank.address()), secret, limit);
    }

    private static BankClient client(Optional<URI> url, String secret, Duration limit) {
        Duration ample = Duration.ofSeconds(10);
        return new BankClient(
                new BankAccess() {
                    @Override
                    public Optional<URI> url() {
                        return url;
                    }

                    @Override
                    public String secret() {
                        return secret;
                    }
                },
                new BankSettings("", "", ample, limit, ample, ample, ample, 1, false),
                Clock.systemUTC());
    }

    private BankClient client() {
        return client(SECRET, Duration.ofSeconds(10));
    }

    @Test
    void 本人的账户() {
        assertThat(client().holder(CARD, "何安然", DOCUMENT)).isEqualTo(Holder.THIS_PERSON);
    }

    @Test
    void 姓名或证件号有一样不符_就是别人的() {
        BankClient client = client();
        assertThat(client.holder(CARD, "何安", DOCUMENT)).isEqualTo(Holder.ANOTHER);
        assertThat(client.holder(CARD, "何安然", "990102199001011235")).isEqualTo(Holder.ANOTHER);
    }

    @Test
    void 没有登记的账号_是没有这个账户() {
        assertThat(client().holder("6222000011112223", "何安然", DOCUMENT)).isEqualTo(Holder.NO_ACCOUNT);
    }

    @ParameterizedTest
    @EnumSource(names = {"LATE", "NEVER"})
    void 过了时限没有答复_什么也不知道(Mischief mischief) {
        BankClient client = client(SECRET, Duration.ofMillis(200));
        bank.misbehave("/holder", mischief, 1);
        assertThatThrownBy(() -> client.holder(CARD, "何安然", DOCUMENT))
                .isInstanceOfSatisfying(
                        NoAnswerException.class,
                        nothing -> assertThat(nothing.late()).isTrue());
    }

    @ParameterizedTest
    @EnumSource(names = {"DOWN", "WRONG", "LOST"})
    void 停机_乱答_断线_什么也不知道_下一次照常(Mischief mischief) {
        BankClient client = client();
        bank.misbehave("/holder", mischief, 1);
        assertThatThrownBy(() -> client.holder(CARD, "何安然", DOCUMENT))
                .isInstanceOfSatisfying(
                        NoAnswerException.class,
                        nothing -> assertThat(nothing.late()).isFalse());
        assertThat(client.holder(CARD, "何安然", DOCUMENT)).isEqualTo(Holder.THIS_PERSON);
    }

    @Test
    void 签名不符的银行不答_没有接通的也不算答复() {
        BankClient stranger = client("another secret", Duration.ofSeconds(10));
        assertThatThrownBy(() -> stranger.holder(CARD, "何安然", DOCUMENT))
                .isInstanceOf(NoAnswerException.class)
                .hasMessageContaining("401");
        BankClient alone = client(Optional.empty(), SECRET, Duration.ofSeconds(1));
        assertThatThrownBy(() -> alone.holder(CARD, "何安然", DOCUMENT))
                .isInstanceOf(NoAnswerException.class)
                .hasMessage("没有接通银行");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{'result':'MATCH'}",
                "{'account':'6222000011112223','result':'MATCH'}",
                "{'account':'6222000011112222'}",
                "{'account':'6222000011112222','result':'YES'}",
                "{'account':'6222000011112222','result':true}"
            })
    void 看不懂的_账号不符的_都不算答复(String json) {
        assertThatThrownBy(() -> BankClient.holder(json.replace('\'', '"'), CARD))
                .isInstanceOf(NoAnswerException.class);
    }
}
