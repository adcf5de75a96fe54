package cn.qingjian.clauses.reading;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The parts of a packed file, read from its central directory in memory. Nothing is ever written to disk. Before any part
 * is unpacked the directory as a whole is judged: number of parts, names that leave the archive, parts that overlap, and
 * what they claim to expand to; while a part is unpacked its real size is held to its claim.
 */
final class ZipArchive {
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int CENTRAL = 0x02014b50;
    private static final int CENTRAL_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final long SMALL = 1L << 20;
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final ByteBuffer bytes;
    private final Work work;
    private final Map<String, Entry> entries = new HashMap<>();

    private record Entry(String name, int method, long packed, long expanded, int header) {}

    ZipArchive(byte[] content, Work work) {
        this.bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        this.work = work;
        try {
            readDirectory();
        } catch (IndexOutOfBoundsException | IllegalArgumentException outside) {
            throw truncated();
        }
        judge();
    }

    Set<String> names() {
        return entries.keySet();
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    /** The unpacked bytes of a part, or empty when the archive has none of that name. */
    Optional<InputStream> open(String name) {
        Entry entry = entries.get(name);
        if (entry == null) {
            return Optional.empty();
        }
        int start = dataStart(entry);
        InputStream packed = new ByteArrayInputStream(bytes.array(), start, (int) entry.packed());
        InputStream unpacked = entry.method() == STORED ? packed : new InflaterInputStream(packed, new Inflater(true));
        return Optional.of(work.watch(new HeldToItsClaim(unpacked, entry.expanded())));
    }

    private void readDirectory() {
        int end = findEnd();
        int count = bytes.getShort(end + 10) & 0xFFFF;
        long position = bytes.getInt(end + 16) & 0xFFFFFFFFL;
        if (position == 0xFFFFFFFFL || count == 0xFFFF) {
            throw tooManyEntries();
        }
        int at = Math.toIntExact(Math.min(position, Integer.MAX_VALUE));
        if (at > end) {
            throw truncated();
        }
        // the count in the end record may lie; the records themselves do not
        while (at + CENTRAL_LENGTH <= end && bytes.getInt(at) == CENTRAL) {
            if (entries.size() >= work.limits().entries()) {
                throw tooManyEntries();
            }
            at = readEntry(at);
        }
        if (entries.size() < count) {
            throw truncated();
        }
    }

    private int findEnd() {
        int last = bytes.capacity() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - 0xFFFF); at--) {
            if (bytes.getInt(at) == END) {
                return at;
            }
        }
        throw truncated();
    }

    private int readEntry(int at) {
        int flags = bytes.getShort(at + 8) & 0xFFFF;
        int nameLength = bytes.getShort(at + 28) & 0xFFFF;
        int extraLength = bytes.getShort(at + 30) & 0xFFFF;
        int commentLength = bytes.getShort(at + 32) & 0xFFFF;
        byte[] name = new byte[nameLength];
        bytes.get(at + CENTRAL_LENGTH, name);
        Entry entry = new Entry(
                new String(name, (flags & 0x800) != 0 ? StandardCharsets.UTF_8 : GB18030).replace('\\', '/'),
                bytes.getShort(at + 10) & 0xFFFF,
                bytes.getInt(at + 20) & 0xFFFFFFFFL,
                bytes.getInt(at + 24) & 0xFFFFFFFFL,
                Math.toIntExact(Math.min(bytes.getInt(at + 42) & 0xFFFFFFFFL, Integer.MAX_VALUE)));
        if ((flags & 1) != 0) {
            throw Refused.encrypted();
        }
        if (leaves(entry.name())) {
            throw Refused.hostile("文件内部含有指向外部的路径。");
        }
        if (entries.put(entry.name(), entry) != null) {
            throw Refused.hostile("文件内部有同名的部件。");
        }
        return at + CENTRAL_LENGTH + nameLength + extraLength + commentLength;
    }

    private static boolean leaves(String name) {
        return name.startsWith("/")
                || name.indexOf('\0') >= 0
                || name.indexOf(':') >= 0
                || List.of(name.split("/", -1)).contains("..");
    }

    private void judge() {
        long total = 0;
        List<Entry> inOrder = new ArrayList<>(entries.values());
        inOrder.sort(Comparator.comparingInt(Entry::header));
        long free = 0;
        for (Entry entry : inOrder) {
            if (entry.header() < free) {
                throw Refused.hostile("文件内部的部件互相重叠，是压缩炸弹的做法。");
            }
            free = dataStart(entry) + entry.packed();
            if (free > bytes.capacity()) {
                throw truncated();
            }
            if (entry.expanded() > SMALL
                    && entry.expanded() / Math.max(1, entry.packed())
                            > work.limits().expansion()) {
                throw Refused.hostile("文件内部的压缩比异常，是压缩炸弹的做法。");
            }
            total += entry.expanded();
        }
        if (total > work.limits().expandedBytes()) {
            throw Refused.tooLarge("文件解开后超过" + work.limits().expandedBytes() / SMALL + "兆字节。");
        }
    }

    private int dataStart(Entry entry) {
        int at = entry.header();
        if (at < 0 || at + LOCAL_LENGTH > bytes.capacity() || bytes.getInt(at) != LOCAL) {
            throw truncated();
        }
        if (entry.method() != STORED && entry.method() != DEFLATED) {
            throw Refused.broken("文件用了不认识的压缩方式，");
        }
        return at + LOCAL_LENGTH + (bytes.getShort(at + 26) & 0xFFFF) + (bytes.getShort(at + 28) & 0xFFFF);
    }

    private Refused tooManyEntries() {
        return Refused.tooLarge("文件内部的部件超过" + work.limits().entries() + "个。");
    }

    private static Refused truncated() {
        return Refused.broken("");
    }

    /** Stops a part that turns out larger than the directory says. */
    private static final class HeldToItsClaim extends FilterInputStream {
        private long left;

        HeldToItsClaim(InputStream unpacked, long claimed) {
            super(unpacked);
            this.left = claimed;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            count(Math.max(n, 0));
            return n;
        }

        private void count(int n) {
            left -= n;
            if (left < 0) {
                throw Refused.hostile("文件内部的部件比它声明的更大，是压缩炸弹的做法。");
            }
        }
    }
}
