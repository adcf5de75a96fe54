package cn.qingjian.standins;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** The department's side of a signed question: HMAC-SM3 over method, path, request id, time and body. */
final class SharingSignature {
    private SharingSignature() {}

    static boolean fits(String secret, Request request) {
        String signed = String.join(
                "\n",
                request.method(),
                request.path(),
                request.headers().getOrDefault("x-request-id", ""),
                request.headers().getOrDefault("x-timestamp", ""),
                request.body());
        return MessageDigest.isEqual(
                of(secret, signed).getBytes(StandardCharsets.US_ASCII),
                request.headers().getOrDefault("x-signature", "").getBytes(StandardCharsets.US_ASCII));
    }

    static String of(String secret, String text) {
        var mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(secret.getBytes(StandardCharsets.UTF_8)));
        byte[] input = text.getBytes(StandardCharsets.UTF_8);
        mac.update(input, 0, input.length);
        byte[] output = new byte[mac.getMacSize()];
        mac.doFinal(output, 0);
        return HexFormat.of().formatHex(output);
    }
}
