package cn.qingjian.privacy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** SM3 (GB/T 32905) as a digest, and HMAC-SM3 (GB/T 15852.2) as a signature or an index. */
public final class Sm3 {
    private Sm3() {}

    /** The digest of these bytes, 64 hexadecimal digits. */
    public static String digest(byte[] content) {
        var digest = new SM3Digest();
        digest.update(content, 0, content.length);
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return HexFormat.of().formatHex(result);
    }

    /** The digest of a text in UTF-8, 64 hexadecimal digits. */
    public static String digest(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The signature of a text under a secret, 64 hexadecimal digits. */
    public static String sign(String secret, String text) {
        return HexFormat.of()
                .formatHex(mac(secret.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The keyed digest of these bytes, one part after the other; 32 bytes. */
    public static byte[] mac(byte[] key, byte[]... parts) {
        var mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        for (byte[] part : parts) {
            mac.update(part, 0, part.length);
        }
        byte[] output = new byte[mac.getMacSize()];
        mac.doFinal(output, 0);
        return output;
    }
}
