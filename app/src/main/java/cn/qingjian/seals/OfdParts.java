package cn.qingjian.seals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The parts of a packed folder. A packed folder lists its parts twice, before each part and at the end, and readers go by one
 * list or by the other: a file is taken only if both say the same and every byte of it belongs to a part or to a list, so that no
 * reader can be shown what was not looked at. Time and memory are linear in the bounds.
 */
final class OfdParts {
    private static final int MOST = 4_000;
    private static final long LARGEST = 32L * 1024 * 1024;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*");
    /** The earliest time that a zip can hold. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int END = 22;
    private static final int END_MARK = 0x06054b50;
    private static final int LISTED = 46;
    private static final int LISTED_MARK = 0x02014b50;
    private static final int HEAD = 30;
    private static final int HEAD_MARK = 0x04034b50;
    private static final int TAIL = 16;
    private static final int TAIL_MARK = 0x08074b50;
    /** The only remark on a part that is let through: its time. */
    private static final int TIME_MARK = 0x00055455;

    private static final int TIME = 9;
    private static final int SIZES_FOLLOW = 1 << 3;
    private static final int NAMES_IN_UTF8 = 1 << 11;

    private final byte[] file;
    private final ByteBuffer bytes;
    private final SequencedMap<String, byte[]> parts = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();
    private long unpacked;

    private OfdParts(byte[] file) {
        this.file = file;
        this.bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The file is no packed folder of ours. */
    static final class DamagedException extends Exception {
        private static final long serialVersionUID = 1L;

        DamagedException(String message) {
            super(message);
        }
    }

    /** The parts in their order. */
    static SequencedMap<String, byte[]> read(byte[] file) throws DamagedException {
        try {
            return new OfdParts(file).all();
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DataFormatException damaged) {
            throw new DamagedException("ends within a part: " + damaged);
        }
    }

    /** Packs parts in their order; the same parts make the same bytes. */
    static byte[] pack(SequencedMap<String, byte[]> parts) {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private SequencedMap<String, byte[]> all() throws DamagedException, DataFormatException {
        int end = file.length - END;
        must(end >= 0 && bytes.getInt(end) == END_MARK, "no end");
        int count = number(end + 10);
        must(bytes.getInt(end + 4) == 0 && number(end + 8) == count, "several volumes");
        must(count <= MOST, "too many parts");
        int size = bytes.getInt(end + 12);
        int list = bytes.getInt(end + 16);
        must(list >= 0 && size >= 0 && (long) list + size == end && bytes.getShort(end + 20) == 0, "a gap");
        int head = 0;
        int listed = list;
        for (int i = 0; i < count; i++) {
            must(bytes.getInt(listed + 42) == head, "a gap before a part");
            head = part(listed, head, list);
            listed += LISTED + number(listed + 28) + number(listed + 30);
        }
        must(head == list && listed == end, "a gap at the end");
        return parts;
    }

    /** Takes one part; where the next one begins. */
    private int part(int listed, int head, int list) throws DamagedException, DataFormatException {
        int flags = bytes.getShort(listed + 8);
        int method = bytes.getShort(listed + 10);
        int length = number(listed + 28);
        int remark = number(listed + 30);
        must(bytes.getInt(listed) == LISTED_MARK && bytes.getInt(head) == HEAD_MARK, "no part");
        must((flags & ~(SIZES_FOLLOW | NAMES_IN_UTF8)) == 0 && (method == 0 || method == 8), "packed another way");
        must(remark == 0 || (remark == TIME && bytes.getInt(head + HEAD + length) == TIME_MARK), "a remark");
        must(bytes.getInt(listed + 32) == 0, "a remark");
        must(same(listed + 8, head + 6, 8), "another part");
        must(same(listed + 28, head + 26, 4) && same(listed + LISTED, head + HEAD, length + remark), "another name");
        boolean follows = (flags & SIZES_FOLLOW) != 0;
        must(follows ? blank(head + 14) : same(listed + 16, head + 14, 12), "another size");
        int packed = bytes.getInt(listed + 20);
        int size = bytes.getInt(listed + 24);
        int start = head + HEAD + length + remark;
        must(packed >= 0 && size >= 0 && (long) start + packed + (follows ? TAIL : 0) <= list, "too long");
        unpacked += size;
        must(unpacked <= LARGEST, "too large");
        String name = new String(file, head + HEAD, length, StandardCharsets.UTF_8);
        must(NAME.matcher(name).matches() && names.add(name.toLowerCase(Locale.ROOT)), "a bad name");
        byte[] content = method == 0 ? stored(start, packed, size) : inflated(start, packed, size);
        var sum = new CRC32();
        sum.update(content);
        must((int) sum.getValue() == bytes.getInt(listed + 16), "another sum");
        parts.put(name, content);
        int next = start + packed;
        if (follows) {
            must(bytes.getInt(next) == TAIL_MARK && same(listed + 16, next + 4, 12), "another size");
            next += TAIL;
        }
        return next;
    }

    private byte[] stored(int start, int packed, int size) throws DamagedException {
        must(packed == size, "another size");
        byte[] content = new byte[size];
        System.arraycopy(file, start, content, 0, size);
        return content;
    }

    private byte[] inflated(int start, int packed, int size) throws DamagedException, DataFormatException {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(file, start, packed);
            byte[] content = new byte[size];
            int filled = 0;
            while (filled < size) {
                int more = inflater.inflate(content, filled, size - filled);
                must(more > 0, "too short");
                filled += more;
            }
            // it knows that it has come to its end only when it is asked for more
            must(inflater.inflate(new byte[1]) == 0 && inflater.finished(), "longer than it says");
            must(inflater.getBytesRead() == packed, "something behind a part");
            return content;
        } finally {
            inflater.end();
        }
    }

    private int number(int place) {
        return bytes.getShort(place) & 0xFFFF;
    }

    private boolean same(int one, int other, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes.get(one + i) != bytes.get(other + i)) {
                return false;
            }
        }
        return true;
    }

    private boolean blank(int sizes) {
        return bytes.getInt(sizes) == 0 && bytes.getInt(sizes + 4) == 0 && bytes.getInt(sizes + 8) == 0;
    }

    private static void must(boolean so, String otherwise) throws DamagedException {
        if (!so) {
            throw new DamagedException(otherwise);
        }
    }
}
