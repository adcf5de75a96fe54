package cn.qingjian.standins;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** HMAC-SM3 over method, path, request number, time and body, one a line, as the bank signs and checks. */
final class BankSignature {
    static final String REQUEST = "x-bank-request";
    static final String TIME = "x-bank-time";
    static final String SIGNATURE = "x-bank-signature";

    private BankSignature() {}

    static String of(String secret, String method, String path, String request, String time, String body) {
        var mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(secret.getBytes(StandardCharsets.UTF_8)));
        byte[] input = String.join("\n", method, path, request, time, body).getBytes(StandardCharsets.UTF_8);
        mac.update(input, 0, input.length);
        byte[] output = new byte[mac.getMacSize()];
        mac.doFinal(output, 0);
        return HexFormat.of().formatHex(output);
    }

    static boolean fits(String secret, Request request) {
        String expected = of(
                secret,
                request.method(),
                request.path(),
                request.headers().getOrDefault(REQUEST, ""),
                request.headers().getOrDefault(TIME, ""),
                request.body());
        String given = request.headers().getOrDefault(SIGNATURE, "").toLowerCase(Locale.ROOT);
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
