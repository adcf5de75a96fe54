package cn.qingjian.identity.oidc;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestOperations;

/**
 * Reads the platform's tokens: signed with a key that it publishes and by an asymmetric algorithm, made by it, for us, and
 * not expired. What the library does by default has no time limit for the keys and takes one algorithm alone.
 */
final class IdTokenDecoders implements JwtDecoderFactory<ClientRegistration> {
    private static final Set<SignatureAlgorithm> ALGORITHMS =
            Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

    private final RestOperations http;
    private final Map<String, JwtDecoder> known = new ConcurrentHashMap<>();

    IdTokenDecoders(RestOperations http) {
        this.http = http;
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        String keys = String.valueOf(registration.getProviderDetails().getJwkSetUri());
        return known.computeIfAbsent(keys, address -> {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(address)
                    .jwsAlgorithms(algorithms -> algorithms.addAll(ALGORITHMS))
                    .restOperations(http)
                    .build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
            return decoder;
        });
    }
}
