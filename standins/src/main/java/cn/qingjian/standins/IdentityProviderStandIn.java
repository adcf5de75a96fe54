package cn.qingjian.standins;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for the province's identity platform (统一身份认证): OpenID Connect with discovery, published keys, the code flow
 * with PKCE S256, and userinfo. It checks all that a strict platform checks of its client, and on demand makes one of the
 * {@link Fault}s that a client must notice.
 */
public final class IdentityProviderStandIn extends StandIn {
    private static final Duration CODE_LIVES = Duration.ofMinutes(1);
    private static final Duration TOKEN_LIVES = Duration.ofMinutes(5);
    private static final Duration LONG_AGO = Duration.ofHours(2);
    private static final int TOKEN_BYTES = 32;
    private static final int BEARER = "Bearer ".length();
    private static final int BASIC = "Basic ".length();

    private final String clientId;
    private final String clientSecret;
    private final String redirectPath;
    private final List<DemoCitizen> citizens;
    private final Map<String, DemoCitizen> guests = new ConcurrentHashMap<>();
    private final IdTokens tokens = new IdTokens();
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Granted> codes = new ConcurrentHashMap<>();
    private final Map<String, Granted> accesses = new ConcurrentHashMap<>();
    private final AtomicReference<Fault> fault = new AtomicReference<>(Fault.NONE);

    /** What the platform does wrong, once it is told to and until it is told otherwise. */
    public enum Fault {
        /** Nothing. */
        NONE,
        /** The token answers another request than ours. */
        WRONG_NONCE,
        /** The token is meant for another client. */
        WRONG_AUDIENCE,
        /** The token says that somebody else made it. */
        WRONG_ISSUER,
        /** The token was good until an hour ago. */
        EXPIRED_TOKEN,
        /** Another key signed the token than the one that it names. */
        BAD_SIGNATURE,
        /** The token isn't signed and says so. */
        ALG_NONE,
        /** There is no token beside the key to userinfo. */
        NO_TOKEN,
        /** The code was used before. */
        REPLAYED_CODE,
        /** The answer belongs to another browser's request. */
        WRONG_STATE,
        /** The token doesn't tell how well the person was verified. */
        MISSING_ACR,
        /** The level is none that there is. */
        STRANGE_ACR,
        /** No number of an identity document. */
        NO_ID_NUMBER,
        /** A number whose check digit is wrong. */
        WRONG_ID_NUMBER,
        /** Userinfo tells of another person than the token. */
        OTHER_PERSON,
        /** The token comes later than anyone waits. */
        SLOW_TOKEN,
        /** Nothing answers but with 503. */
        DOWN
    }

    private record Granted(
            DemoCitizen citizen, String level, String redirect, String challenge, String nonce, Instant until) {}

    /**
     * On that port, any free one for 0.
     *
     * @param clientId the one client that it knows
     * @param clientSecret the client's secret
     * @param redirectPath the path on a loopback address to which alone it sends people back
     * @param citizens whom it knows
     */
    public IdentityProviderStandIn(
            int port, String clientId, String clientSecret, String redirectPath, List<DemoCitizen> citizens) {
        super(port);
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.redirectPath = redirectPath;
        this.citizens = List.copyOf(citizens);
        answer("/.well-known/openid-configuration", request -> discovery());
        answer("/jwks", request -> Reply.json(200, tokens.published()));
        answer("/style.css", request -> new Reply(200, "text/css", ProviderPage.STYLE, Map.of()));
        answer("/authorize", request -> request.method().equals("POST") ? chosen(request) : choice(request));
        answer("/token", this::token);
        answer("/userinfo", this::userinfo);
    }

    /** Makes that fault at every sign-in from now on; {@link Fault#NONE} ends all. */
    public void commit(Fault kind) {
        behave();
        fault.set(kind);
        if (kind == Fault.SLOW_TOKEN) {
            misbehave("/token", Mischief.LATE, 0);
        } else if (kind == Fault.DOWN) {
            misbehave("/", Mischief.DOWN, 0);
        }
    }

