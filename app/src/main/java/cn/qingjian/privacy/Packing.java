package cn.qingjian.privacy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterOutputStream;

/** Makes texts smaller (RFC 1950), quickly rather than as small as possible. */
final class Packing {
    private Packing() {}

    static byte[] pack(byte[] content) {
        var deflater = new Deflater(Deflater.BEST_SPEED);
        var packed = new ByteArrayOutputStream(content.length / 2);
        try (var out = new DeflaterOutputStream(packed, deflater)) {
            out.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    /** Only for what was packed here: how large it becomes isn't bounded. */
    static byte[] unpack(byte[] packed) {
        var content = new ByteArrayOutputStream(4 * packed.length);
        try (var out = new InflaterOutputStream(content)) {
            out.write(packed);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return content.toByteArray();
    }
}
