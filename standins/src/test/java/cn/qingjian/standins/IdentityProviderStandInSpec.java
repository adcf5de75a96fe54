package cn.qingjian.standins;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The platform that isn't there is as strict as the real one: what it lets through here a client may not rely on. */
class IdentityProviderStandInSpec {
    private static final String BACK = "http://localhost:9/back";
    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-0123456789";

    private final IdentityProviderStandIn standIn = new IdentityProviderStandIn(
            0,
            "client",
            "secret",
            "/back",
            List.of(new DemoCitizen("li", "李<一>", "01", "990102199106081223", 3, "测试")));
    private final HttpClient browser = HttpClient.newHttpClient();

    @BeforeEach
    void start() {
        standIn.start();
    }

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Test
    void 从选人到令牌_一步一步都对_签名用公布的钥匙验得过() throws Exception {
        JsonNode answer = json(token(code(), BACK, VERIFIER, "secret"));
        var token = SignedJWT.parse(answer.path("id_token").asString());
        var keys = JWKSet.parse(get("/jwks").body());
        assertThat(token.verify(new ECDSAVerifier(
                        keys.getKeyByKeyId(token.getHeader().getKeyID()).toECKey())))
                .isTrue();
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(standIn.address().toString());
        assertThat(claims.getAudience()).containsExactly("client");
        assertThat(claims.getStringClaim("nonce")).isEqualTo("the-nonce");
        assertThat(claims.getStringClaim("acr")).isEqualTo("3");
        assertThat(claims.getClaims()).as("号码不进令牌").doesNotContainKey("id_number");
    }

    @Test
    void 用户信息_要有令牌_一个令牌只能问一次() throws Exception {
        String access = json(token(code(), BACK, VERIFIER, "secret"))
                .path("access_token")
                .asString();
        assertThat(json(userinfo(access)).path("id_number").asString()).isEqualTo("990102199106081223");
        assertThat(userinfo(access).statusCode()).isEqualTo(401);
        assertThat(userinfo("whatever").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "client_id, stranger",
        "redirect_uri, http://localhost:9/elsewhere",
        "redirect_uri, http://evil.example/back",
        "redirect_uri, http://localhost:9/back?x=1",
        "redirect_uri, http://localhost@evil.example/back",
        "redirect_uri, javascript:alert(1)",
        "response_type, token",
        "scope, profile",
        "code_challenge, ''",
        "code_challenge_method, plain",
        "state, ''",
        "nonce, ''"
    })
    void 请求里有一样不对_不给选人(String field, String value) throws Exception {
        Map<String, String> asked = asked();
        asked.put(field, value);
        assertThat(get("/authorize?" + encoded(asked)).statusCode()).isEqualTo(400);
        asked.put("sub", "li");
        assertThat(post("/authorize", asked).statusCode()).isEqualTo(400);
    }

    @Test
    void 验证码不对_返回地址不对_密钥不对_授权码用过_都换不到令牌() throws Exception {
        assertThat(token(code(), BACK, VERIFIER + "x", "secret").statusCode()).isEqualTo(400);
        assertThat(token(code(), "http://localhost:8/back", VERIFIER, "secret").statusCode())
                .isEqualTo(400);
        assertThat(token(code(), BACK, VERIFIER, "guess").statusCode()).isEqualTo(401);
        String code = code();
        assertThat(token(code, BACK, VERIFIER, "secret").statusCode()).isEqualTo(200);
        assertThat(token(code, BACK, VERIFIER, "secret").statusCode()).isEqualTo(400);
    }

    @Test
    void 选人页有自己的安全策略_名字里的尖括号只是字() throws Exception {
        var page = get("/authorize?" + encoded(asked()));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "form-action 'self' http://localhost:9")
                        .doesNotContain("unsafe"));
        assertThat(page.body()).contains("李&lt;一&gt;").doesNotContain("李<一>", "990102199106081223");
    }

    @Test
    void 取消_带着差错码回去() throws Exception {
        Map<String, String> asked = asked();
        asked.put("cancel", "yes");
        assertThat(post("/authorize", asked).headers().firstValue("Location"))
                .contains(BACK + "?error=access_denied&state=the-state");
    }

    @Test
    void 没有的人_登不了() throws Exception {
        Map<String, String> asked = asked();
        asked.put("sub", "nobody");
        assertThat(post("/authorize", asked).statusCode()).isEqualTo(400);
    }

    private String code() throws Exception {
        Map<String, String> asked = asked();
        asked.put("sub", "li");
        String back = post("/authorize", asked).headers().firstValue("Location").orElseThrow();
        assertThat(back).startsWith(BACK + "?code=").endsWith("&state=the-state");
        return back.replaceAll(".*code=([^&]+)&.*", "$1");
    }

    private static Map<String, String> asked() {
        var asked = new TreeMap<String, String>();
        asked.put("response_type", "code");
        asked.put("client_id", "client");
        asked.put("redirect_uri", BACK);
        asked.put("scope", "openid profile");
        asked.put("state", "the-state");
        asked.put("nonce", "the-nonce");
        asked.put("code_challenge", challenge());
        asked.put("code_challenge_method", "S256");
        return asked;
    }

    private static String challenge() {
        try {
            return java.util.Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(java.security.MessageDigest.getInstance("SHA-256")
                            .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private HttpResponse<String> token(String code, String redirect, String verifier, String secret) throws Exception {
        return post(
                "/token",
                Map.of(
                        "grant_type", "authorization_code",
                        "code", code,
                        "redirect_uri", redirect,
                        "code_verifier", verifier,
                        "client_id", "client",
                        "client_secret", secret));
    }

    private HttpResponse<String> userinfo(String access) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(at("/userinfo"))
                        .header("Authorization", "Bearer " + access)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(at(path))
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create(standIn.address() + path);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
