package cn.qingjian.merging;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * In how many of some usual demands a pair of characters stands, so that few demands at hand are weighed soberly.
 *
 * @param counts by pair
 * @param texts how many demands were counted
 */
record Usual(Map<String, Integer> counts, int texts) {
    static final Usual NONE = new Usual(Map.of(), 0);
    private static final String KEPT = "/merging/usual-pairs.txt";

    Usual {
        counts = Map.copyOf(counts);
    }

    /** The kept counts: a line with the number of demands, then a line a pair. */
    static Usual kept() {
        try (var in = Objects.requireNonNull(Usual.class.getResourceAsStream(KEPT), KEPT);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int texts = Integer.parseInt(Objects.requireNonNull(lines.readLine()));
            Map<String, Integer> counts = new HashMap<>();
            lines.lines().forEach(line -> counts.put(line.substring(0, 2), Integer.valueOf(line.substring(3))));
            return new Usual(counts, texts);
        } catch (IOException problem) {
            throw new UncheckedIOException(KEPT, problem);
        }
    }
}
