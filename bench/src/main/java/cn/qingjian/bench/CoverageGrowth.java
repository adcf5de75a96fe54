package cn.qingjian.bench;

import cn.qingjian.clauses.ClauseIndex;
import cn.qingjian.clauses.SourceClause;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * How the time for a draft grows when the corpus becomes four and sixteen times as large. The added clauses are synthetic: each
 * is written by a chain of order two that has read the real corpus, so that its phrases are as common as real ones.
 */
final class CoverageGrowth {
    private static final int CHARACTERS = 5_000;
    private static final int DRAFTS = 20;
    private static final int[] FACTORS = {1, 4, 16};

    private CoverageGrowth() {}

    static String run(String[] arguments) throws Exception {
        CorpusFolder corpus = CorpusFolder.from(arguments);
        List<SourceClause> clauses = corpus.laws();
        List<List<String>> drafts = corpus.mixedDrafts(DRAFTS, CHARACTERS);
        double[] medians = new double[FACTORS.length];
        SyntheticClauses synthetic = new SyntheticClauses(clauses, new Random(1));
        ClauseIndex index = ClauseIndex.of(clauses);
        for (int i = 0; i < FACTORS.length; i++) {
            if (i > 0) {
                index = null;
                List<SourceClause> grown = new ArrayList<>(clauses);
                while (grown.size() < clauses.size() * FACTORS[i]) {
                    grown.add(synthetic.next(grown.size()));
                }
                index = ClauseIndex.of(grown);
            }
            ClauseIndex measured = index;
            medians[i] = CoverageSpeed.times(drafts, draft -> draft.forEach(measured::cover))
                    .cpu(0.5);
        }
        return String.format(
                Locale.ROOT,
                "{\"bench\":\"coverage-growth\",\"clauses\":%d,\"cpu_ms_x1\":%.2f,\"cpu_ms_x4\":%.2f,\"cpu_ms_x16\":%.2f,"
                        + "\"growth_x1_x4\":%.2f,\"growth_x4_x16\":%.2f,\"limit\":1.5}",
                clauses.size(),
                medians[0],
                medians[1],
                medians[2],
                medians[1] / medians[0],
                medians[2] / medians[1]);
    }

    /** Writes clauses of the lengths of real ones, each character drawn from those that follow the two before it in real ones. */
    private static final class SyntheticClauses {
        private final List<SourceClause> real;
        private final Random random;
        /** Places of the joined text by the two characters before them. */
        private final Map<Integer, int[]> places = new HashMap<>();

        private final String text;

        SyntheticClauses(List<SourceClause> real, Random random) throws IOException {
            this.real = real;
            this.random = random;
            text = String.join("", real.stream().map(SourceClause::text).toList());
            Map<Integer, Integer> counts = new HashMap<>();
            for (int i = 2; i < text.length(); i++) {
                counts.merge(key(i), 1, Integer::sum);
            }
            counts.forEach((key, count) -> places.put(key, new int[count]));
            for (int i = 2; i < text.length(); i++) {
                int key = key(i);
                int left = counts.merge(key, -1, Integer::sum);
                Objects.requireNonNull(places.get(key))[left] = i;
            }
        }

        private int key(int at) {
            return text.charAt(at - 2) << Character.SIZE | text.charAt(at - 1);
        }

        SourceClause next(int number) {
            int length = real.get(random.nextInt(real.size())).text().length();
            int at = 2 + random.nextInt(text.length() - 2);
            StringBuilder clause = new StringBuilder();
            while (clause.length() < length) {
                clause.append(text.charAt(at));
                int[] next = at + 1 < text.length() ? places.get(key(at + 1)) : null;
                at = next == null ? 2 : next[random.nextInt(next.length)];
            }
            return new SourceClause("synthetic-" + number / 40, "第" + number % 40 + "条", clause.toString());
        }
    }
}