    /** The people whom it knows. */
    public List<DemoCitizen> citizens() {
        return citizens;
    }

    /** Knows one more person from now on, whom its page doesn't offer: a test brings people of its own. */
    public void admit(DemoCitizen guest) {
        guests.put(guest.sub(), guest);
    }

    private Reply discovery() {
        Map<String, Object> metadata = new TreeMap<>();
        metadata.put("issuer", address().toString());
        metadata.put("authorization_endpoint", address() + "/authorize");
        metadata.put("token_endpoint", address() + "/token");
        metadata.put("userinfo_endpoint", address() + "/userinfo");
        metadata.put("jwks_uri", address() + "/jwks");
        metadata.put("response_types_supported", List.of("code"));
        metadata.put("subject_types_supported", List.of("public"));
        metadata.put("id_token_signing_alg_values_supported", List.of("ES256"));
        metadata.put("scopes_supported", List.of("openid", "profile"));
        metadata.put("code_challenge_methods_supported", List.of("S256"));
        metadata.put("token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post"));
        metadata.put("acr_values_supported", List.of("1", "2", "3", "4"));
        return Reply.json(200, metadata);
    }

    private Reply choice(Request request) {
        String wrong = wrongWith(request.query());
        return wrong == null ? ProviderPage.choose(citizens, request.query()) : ProviderPage.refused(wrong);
    }

    private @Nullable String wrongWith(Map<String, String> asked) {
        if (!clientId.equals(asked.get("client_id"))) {
            return "没有登记过这个应用。";
        }
        if (!known(asked.getOrDefault("redirect_uri", ""))) {
            return "返回地址与登记的不符。";
        }
        if (!"code".equals(asked.get("response_type"))
                || !List.of(asked.getOrDefault("scope", "").split(" ")).contains("openid")) {
            return "只支持 OpenID Connect 授权码方式。";
        }
        return "S256".equals(asked.get("code_challenge_method"))
                        && !asked.getOrDefault("code_challenge", "").isEmpty()
                        && !asked.getOrDefault("state", "").isEmpty()
                        && !asked.getOrDefault("nonce", "").isEmpty()
                ? null
                : "请求里缺少 PKCE、state 或 nonce。";
    }

    private boolean known(String redirect) {
        try {
            URI uri = new URI(redirect);
            return "http".equals(uri.getScheme())
                    && List.of("localhost", "127.0.0.1").contains(String.valueOf(uri.getHost()))
                    && redirectPath.equals(uri.getRawPath())
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
        } catch (java.net.URISyntaxException malformed) {
            return false;
        }
    }

    private Reply chosen(Request request) {
        Map<String, String> form = request.form();
        String wrong = wrongWith(form);
        if (wrong != null) {
            return ProviderPage.refused(wrong);
        }
        String state = fault.get() == Fault.WRONG_STATE ? secret() : form.getOrDefault("state", "");
        String redirect = form.getOrDefault("redirect_uri", "");
        if (form.containsKey("cancel")) {
            return Reply.redirect(redirect + "?error=access_denied&state=" + encoded(state));
        }
        DemoCitizen citizen = citizens.stream()
                .filter(one -> one.sub().equals(form.get("sub")))
                .findFirst()
                .orElseGet(() -> guests.get(form.getOrDefault("sub", "")));
        if (citizen == null) {
            return ProviderPage.refused("没有这个人。");
        }
        String level = form.getOrDefault("level", "");
        String code = secret();
        if (fault.get() != Fault.REPLAYED_CODE) {
            codes.put(
                    code,
                    new Granted(
                            citizen,
                            level.matches("[1-4]") ? level : String.valueOf(citizen.level()),
                            redirect,
                            form.getOrDefault("code_challenge", ""),
                            form.getOrDefault("nonce", ""),
                            Instant.now().plus(CODE_LIVES)));
        }
        return Reply.redirect(redirect + "?code=" + encoded(code) + "&state=" + encoded(state));
    }

    private Reply token(Request request) {
        Map<String, String> form = request.form();
        if (!authenticated(request, form)) {
            return Reply.json(401, Map.of("error", "invalid_client"));
        }
        Granted granted = codes.remove(form.getOrDefault("code", ""));
        boolean right = granted != null
                && "authorization_code".equals(form.get("grant_type"))
                && granted.until.isAfter(Instant.now())
                && granted.redirect.equals(form.get("redirect_uri"))
                && granted.challenge.equals(challengeOf(form.getOrDefault("code_verifier", "")));
        if (granted == null || !right) {
            return Reply.json(400, Map.of("error", "invalid_grant"));
        }
        String access = secret();
        accesses.put(access, granted);
        Map<String, Object> answer = new TreeMap<>();
        answer.put("access_token", access);
        answer.put("token_type", "Bearer");
        answer.put("expires_in", TOKEN_LIVES.toSeconds());
        answer.put("scope", "openid profile");
        if (fault.get() != Fault.NO_TOKEN) {
            answer.put("id_token", idToken(granted));
        }
        return Reply.json(200, answer);
    }

    private boolean authenticated(Request request, Map<String, String> form) {
        String header = request.headers().getOrDefault("authorization", "");
        if (header.startsWith("Basic ")) {
            String plain = new String(Base64.getDecoder().decode(header.substring(BASIC)), StandardCharsets.UTF_8);
            return plain.equals(encoded(clientId) + ":" + encoded(clientSecret));
        }
        return clientId.equals(form.get("client_id")) && clientSecret.equals(form.get("client_secret"));
    }

    private String idToken(Granted granted) {
        Fault kind = fault.get();
        Instant made = kind == Fault.EXPIRED_TOKEN ? Instant.now().minus(LONG_AGO) : Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(
                        kind == Fault.WRONG_ISSUER
                                ? "https://somebody.example"
                                : address().toString())
                .subject(granted.citizen.sub())
                .audience(kind == Fault.WRONG_AUDIENCE ? "another-client" : clientId)
                .issueTime(Date.from(made))
                .expirationTime(Date.from(made.plus(TOKEN_LIVES)))
                .claim("nonce", kind == Fault.WRONG_NONCE ? secret() : granted.nonce);
        if (kind != Fault.MISSING_ACR) {
            claims.claim("acr", kind == Fault.STRANGE_ACR ? "9" : granted.level);
        }
        return switch (kind) {
            case BAD_SIGNATURE -> tokens.signedByAStranger(claims.build());
            case ALG_NONE -> tokens.unsigned(claims.build());
            default -> tokens.signed(claims.build());
        };
    }

    private Reply userinfo(Request request) {
        String header = request.headers().getOrDefault("authorization", "");
        Granted granted = header.startsWith("Bearer ") ? accesses.remove(header.substring(BEARER)) : null;
        if (granted == null) {
            return Reply.json(401, Map.of("error", "invalid_token"));
        }
        Fault kind = fault.get();
        DemoCitizen citizen = granted.citizen;
        Map<String, Object> answer = new TreeMap<>();
        answer.put("sub", kind == Fault.OTHER_PERSON ? "somebody-else" : citizen.sub());
        answer.put("name", citizen.name());
        answer.put("id_type", citizen.documentType());
        if (kind != Fault.NO_ID_NUMBER) {
            answer.put("id_number", kind == Fault.WRONG_ID_NUMBER ? spoilt(citizen) : citizen.documentNumber());
        }
        return Reply.json(200, answer);
    }

    private static String spoilt(DemoCitizen citizen) {
        String number = citizen.documentNumber();
        int last = number.length() - 1;
        return number.substring(0, last) + (number.charAt(last) == '0' ? '1' : '0');
    }

    private String secret() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challengeOf(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256", impossible);
        }
    }

    private static String encoded(String raw) {
        return URLEncoder.encode(raw, StandardCharsets.UTF_8);
    }
}
