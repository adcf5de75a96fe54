package cn.qingjian.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.kernel.CannotStartException;
import cn.qingjian.standins.IdentityProviderStandIn;
import cn.qingjian.standins.IdentityProviderStandIn.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

class RegistrationsSpec {
    private final IdentityProviderStandIn standIn =
            new IdentityProviderStandIn(0, "client", "secret", "/back", List.of());

    @BeforeEach
    void start() {
        standIn.start();
    }

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Test
    void 平台停着也不妨碍启动_恢复后第一次登录再问() {
        standIn.commit(Fault.DOWN);
        var registrations = new Registrations(platform(standIn.address().toString(), ""), RestClient.create());
        assertThatThrownBy(() -> registrations.findByRegistrationId(Registrations.KEY))
                .isInstanceOf(RestClientException.class);
        standIn.commit(Fault.NONE);
        assertThat(registrations.findByRegistrationId(Registrations.KEY)).isNotNull();
        standIn.commit(Fault.DOWN);
        assertThat(registrations.findByRegistrationId(Registrations.KEY))
                .as("问到过的不再问")
                .isNotNull();
    }

    @Test
    void 平台自称的名字和配置的不一样_不认() {
        String alias = standIn.address().toString().replace("localhost", "127.0.0.1");
        var registrations = new Registrations(platform(alias, ""), RestClient.create());
        assertThatThrownBy(() -> registrations.findByRegistrationId(Registrations.KEY))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void 没有接入平台_没有登记_别的名字也没有() {
        assertThat(new Registrations(platform("", ""), RestClient.create()).findByRegistrationId(Registrations.KEY))
                .isNull();
        assertThat(new Registrations(platform(standIn.address().toString(), ""), RestClient.create())
                        .findByRegistrationId("other"))
                .isNull();
    }

    @Test
    void 密钥可以放在文件里_读不出就不启动(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "from-the-file\n");
        var registrations =
                new Registrations(platform(standIn.address().toString(), file.toString()), RestClient.create());
        assertThat(registrations.findByRegistrationId(Registrations.KEY))
                .extracting("clientSecret")
                .isEqualTo("from-the-file");
        assertThatThrownBy(() -> new Registrations(
                        platform("https://x.example", folder.resolve("none").toString()), RestClient.create()))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("client-secret-file");
    }

    @Test
    void 打印配置_不露密钥() {
        assertThat(platform("https://x.example", "").toString()).doesNotContain("the-secret");
    }

    private static Platform platform(String issuer, String secretFile) {
        return new Platform(
                issuer,
                "client",
                "the-secret",
                secretFile,
                Duration.ofSeconds(2),
                new Platform.Claims("name", "id_type", "id_number", "acr"));
    }
}
