package cn.qingjian.inspections.sealing;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.generators.SCrypt;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * A text under SM4-GCM (GB/T 32907) with a key of its own that nobody holds: it is the exclusive-or of two shares, and each
 * share lies under the opening words of one keeper. Either share alone tells nothing of the key.
 *
 * @param body the sealed text
 * @param shares the two halves of the key, not yet locked
 */
@SuppressWarnings("ArrayRecordComponent") // read once and never compared
public record Envelope(byte[] body, byte[][] shares) {
    private static final int KEY = 16;
    private static final int NONCE = 12;
    private static final int SALT = 16;
    private static final int TAG_BITS = 128;
    /** Work of one try at somebody's words: 16 MiB, some tens of milliseconds. */
    private static final int COST = 1 << 14;

    private static final int BLOCK = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * Seals a text.
     *
     * @param place where it belongs; it opens nowhere else
     */
    public static Envelope close(String text, String place) {
        byte[] key = random(KEY);
        byte[] one = random(KEY);
        return new Envelope(seal(key, text.getBytes(StandardCharsets.UTF_8), place), new byte[][] {one, xor(key, one)});
    }

    /** The text, from both shares; empty where they aren't the right ones, or the envelope was touched or moved. */
    public static Optional<String> open(byte[] body, byte[] one, byte[] other, String place) {
        return one.length == KEY && other.length == KEY
                ? unseal(xor(one, other), body, place).map(text -> new String(text, StandardCharsets.UTF_8))
                : Optional.empty();
    }

    /** Puts a share under a keeper's words. */
    public static byte[] lock(byte[] share, String words, String place) {
        byte[] salt = random(SALT);
        byte[] sealed = seal(key(words, salt), share, place);
        byte[] locked = Arrays.copyOf(salt, SALT + sealed.length);
        System.arraycopy(sealed, 0, locked, SALT, sealed.length);
        return locked;
    }

    /** The share, by the keeper's words; empty where they are wrong. */
    public static Optional<byte[]> unlock(byte[] locked, String words, String place) {
        return locked.length <= SALT
                ? Optional.empty()
                : unseal(
                        key(words, Arrays.copyOf(locked, SALT)),
                        Arrays.copyOfRange(locked, SALT, locked.length),
                        place);
    }

    private static byte[] key(String words, byte[] salt) {
        return SCrypt.generate(words.strip().getBytes(StandardCharsets.UTF_8), salt, COST, BLOCK, 1, KEY);
    }

    private static byte[] seal(byte[] key, byte[] content, String place) {
        byte[] nonce = random(NONCE);
        GCMModeCipher cipher = cipher(true, key, nonce, place);
        byte[] sealed = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(content.length));
        int written = cipher.processBytes(content, 0, content.length, sealed, NONCE);
        try {
            cipher.doFinal(sealed, NONCE + written);
            return sealed;
        } catch (InvalidCipherTextException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<byte[]> unseal(byte[] key, byte[] sealed, String place) {
        if (sealed.length <= NONCE + TAG_BITS / Byte.SIZE - 1) {
            return Optional.empty();
        }
        GCMModeCipher cipher = cipher(false, key, Arrays.copyOf(sealed, NONCE), place);
        byte[] content = new byte[cipher.getOutputSize(sealed.length - NONCE)];
        int written = cipher.processBytes(sealed, NONCE, sealed.length - NONCE, content, 0);
        try {
            cipher.doFinal(content, written);
            return Optional.of(content);
        } catch (InvalidCipherTextException wrong) {
            return Optional.empty();
        }
    }

    private static GCMModeCipher cipher(boolean closing, byte[] key, byte[] nonce, String place) {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(
                closing,
                new AEADParameters(new KeyParameter(key), TAG_BITS, nonce, place.getBytes(StandardCharsets.UTF_8)));
        return cipher;
    }

    private static byte[] xor(byte[] one, byte[] other) {
        byte[] result = one.clone();
        for (int place = 0; place < result.length; place++) {
            result[place] ^= other[place];
        }
        return result;
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
