package cn.qingjian.clauses.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorStoreSpec {
    private static final int DIMENSION = 16;
    private static final int HEADER = 128;
    private static final int RECORD = 16 + 4 + DIMENSION + 4;

    @TempDir
    private Path folder;

    private VectorStore open() {
        return open("model");
    }

    private VectorStore open(String model) {
        return VectorStore.open(folder, model, DIMENSION);
    }

    private static PackedVector vector(long seed) {
        Random random = new Random(seed);
        float[] numbers = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            numbers[i] = random.nextFloat() - 0.5f;
        }
        return PackedVector.pack(numbers);
    }

    private static ContentKey key(int number) {
        return ContentKey.of("第" + number + "条");
    }

    private void keep(int from, int to) {
        try (VectorStore store = open()) {
            IntStream.range(from, to).forEach(i -> store.put(key(i), vector(i)));
        }
    }

    private static void assertHolds(VectorStore store, int from, int to) {
        for (int i = from; i < to; i++) {
            PackedVector found = store.find(key(i));
            assertThat(found).isNotNull();
            if (found != null) {
                assertThat(found.bytes()).isEqualTo(vector(i).bytes());
                assertThat(found.scale()).isEqualTo(vector(i).scale());
            }
        }
    }

    private List<Path> segments() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void 存下的向量重开后还在() {
        keep(0, 3000);
        try (VectorStore store = open()) {
            assertThat(store.size()).isEqualTo(3000);
            assertHolds(store, 0, 3000);
            assertThat(store.find(key(3000))).isNull();
        }
    }

    @Test
    void 字面折叠后相同的文字是同一内容() {
        assertThat(ContentKey.of("缴存 基数（ABC）")).isEqualTo(ContentKey.of("缴存基数(abc)"));
        assertThat(ContentKey.of("缴存基数")).isNotEqualTo(ContentKey.of("缴存比例"));
    }

    @Test
    void 同一内容只存一次() throws IOException {
        keep(0, 5);
        keep(0, 5);
        assertThat(segments()).hasSize(1);
        assertThat(Files.size(segments().getFirst())).isEqualTo(HEADER + 5 * RECORD);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, RECORD - 1})
    void 撕裂的尾部被切去_其余照用(int torn) throws IOException {
        keep(0, 10);
        Path segment = segments().getFirst();
        try (FileChannel file = FileChannel.open(segment, StandardOpenOption.WRITE)) {
            file.truncate(HEADER + 9L * RECORD + torn);
        }
        try (VectorStore store = open()) {
            assertThat(store.size()).isEqualTo(9);
            assertHolds(store, 0, 9);
            store.put(key(9), vector(9));
            store.put(key(10), vector(10));
        }
        assertThat(Files.size(segment)).isEqualTo(HEADER + 11L * RECORD);
        try (VectorStore store = open()) {
            assertHolds(store, 0, 11);
        }
    }

    @Test
    void 尾部写成零的记录也算撕裂() throws IOException {
        keep(0, 4);
        Path segment = segments().getFirst();
        try (FileChannel file = FileChannel.open(segment, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.allocate(RECORD + 7), HEADER + 3L * RECORD);
        }
        try (VectorStore store = open()) {
            assertThat(store.size()).isEqualTo(3);
            store.put(key(3), vector(3));
        }
        try (VectorStore store = open()) {
            assertHolds(store, 0, 4);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, HEADER - 1})
    void 连开头都没写完的段从头再用(int bytes) throws IOException {
        keep(0, 1);
        try (FileChannel file = FileChannel.open(segments().getFirst(), StandardOpenOption.WRITE)) {
            file.truncate(bytes);
        }
        keep(0, 2);
        try (VectorStore store = open()) {
            assertHolds(store, 0, 2);
        }
    }

    @Test
    void 两个写者互不覆盖() throws IOException {
        try (VectorStore one = open();
                VectorStore other = open()) {
            for (int i = 0; i < 600; i++) {
                (i % 2 == 0 ? one : other).put(key(i), vector(i));
            }
            assertThat(segments()).hasSize(2);
        }
        try (VectorStore store = open()) {
            assertThat(store.size()).isEqualTo(600);
            assertHolds(store, 0, 600);
        }
    }

    @Test
    void 正被别人写的段可以读不会被切() throws IOException {
        try (VectorStore writer = open()) {
            writer.put(key(0), vector(0));
            Path segment = segments().getFirst();
            try (FileChannel file = FileChannel.open(segment, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                file.write(ByteBuffer.allocate(9));
            }
            try (VectorStore reader = open()) {
                assertHolds(reader, 0, 1);
                reader.put(key(1), vector(1));
            }
            assertThat(Files.size(segment)).isEqualTo(HEADER + RECORD + 9);
        }
    }

    @Test
    void 换了模型就不认旧向量_旧的也不丢() {
        keep(0, 3);
        try (VectorStore store = open("other")) {
            assertThat(store.size()).isZero();
            store.put(key(7), vector(7));
        }
        try (VectorStore store = open()) {
            assertThat(store.size()).isEqualTo(3);
        }
        try (VectorStore store = open("other")) {
            assertThat(store.size()).isEqualTo(1);
        }
    }

    @Test
    void 多个线程同时存取() {
        try (VectorStore store = open()) {
            IntStream.range(0, 4000).parallel().forEach(i -> {
                store.put(key(i % 1000), vector(i % 1000));
                assertHolds(store, i % 1000, i % 1000 + 1);
            });
            assertThat(store.size()).isEqualTo(1000);
        }
        try (VectorStore store = open()) {
            assertHolds(store, 0, 1000);
        }
    }
}
