package cn.qingjian.clauses.meaning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The vectors of the clauses of one index, by ordinal, and the exact search for the nearest: one pass over all of them
 * for all queries of a draft. Vectors may still be coming in while
 * others search; those that aren't there yet are passed over.
 */
public final class MeaningIndex {
    /** A clause and how near it is. */
    public record Neighbour(int ordinal, double cosine) {
        private static final Comparator<Neighbour> NEAREST_FIRST =
                Comparator.comparingDouble(Neighbour::cosine).reversed().thenComparingInt(Neighbour::ordinal);
    }

    private final VectorTile[] tiles;
    private final AtomicInteger missing;

    /** An index of {@code size} clauses of which {@code expected} will get a vector. */
    MeaningIndex(int size, int expected) {
        tiles = new VectorTile[Math.ceilDiv(size, VectorTile.SIZE)];
        Arrays.setAll(tiles, tile -> new VectorTile());
        missing = new AtomicInteger(expected);
    }

    void put(int ordinal, PackedVector vector) {
        if (tiles[ordinal / VectorTile.SIZE].put(ordinal % VectorTile.SIZE, vector)) {
            missing.decrementAndGet();
        }
    }

    /** How many clauses still wait for their vector. */
    public int missing() {
        return missing.get();
    }

    /**
     * The nearest clauses of each query, nearest first. Memory is what this costs: all queries look at a tile of vectors while
     * it is in the cache, and the tiles are shared out among the cores.
     *
     * @param queries vectors of length 1
     * @param eligible which ordinals may answer; asked only of those that would be among the nearest
     * @param limit how many at most for each query
     */
    public List<List<Neighbour>> nearest(List<float[]> queries, IntPredicate eligible, int limit) {
        PackedVector[] packed = queries.stream().map(PackedVector::pack).toArray(PackedVector[]::new);
        int shares = Math.min(tiles.length, Runtime.getRuntime().availableProcessors());
        List<Nearest[]> found = IntStream.range(0, shares)
                .parallel()
                .mapToObj(share -> {
                    Nearest[] best = new Nearest[packed.length];
                    Arrays.setAll(best, query -> new Nearest(limit));
                    for (int tile = share; tile < tiles.length; tile += shares) {
                        look(tile, packed, eligible, best);
                    }
                    return best;
                })
                .toList();
        return IntStream.range(0, packed.length)
                .mapToObj(query -> found.stream()
                        .flatMap(best -> best[query].found())
                        .sorted(Neighbour.NEAREST_FIRST)
                        .limit(limit)
                        .toList())
                .toList();
    }

    private void look(int tile, PackedVector[] queries, IntPredicate eligible, Nearest[] best) {
        VectorTile.Look there = tiles[tile].look();
        int first = tile * VectorTile.SIZE;
        for (int query = 0; query < queries.length; query++) {
            Nearest nearest = best[query];
            there.multiply(queries[query]);
            for (int at = 0; at < VectorTile.SIZE; at++) {
                if (there.has(at)) {
                    double cosine = there.product(queries[query], at);
                    if (nearest.admits(cosine) && eligible.test(first + at)) {
                        nearest.add(first + at, cosine);
                    }
                }
            }
        }
    }

    /** The nearest few so far, by insertion into short arrays. */
    private static final class Nearest {
        private final int[] ordinals;
        private final double[] cosines;
        private int size;

        Nearest(int most) {
            ordinals = new int[most];
            cosines = new double[most];
        }

        boolean admits(double cosine) {
            return size < cosines.length || cosine > cosines[size - 1];
        }

        void add(int ordinal, double cosine) {
            int at = size < cosines.length ? size++ : size - 1;
            while (at > 0 && cosines[at - 1] < cosine) {
                cosines[at] = cosines[at - 1];
                ordinals[at] = ordinals[at - 1];
                at--;
            }
            cosines[at] = cosine;
            ordinals[at] = ordinal;
        }

        Stream<Neighbour> found() {
            return IntStream.range(0, size).mapToObj(i -> new Neighbour(ordinals[i], cosines[i]));
        }
    }

    /** How near a clause is to a vector of length 1; NaN while the clause has no vector. */
    public double cosine(float[] query, int ordinal) {
        return tiles[ordinal / VectorTile.SIZE].product(PackedVector.pack(query), ordinal % VectorTile.SIZE);
    }
}
