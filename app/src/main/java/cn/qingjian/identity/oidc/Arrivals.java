package cn.qingjian.identity.oidc;

import cn.qingjian.identity.Citizens;
import cn.qingjian.identity.IdentityPaper;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.client.RestOperations;

/** Makes a citizen of what the platform says; a person without document or level isn't let in. */
final class Arrivals implements OAuth2UserService<OidcUserRequest, OidcUser> {
    /** The platform didn't say how well the person was verified. */
    static final String NO_LEVEL = "no_level";
    /** The platform named no document, or one that can't be. */
    static final String NO_DOCUMENT = "no_document";

    private final OidcUserService library = new OidcUserService();
    private final Citizens citizens;
    private final Platform.Claims claims;

    Arrivals(Citizens citizens, Platform platform, RestOperations http) {
        this.citizens = citizens;
        this.claims = platform.claims();
        var userinfo = new DefaultOAuth2UserService();
        userinfo.setRestOperations(http);
        library.setOauth2UserService(userinfo);
        library.setRetrieveUserInfo(request -> {
            String address = request.getClientRegistration()
                    .getProviderDetails()
                    .getUserInfoEndpoint()
                    .getUri();
            return address != null && !address.isEmpty();
        });
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser told = Objects.requireNonNull(library.loadUser(request), "the library finds a user or throws");
        String level = text(request.getIdToken().getClaims().get(claims.level()));
        if (!level.matches("[1-4]")) {
            throw new OAuth2AuthenticationException(new OAuth2Error(NO_LEVEL));
        }
        IdentityPaper paper = IdentityPaper.parse(
                        text(told.getClaims().get(claims.documentType())),
                        text(told.getClaims().get(claims.documentNumber())),
                        text(told.getClaims().get(claims.name())))
                .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(NO_DOCUMENT)));
        var token = request.getIdToken();
        String subject = Objects.requireNonNull(token.getSubject(), "the validator lets no token without sub through");
        return new Arrival(
                citizens.enter(paper, String.valueOf(token.getIssuer()), subject, Integer.parseInt(level)), token);
    }

    private static String text(@Nullable Object claim) {
        return claim == null ? "" : claim.toString();
    }
}
