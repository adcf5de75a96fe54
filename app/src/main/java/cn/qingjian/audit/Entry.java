package cn.qingjian.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * One link of the chain. Hashes are SM3, written as 64 hexadecimal digits.
 *
 * @param sequence its number, from 1 without a gap
 * @param act what was recorded
 * @param previous the hash of the entry before it, {@link #NONE} for the first
 * @param hash the hash over its number, the act and the previous hash
 */
public record Entry(long sequence, Act act, String previous, String hash) {
    /** What stands for the hash before the first entry. */
    public static final String NONE = "0".repeat(64);

    /** The first link of a chain. */
    public static Entry first(Act act) {
        return new Entry(1, act, NONE, hashOf(1, act, NONE));
    }

    /** The link that follows this one. */
    public Entry next(Act act) {
        return new Entry(sequence + 1, act, hash, hashOf(sequence + 1, act, hash));
    }

    /** Whether its hash is that of what it says. */
    boolean genuine() {
        return hash.equals(hashOf(sequence, act, previous));
    }

    /** Each text goes in with its length before it: otherwise letters could move from one field to the next unnoticed. */
    private static String hashOf(long sequence, Act act, String previous) {
        var content = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(content)) {
            out.writeLong(sequence);
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, act.at()));
            for (String text : List.of(act.actor(), act.action(), act.subject(), act.detail(), previous)) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        var digest = new SM3Digest();
        digest.update(content.toByteArray(), 0, content.size());
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return HexFormat.of().formatHex(result);
    }
}
