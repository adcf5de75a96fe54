package cn.qingjian.clauses.meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/**
 * The vectors of the clauses of one index, by ordinal, and the exact search for the nearest: one pass over all of them,
 * about 40 ns each with the vector module of the JDK and some times that without. Vectors may still be coming in while
 * others search; those that aren't there yet are passed over.
 */
public final class MeaningIndex {
    /** A clause and how near it is. */
    public record Neighbour(int ordinal, double cosine) {}

    private final @Nullable PackedVector[] vectors;
    private final AtomicInteger missing;

    /** An index of {@code size} clauses of which {@code expected} will get a vector. */
    MeaningIndex(int size, int expected) {
        vectors = new PackedVector[size];
        missing = new AtomicInteger(expected);
    }

    void put(int ordinal, PackedVector vector) {
        if (vectors[ordinal] == null) {
            vectors[ordinal] = vector;
            missing.decrementAndGet();
        }
    }

    /** How many clauses still wait for their vector. */
    public int missing() {
        return missing.get();
    }

    /**
     * The nearest clauses, nearest first.
     *
     * @param query a vector of length 1
     * @param eligible which ordinals may answer; asked only of those that would be among the nearest
     * @param limit how many at most
     */
    public List<Neighbour> nearest(float[] query, IntPredicate eligible, int limit) {
        PackedVector packed = PackedVector.pack(query);
        PriorityQueue<Neighbour> best = new PriorityQueue<>(Comparator.comparingDouble(Neighbour::cosine));
        double least = Double.NEGATIVE_INFINITY;
        for (int ordinal = 0; ordinal < vectors.length; ordinal++) {
            PackedVector vector = vectors[ordinal];
            if (vector == null) {
                continue;
            }
            double cosine = product(packed, vector);
            if (cosine > least && eligible.test(ordinal)) {
                best.add(new Neighbour(ordinal, cosine));
                if (best.size() > limit) {
                    best.poll();
                    least = best.element().cosine();
                }
            }
        }
        List<Neighbour> nearest = new ArrayList<>(best);
        nearest.sort(Comparator.comparingDouble(Neighbour::cosine).reversed());
        return nearest;
    }

    /** How near a clause is to a vector of length 1; NaN while the clause has no vector. */
    public double cosine(float[] query, int ordinal) {
        PackedVector vector = vectors[ordinal];
        return vector == null ? Double.NaN : product(PackedVector.pack(query), vector);
    }

    private static double product(PackedVector a, PackedVector b) {
        return VectorUtil.dotProduct(a.bytes(), b.bytes()) * (double) (a.scale() * b.scale());
    }
}
