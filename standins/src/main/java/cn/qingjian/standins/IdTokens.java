package cn.qingjian.standins;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The platform's signing key (ES256) and the tokens that it signs, right ones and, when asked, wrong ones. */
final class IdTokens {
    private static final String KEY = "standin-1";

    private @Nullable ECKey key;

    /** Made at first use: whoever starts the platform needn't wait for the arithmetic of curves. */
    private synchronized ECKey key() {
        ECKey made = key;
        if (made == null) {
            made = newKey();
            key = made;
        }
        return made;
    }

    /** The public half of the key, as {@code jwks_uri} shows it. */
    Map<String, Object> published() {
        return new JWKSet(key().toPublicJWK()).toJSONObject();
    }

    /** Signed with the published key. */
    String signed(JWTClaimsSet claims) {
        return sign(claims, key());
    }

    /** Names the published key, but another one signed. */
    String signedByAStranger(JWTClaimsSet claims) {
        return sign(claims, newKey());
    }

    /** With {@code alg: none} and no signature at all. */
    String unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }

    private static String sign(JWTClaimsSet claims, ECKey by) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(KEY).build(), claims);
            token.sign(new ECDSASigner(by));
            return token.serialize();
        } catch (JOSEException problem) {
            throw new IllegalStateException("can't sign a token", problem);
        }
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(KEY).generate();
        } catch (JOSEException problem) {
            throw new IllegalStateException("can't make a key", problem);
        }
    }
}
