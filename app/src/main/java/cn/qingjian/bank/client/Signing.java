package cn.qingjian.bank.client;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

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
        var mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(secret.getBytes(StandardCharsets.UTF_8)));
        byte[] head = (String.join("\n", method, path, request, time) + "\n").getBytes(StandardCharsets.UTF_8);
        mac.update(head, 0, head.length);
        mac.update(body, 0, body.length);
        byte[] output = new byte[mac.getMacSize()];
        mac.doFinal(output, 0);
        return HexFormat.of().formatHex(output);
    }

    /** Whether two signatures are one; takes as long for a wrong one as for a right one. */
    public static boolean same(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8),
                given.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }
}
