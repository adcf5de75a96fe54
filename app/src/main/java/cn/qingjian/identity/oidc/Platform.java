package cn.qingjian.identity.oidc;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The identity platform as configured under {@code qingjian.identity}; any that speaks OpenID Connect with discovery.
 *
 * @param issuer its address, exactly as it names itself; empty while none is connected
 * @param clientId our name there
 * @param clientSecret our secret there
 * @param clientSecretFile a file that holds the secret instead
 * @param patience how long we wait for it to connect, and then for its answer
 * @param claims what it calls the things that we need
 */
@ConfigurationProperties("qingjian.identity")
public record Platform(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String clientSecretFile,
        @DefaultValue("5s") Duration patience,
        @DefaultValue Claims claims) {

    /**
     * Names of claims.
     *
     * @param name full name
     * @param documentType code of the identity document after JGJ/T 320 A.1
     * @param documentNumber number of the identity document
     * @param level level of assurance, 1 to 4; read from the signed token alone
     */
    public record Claims(
            @DefaultValue("name") String name,
            @DefaultValue("id_type") String documentType,
            @DefaultValue("id_number") String documentNumber,
            @DefaultValue("acr") String level) {}

    /** Whether a platform is connected. */
    public boolean connected() {
        return !issuer.isBlank();
    }

    /** The same with another platform in its place. */
    public Platform with(String otherIssuer, String otherClient, String otherSecret) {
        return new Platform(otherIssuer, otherClient, otherSecret, "", patience, claims);
    }

    /** Without the secret, so that no log shows it. */
    @Override
    public String toString() {
        return "Platform[" + issuer + ", " + clientId + "]";
    }
}
