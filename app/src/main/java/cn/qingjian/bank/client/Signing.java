package cn.qingjian.bank.client;

import cn.qingjian.privacy.Sm3;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;

/** HMAC-SM3 (GB/T 32905, GB/T 15852.2) over method, path, request number, time and body, one a line; hexadecimal. */
public final class Signing {
    /** Header with the number of the request. */
    public static final String REQUEST = "X-Bank-Request";
    /** Header with the time in milliseconds since 1970. */
    public static final String TIME = "X-Bank-Time";
    /** Header with the signature. */
    public static final String SIGNATURE = "X-Bank-Signature";

    private Signing() {}

    /** The signature of a request. */
    public static String of(String secret, String method, String path, String request, String time, byte[] body) {
        byte[] head = (String.join("\n", method, path, request, time) + "\n").getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Sm3.mac(secret.getBytes(StandardCharsets.UTF_8), head, body));
    }

    /** Whether two signatures are one; takes as long for a wrong one as for a right one. */
    public static boolean same(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8),
                given.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }
}
