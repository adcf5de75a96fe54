package cn.qingjian.privacy;

import cn.qingjian.kernel.CannotStartException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Seals personal data for a column with SM4-GCM (GB/T 32907), and gives the keyed HMAC-SM3 by which a sealed value is found
 * again. A sealed value carries the number of its key and opens only at the place for which it was sealed: moved to another
 * column or row it is refused.
 */
public final class Seal {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY = 16;
    private static final byte FIRST_KEY = 1;

    /** Beside the number of the key: what is sealed was packed before. It is part of what the seal covers. */
    private static final byte PACKED = 0x40;

    private static final int WORTH_PACKING = 1024;

    private final KeyParameter sealing;
    private final byte[] indexing;
    private final SecureRandom random = new SecureRandom();

    /** From a secret of at least 32 bytes; each purpose gets a key of its own. */
    Seal(byte[] secret) {
        if (secret.length < 2 * KEY) {
            throw new IllegalArgumentException("a secret of " + secret.length + " bytes is too short");
        }
        sealing = new KeyParameter(Arrays.copyOf(mac(secret, "seal"), KEY));
        indexing = mac(secret, "index");
    }

    /**
     * From a file with 64 hexadecimal digits; a {@link CannotStartException} where it can't be read. Who has the file can open
     * everything.
     */
    public static Seal ofFile(Path file) {
        try {
            return new Seal(HexFormat.of().parseHex(Files.readString(file).strip()));
        } catch (IOException | IllegalArgumentException problem) {
            throw new CannotStartException(
                    "读不出个人信息密钥文件 " + file + "。里面应是 64 位十六进制字符；它和数据库要一起备份，丢失后已加密的个人信息无法恢复。", problem);
        }
    }

    /**
     * Seals a text; a long one is packed before.
     *
     * @param plain what must not be read
     * @param place table, column and row, such as {@code ledger.person.name 17}
     */
    public byte[] close(String plain, String place) {
        byte[] text = plain.getBytes(StandardCharsets.UTF_8);
        return text.length < WORTH_PACKING
                ? sealed(FIRST_KEY, text, place)
                : sealed((byte) (FIRST_KEY | PACKED), Packing.pack(text), place);
    }

    private byte[] sealed(byte kind, byte[] content, String place) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] body = run(true, nonce, content, covered(kind, place));
        byte[] sealed = new byte[1 + NONCE + body.length];
        sealed[0] = kind;
        System.arraycopy(nonce, 0, sealed, 1, NONCE);
        System.arraycopy(body, 0, sealed, 1 + NONCE, body.length);
        return sealed;
    }

    /** Opens what was sealed for this place; an {@link UnsealableException} where it was tampered with or moved. */
    public String open(byte[] sealed, String place) {
        if (sealed.length <= 1 + NONCE || (sealed[0] & ~PACKED) != FIRST_KEY) {
            throw new UnsealableException(place);
        }
        byte kind = sealed[0];
        byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
        byte[] body = Arrays.copyOfRange(sealed, 1 + NONCE, sealed.length);
        byte[] content = run(false, nonce, body, covered(kind, place));
        return new String(kind == FIRST_KEY ? content : Packing.unpack(content), StandardCharsets.UTF_8);
    }

    private static String covered(byte kind, String place) {
        return kind == FIRST_KEY ? place : place + '\0' + kind;
    }

    /** The keyed index of a value, 32 bytes; the same value under another kind has another index. */
    public byte[] index(String kind, String value) {
        return mac(indexing, kind + '\0' + value);
    }

    private byte[] run(boolean closing, byte[] nonce, byte[] input, String place) {
        var cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(closing, new AEADParameters(sealing, TAG_BITS, nonce, place.getBytes(StandardCharsets.UTF_8)));
        byte[] output = new byte[cipher.getOutputSize(input.length)];
        int written = cipher.processBytes(input, 0, input.length, output, 0);
        try {
            cipher.doFinal(output, written);
            return output;
        } catch (InvalidCipherTextException problem) {
            throw new UnsealableException(place, problem);
        }
    }

    private static byte[] mac(byte[] key, String text) {
        return Sm3.mac(key, text.getBytes(StandardCharsets.UTF_8));
    }
}
