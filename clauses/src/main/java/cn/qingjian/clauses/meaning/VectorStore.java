package cn.qingjian.clauses.meaning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Vectors under the content that they stand for, in memory and on disk in append-only segments: a folder survives a stop at
 * any moment, for every record carries its check sum and a torn tail is cut off when the segment is next written to.
 *
 * <p>Each open store appends to a segment of its own under a file lock, so that several processes may use one folder; a
 * store sees what the others had written when it was opened. Safe for many threads. A segment is a header (magic,
 * dimension, model name) and records of equal size: key 16 bytes, scale 4, one byte a number, check sum 4.
 */
public final class VectorStore implements AutoCloseable {
    private static final int MAGIC = 0x514A5631;
    private static final int HEADER = 128;
    private static final int FORCE_EVERY = 256;
    private static final String ENDING = ".vectors";

    private final Path folder;
    private final byte[] header;
    private final int dimension;
    private final int recordSize;
    private final List<FileChannel> segments = new ArrayList<>();
    private final Map<ContentKey, PackedVector> vectors = new HashMap<>();
    private @Nullable Tail tail;
    private int unforced;

    private record Tail(FileChannel segment, FileLock lock) {}

    private VectorStore(Path folder, String model, int dimension) {
        this.folder = folder;
        this.header = header(model, dimension);
        this.dimension = dimension;
        this.recordSize = 16 + Float.BYTES + dimension + Integer.BYTES;
    }

    /**
     * Opens a folder, made where it isn't there, and reads what it holds.
     *
     * @param model the name of the model; segments of other models are left alone
     */
    public static VectorStore open(Path folder, String model, int dimension) {
        VectorStore store = new VectorStore(folder, model, dimension);
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(f -> f.toString().endsWith(ENDING))
                        .sorted()
                        .toList()) {
                    store.read(file);
                }
            }
            return store;
        } catch (IOException e) {
            store.close();
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] header(String model, int dimension) {
        byte[] name = model.getBytes(StandardCharsets.UTF_8);
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        header.putInt(MAGIC).putInt(dimension).putInt(name.length).put(name);
        return header.array();
    }

    private void read(Path file) throws IOException {
        FileChannel segment = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        segments.add(segment);
        ByteBuffer start = ByteBuffer.allocate(HEADER);
        readFully(segment, start, 0);
        boolean torn = start.hasRemaining();
        if (!torn && !Arrays.equals(start.array(), header)) {
            return;
        }
        long end = torn ? 0 : readRecords(segment);
        if (tail == null) {
            @Nullable FileLock lock = lock(segment);
            if (lock != null) {
                segment.truncate(end);
                if (end == 0) {
                    segment.write(ByteBuffer.wrap(header), 0);
                }
                segment.position(Math.max(end, HEADER));
                tail = new Tail(segment, lock);
            }
        }
    }

    /** Where the good records end: the first whose check sum fails, and all after it, count as torn. */
    private long readRecords(FileChannel segment) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(recordSize * 1024);
        long at = HEADER;
        while (true) {
            block.clear();
            readFully(segment, block, at);
            block.flip();
            if (block.remaining() < recordSize) {
                return at;
            }
            while (block.remaining() >= recordSize) {
                int from = block.position();
                if (checkSum(block.array(), from) != block.getInt(from + recordSize - Integer.BYTES)) {
                    return at;
                }
                vectors.putIfAbsent(
                        new ContentKey(block.getLong(from), block.getLong(from + 8)), vector(block.array(), from + 16));
                block.position(from + recordSize);
                at += recordSize;
            }
        }
    }

    private PackedVector vector(byte[] record, int at) {
        float scale = ByteBuffer.wrap(record).getFloat(at);
        return PackedVector.of(Arrays.copyOfRange(record, at + Float.BYTES, at + Float.BYTES + dimension), scale);
    }

    private int checkSum(byte[] bytes, int from) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, from, recordSize - Integer.BYTES);
        return (int) sum.getValue();
    }

    private static void readFully(FileChannel segment, ByteBuffer into, long at) throws IOException {
        long position = at;
        while (into.hasRemaining()) {
            int read = segment.read(into, position);
            if (read < 0) {
                return;
            }
            position += read;
        }
    }

    private static @Nullable FileLock lock(FileChannel segment) throws IOException {
        try {
            return segment.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** How many vectors there are. */
    public synchronized int size() {
        return vectors.size();
    }

    synchronized @Nullable PackedVector find(ContentKey key) {
        return vectors.get(key);
    }

    /** Keeps a vector; does nothing where its content already has one. */
    synchronized void put(ContentKey key, PackedVector vector) {
        if (vectors.containsKey(key)) {
            return;
        }
        ByteBuffer bytes = ByteBuffer.allocate(recordSize);
        bytes.putLong(key.high()).putLong(key.low()).putFloat(vector.scale()).put(vector.bytes());
        bytes.putInt(checkSum(bytes.array(), 0)).flip();
        try {
            FileChannel segment = tail().segment();
            while (bytes.hasRemaining()) {
                segment.write(bytes);
            }
            vectors.put(key, vector);
            if (++unforced >= FORCE_EVERY) {
                segment.force(false);
                unforced = 0;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Tail tail() throws IOException {
        if (tail != null) {
            return tail;
        }
        for (int number = segments.size(); ; number++) {
            Path file = folder.resolve("%04d%s".formatted(number, ENDING));
            if (Files.exists(file)) {
                continue;
            }
            FileChannel segment = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            @Nullable FileLock lock = lock(segment);
            if (lock == null || segment.size() > 0) {
                segment.close();
                continue;
            }
            segment.write(ByteBuffer.wrap(header));
            segments.add(segment);
            Tail opened = new Tail(segment, lock);
            tail = opened;
            return opened;
        }
    }

    /** Writes through to the disk and lets go of the folder. */
    @Override
    public synchronized void close() {
        try {
            if (tail != null) {
                tail.segment().force(true);
                tail.lock().release();
                tail = null;
            }
            for (FileChannel segment : segments) {
                segment.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
