package cn.qingjian.sharing.calling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.kernel.CannotStartException;
import cn.qingjian.sharing.SomeQuestions;
import cn.qingjian.sharing.Source;
import cn.qingjian.sharing.calling.SharingSettings.Connection;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sources as they are configured. */
class ConfiguredEndpointsSpec {
    private static final URI ADDRESS = URI.create("https://share.example/civil");
    private static final Duration LIMIT = Duration.ofMillis(600);

    @TempDir
    Path folder;

    private static ConfiguredEndpoints endpoints(Map<String, Duration> validity, Map<String, Connection> sources) {
        var settings =
                new SharingSettings(LIMIT, "centre", Rounds.settings(LIMIT).breaker(), validity, sources);
        return new ConfiguredEndpoints(settings, SomeQuestions.all());
    }

    @Test
    void 配置了的来源_有地址_时限和密钥() {
        var endpoints = endpoints(Map.of(), Map.of("civil", new Connection(ADDRESS, LIMIT, "secret", null)));
        assertThat(endpoints.of(Rounds.CIVIL)).contains(new Endpoint(ADDRESS, LIMIT, "secret"));
        assertThat(endpoints.of(new Source("police", "公安"))).isEmpty();
    }

    @Test
    void 密钥可以放在文件里() throws IOException {
        Path file = Files.writeString(folder.resolve("civil.secret"), "from-a-file\n");
        var endpoints = endpoints(Map.of(), Map.of("civil", new Connection(ADDRESS, LIMIT, null, file.toString())));
        assertThat(endpoints.of(Rounds.CIVIL).orElseThrow().secret()).isEqualTo("from-a-file");
    }

    @Test
    void 配置错了不启动_一次说全() {
        assertThatThrownBy(() -> endpoints(
                        Map.of("marrige", LIMIT),
                        Map.of(
                                "civli", new Connection(ADDRESS, LIMIT, "secret", null),
                                "civil", new Connection(ADDRESS, LIMIT, " ", null),
                                "police", new Connection(ADDRESS, LIMIT, null, "no/such/file"),
                                "health", new Connection(ADDRESS, Duration.ZERO, "secret", null))))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("没有叫 civli 的来源")
                .hasMessageContaining("没有叫 marrige 的查询")
                .hasMessageContaining("来源 civil 没有密钥")
                .hasMessageContaining("读不出来源 police 的密钥文件")
                .hasMessageContaining("来源 health 的时限要大于零");
    }

    @Test
    void 密钥不会随设置印出来() {
        assertThat(new Connection(ADDRESS, LIMIT, "secret-word", null).toString())
                .doesNotContain("secret-word");
    }
}
