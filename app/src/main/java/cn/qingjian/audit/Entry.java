package cn.qingjian.audit;

import cn.qingjian.privacy.Sm3;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * One link of the chain. Hashes are SM3, written as 64 hexadecimal digits.
 *
 * @param lane which of the chains that run beside each other it belongs to
 * @param sequence its number in the lane, from 1 without a gap
 * @param act what was recorded
 * @param previous the hash of the entry before it in the lane, {@link #NONE} for the first
 * @param hash the hash over its number, the act and the previous hash
 */
public record Entry(int lane, long sequence, Act act, String previous, String hash) {
    /** What stands for the hash before the first entry. */
    public static final String NONE = "0".repeat(64);

    /** The first link of a lane. */
    public static Entry first(int lane, Act act) {
        return new Entry(lane, 1, act, NONE, hashOf(1, act, NONE));
    }

    /** The link that follows this one. */
    public Entry next(Act act) {
        return new Entry(lane, sequence + 1, act, hash, hashOf(sequence + 1, act, hash));
    }

    /** What people call it: lane and number. */
    public String number() {
        return lane + "-" + sequence;
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
        return Sm3.digest(content.toByteArray());
    }
}
