package cn.qingjian.clauses.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class VectorTileSpec {
    private static PackedVector vector(Random random, int numbers) {
        byte[] bytes = new byte[numbers];
        for (int i = 0; i < numbers; i++) {
            bytes[i] = (byte) (random.nextInt(255) - 127);
        }
        return PackedVector.of(bytes, 0.5F + random.nextFloat());
    }

    private static double oracle(PackedVector a, PackedVector b) {
        long sum = 0;
        for (int i = 0; i < a.bytes().length; i++) {
            sum += (long) a.bytes()[i] * b.bytes()[i];
        }
        return sum * (double) (a.scale() * b.scale());
    }

    @Property(tries = 60)
    void 一起乘与逐个用整数乘结果分毫不差_无论维数(
            @ForAll @IntRange(max = 10_000) int seed, @ForAll @IntRange(min = 1, max = VectorTile.MOST) int numbers) {
        Random random = new Random(seed);
        var tile = new VectorTile();
        PackedVector[] kept = new PackedVector[VectorTile.SIZE];
        for (int at = 0; at < kept.length; at += 1 + random.nextInt(3)) {
            kept[at] = vector(random, numbers);
            tile.put(at, kept[at]);
        }
        PackedVector query = vector(random, numbers);
        VectorTile.Look look = tile.look();
        look.multiply(vector(random, numbers));
        look.multiply(query);
        for (int at = 0; at < kept.length; at++) {
            assertThat(look.has(at)).isEqualTo(kept[at] != null);
            if (kept[at] != null) {
                assertThat(look.product(query, at)).isEqualTo(oracle(query, kept[at]));
                assertThat(tile.product(query, at)).isEqualTo(oracle(query, kept[at]));
            }
        }
    }

    @Test
    void 最大的数填满最长的向量_仍然精确_再长不收() {
        byte[] greatest = new byte[VectorTile.MOST];
        Arrays.fill(greatest, (byte) 127);
        PackedVector vector = PackedVector.of(greatest, 1);
        var tile = new VectorTile();
        tile.put(255, vector);
        VectorTile.Look look = tile.look();
        look.multiply(vector);
        assertThat(look.product(vector, 255)).isEqualTo(VectorTile.MOST * 127.0 * 127.0);
        PackedVector longer = PackedVector.of(new byte[VectorTile.MOST + 1], 1);
        assertThatThrownBy(() -> tile.put(0, longer)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void 后来的向量不改变已经在看的_同一处只收一次() {
        var tile = new VectorTile();
        PackedVector vector = vector(new Random(1), 8);
        VectorTile.Look before = tile.look();
        assertThat(tile.put(3, vector)).isTrue();
        assertThat(tile.put(3, vector(new Random(2), 8))).isFalse();
        before.multiply(vector);
        assertThat(before.has(3)).isFalse();
        assertThat(tile.look().has(3)).isTrue();
        assertThat(tile.product(vector, 3)).isEqualTo(oracle(vector, vector));
        assertThat(tile.product(vector, 4)).isNaN();
    }
}
