package cn.qingjian.inspections.draw;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Numbers from a seed: block i is HMAC-SHA256(seed, label + "/" + i), read as eight unsigned 32-bit numbers, most significant
 * byte first. A number that would favour the small remainders is thrown away (rejection sampling), so none is favoured.
 */
final class Stream {
    private static final long RANGE = 1L << 32;

    private final Mac mac;
    private final String label;
    private ByteBuffer block = ByteBuffer.allocate(0);
    private long next;

    Stream(byte[] seed, String label) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(seed, "HmacSHA256"));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
        this.label = label;
    }

    /** A number from 0 to {@code bound - 1}, each equally likely. */
    int below(int bound) {
        long fair = RANGE / bound * bound;
        long number = next();
        while (number >= fair) {
            number = next();
        }
        return (int) (number % bound);
    }

    private long next() {
        if (!block.hasRemaining()) {
            block = ByteBuffer.wrap(mac.doFinal((label + "/" + next++).getBytes(StandardCharsets.UTF_8)));
        }
        return Integer.toUnsignedLong(block.getInt());
    }
}
