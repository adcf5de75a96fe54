package cn.qingjian.identity.oidc;

import cn.qingjian.kernel.CannotStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.web.client.RestClient;

/**
 * Our registration at the platform. What the platform says of itself is asked for at the first sign-in and then kept: the
 * workbench starts and works while the platform is down, and an answer that wasn't to be had is asked for again.
 */
final class Registrations implements ClientRegistrationRepository {
    /** The one registration's key, as it stands in addresses. */
    static final String KEY = "platform";

    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private final Platform platform;
    private final RestClient http;
    private final String secret;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable ClientRegistration known;

    Registrations(Platform platform, RestClient http) {
        this.platform = platform;
        this.http = http;
        this.secret = secretOf(platform);
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String key) {
        if (!KEY.equals(key) || !platform.connected()) {
            return null;
        }
        ClientRegistration found = known;
        return found != null ? found : ask();
    }

    private ClientRegistration ask() {
        asking.lock();
        try {
            ClientRegistration found = known;
            if (found == null) {
                found = registration(http.get()
                        .uri(platform.issuer() + DISCOVERY)
                        .retrieve()
                        .body(new ParameterizedTypeReference<Map<String, Object>>() {}));
                known = found;
            }
            return found;
        } finally {
            asking.unlock();
        }
    }

    private ClientRegistration registration(@Nullable Map<String, Object> metadata) {
        if (metadata == null || !platform.issuer().equals(metadata.get("issuer"))) {
            throw new IllegalStateException("the platform names itself otherwise than configured");
        }
        return ClientRegistrations.fromOidcConfiguration(metadata)
                .registrationId(KEY)
                .clientId(platform.clientId())
                .clientSecret(secret)
                .redirectUri("{baseUrl}" + IdentityPlatform.RETURN_PATH)
                .scope("openid", "profile")
                .userNameAttributeName("sub")
                .build();
    }

    private static String secretOf(Platform platform) {
        if (platform.clientSecretFile().isBlank()) {
            return platform.clientSecret();
        }
        try {
            return Files.readString(Path.of(platform.clientSecretFile())).strip();
        } catch (IOException problem) {
            throw new CannotStartException(
                    "读不出身份认证平台的应用密钥文件 " + platform.clientSecretFile() + "。请检查 qingjian.identity.client-secret-file。",
                    problem);
        }
    }
}
