package cn.qingjian.identity.oidc;

import cn.qingjian.identity.Citizen;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Somebody on the way in, as the library wants to see a user. It bears the token, and so it never reaches the session: the
 * citizen in it takes its place before anything is kept.
 */
record Arrival(Citizen citizen, OidcIdToken token) implements OidcUser {
    @Override
    public Map<String, Object> getClaims() {
        return token.getClaims();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public OidcIdToken getIdToken() {
        return token;
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return citizen.getAuthorities();
    }

    @Override
    public String getName() {
        return citizen.getName();
    }
}
