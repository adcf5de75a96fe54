package cn.qingjian.identity.oidc;

import cn.qingjian.identity.Citizens;
import java.net.http.HttpClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** Puts the conversation with the platform together from the library's parts, each with a time limit. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Platform.class)
class IdentityPlatform {
    /** Where a sign-in begins; the registration's key follows. */
    static final String BEGIN_PATH = "/hall/signin/with";
    /** Where the platform sends people back to. */
    static final String RETURN_PATH = "/hall/signin/return";

    @Bean
    PlatformDoor platformDoor(Platform configured, ObjectProvider<StandInPlatform> standIn, Citizens citizens) {
        StandInPlatform instead = standIn.getIfAvailable();
        Platform platform = instead == null ? configured : instead.insteadOf(configured);
        JdkClientHttpRequestFactory requests = requests(platform);
        var template = new RestTemplate(requests);
        var registrations = new Registrations(
                platform, RestClient.builder().requestFactory(requests).build());
        var begin = new DefaultOAuth2AuthorizationRequestResolver(registrations, BEGIN_PATH);
        begin.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return new PlatformDoor(
                platform, registrations, begin, tokens(requests), new Arrivals(citizens, platform, template));
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokenDecoders(PlatformDoor door) {
        return new IdTokenDecoders(new RestTemplate(requests(door.platform())));
    }

    private static JdkClientHttpRequestFactory requests(Platform platform) {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(platform.patience()).build());
        requests.setReadTimeout(platform.patience());
        return requests;
    }

    private static RestClientAuthorizationCodeTokenResponseClient tokens(JdkClientHttpRequestFactory requests) {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }
}
