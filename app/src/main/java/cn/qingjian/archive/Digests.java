package cn.qingjian.archive;

import cn.qingjian.privacy.Sm3;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The two digests of some bytes, each 64 hexadecimal digits.
 *
 * @param sm3 GB/T 32905
 * @param sha256 the one that every computer can reckon
 */
record Digests(String sm3, String sha256) {
    static Digests of(byte[] content) {
        try {
            return new Digests(
                    Sm3.digest(content),
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Whether a file is still what it was when it was kept. */
    boolean of(KeptFile file) {
        return sm3.equals(file.sm3()) && sha256.equals(file.sha256());
    }
}
