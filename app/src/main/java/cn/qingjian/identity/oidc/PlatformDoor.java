package cn.qingjian.identity.oidc;

import cn.qingjian.identity.Citizen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** The platform as a door of the hall: what a filter chain needs to let people in through it. */
public final class PlatformDoor {
    private final Platform platform;
    private final ClientRegistrationRepository registrations;
    private final OAuth2AuthorizationRequestResolver begin;
    private final OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens;
    private final Arrivals arrivals;

    PlatformDoor(
            Platform platform,
            ClientRegistrationRepository registrations,
            OAuth2AuthorizationRequestResolver begin,
            OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens,
            Arrivals arrivals) {
        this.platform = platform;
        this.registrations = registrations;
        this.begin = begin;
        this.tokens = tokens;
        this.arrivals = arrivals;
    }

    /** Whether there is a platform to sign in with. */
    public boolean open() {
        return platform.connected();
    }

    /** Where a sign-in begins. */
    public String beginPath() {
        return IdentityPlatform.BEGIN_PATH + "/" + Registrations.KEY;
    }

    /** The session's authentication for a citizen; it bears no token and nothing in the clear. */
    public Authentication authentication(Citizen citizen) {
        return new OAuth2AuthenticationToken(citizen, List.of(), Registrations.KEY);
    }

    /** Sets a chain's sign-in up to go through this door. */
    public void hang(OAuth2LoginConfigurer<HttpSecurity> login, AuthenticationFailureHandler failed) {
        login.clientRegistrationRepository(registrations)
                .authorizedClientRepository(new NothingKept())
                .loginProcessingUrl(IdentityPlatform.RETURN_PATH)
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(begin))
                .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(tokens))
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(arrivals))
                .failureHandler(failed);
        login.addObjectPostProcessor(onEach(
                OAuth2LoginAuthenticationFilter.class,
                filter -> filter.setAuthenticationResultConverter(this::citizen)));
        login.addObjectPostProcessor(onEach(
                OAuth2AuthorizationRequestRedirectFilter.class,
                filter -> filter.setAuthenticationFailureHandler(failed)));
    }

    Platform platform() {
        return platform;
    }

    private OAuth2AuthenticationToken citizen(OAuth2LoginAuthenticationToken arrived) {
        var arrival = (Arrival) Objects.requireNonNull(arrived.getPrincipal(), "a sign-in that worked has a user");
        return (OAuth2AuthenticationToken) authentication(arrival.citizen());
    }

    private static <T> ObjectPostProcessor<T> onEach(Class<T> type, Consumer<T> change) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends T> O postProcess(O object) {
                if (type.isInstance(object)) {
                    change.accept(object);
                }
                return object;
            }
        };
    }

    /** The platform's access token serves to ask who it is; then it is forgotten. */
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {
        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // the library's own signature
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication who, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {
            // on purpose
        }

        @Override
        public void removeAuthorizedClient(
                String registration, Authentication who, HttpServletRequest request, HttpServletResponse response) {
            // there is none
        }
    }
}
