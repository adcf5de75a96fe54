package cn.qingjian.bench;

import cn.qingjian.clauses.ClauseIndex;
import cn.qingjian.clauses.SourceClause;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * How long a 5,000-character draft takes at the wording level against all laws, alignment included, on one thread, beside
 * Lucene's MoreLikeThis over the same clauses and one streaming pass over their text.
 */
final class CoverageSpeed {
    private static final int CHARACTERS = 5_000;
    private static final int DRAFTS = 40;
    /** After fewer the compiler of the JVM is still at work, as the falling times of the rounds show. */
    private static final int WARM_UP_ROUNDS = 12;

    private static final int ROUNDS = 3;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CoverageSpeed() {}

    static String run(String[] arguments) throws Exception {
        CorpusFolder corpus = CorpusFolder.from(arguments);
        List<SourceClause> clauses = corpus.laws();
        List<List<String>> drafts = corpus.mixedDrafts(DRAFTS, CHARACTERS);
        ClauseIndex index = ClauseIndex.of(clauses);
        Times ours = times(drafts, draft -> draft.forEach(index::cover));
        Times lucene;
        try (MoreLikeThisBaseline baseline = new MoreLikeThisBaseline(clauses)) {
            lucene = times(drafts, draft -> draft.forEach(baseline::search));
        }
        char[] text = String.join("", clauses.stream().map(SourceClause::text).toList())
                .toCharArray();
        Times stream = times(drafts, draft -> sum(text));
        return String.format(
                Locale.ROOT,
                "{\"bench\":\"coverage-speed\",\"clauses\":%d,\"draft_characters\":%d,\"draft_clauses\":%.1f,"
                        + "\"median_ms\":%.2f,\"p95_ms\":%.2f,\"median_cpu_ms\":%.2f,"
                        + "\"lucene_mlt_median_ms\":%.2f,\"lucene_mlt_median_cpu_ms\":%.2f,\"ratio\":%.2f,"
                        + "\"stream_pass_ms\":%.2f,\"stream_pass_cpu_ms\":%.2f}",
                clauses.size(),
                CHARACTERS,
                drafts.stream().mapToInt(List::size).average().orElse(0),
                ours.wall(0.5),
                ours.wall(0.95),
                ours.cpu(0.5),
                lucene.wall(0.5),
                lucene.cpu(0.5),
                lucene.cpu(0.5) / ours.cpu(0.5),
                stream.wall(0.5),
                stream.cpu(0.5));
    }

    /** Times of the work on each input and in each round, on this thread, after warming up. */
    static <T> Times times(List<T> inputs, Consumer<T> work) {
        double[] wall = new double[inputs.size() * ROUNDS];
        double[] cpu = new double[wall.length];
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            for (int i = 0; i < inputs.size(); i++) {
                long cpuStart = THREADS.getCurrentThreadCpuTime();
                long start = System.nanoTime();
                work.accept(inputs.get(i));
                long end = System.nanoTime();
                long cpuEnd = THREADS.getCurrentThreadCpuTime();
                if (round >= 0) {
                    wall[round * inputs.size() + i] = (end - start) / 1e6;
                    cpu[round * inputs.size() + i] = (cpuEnd - cpuStart) / 1e6;
                }
            }
        }
        Arrays.sort(wall);
        Arrays.sort(cpu);
        return new Times(wall, cpu);
    }

    /** Sorted times in milliseconds: on the clock, and of the processor, which other programs on the machine don't blur. */
    static final class Times {
        private final double[] wall;
        private final double[] cpu;

        private Times(double[] wall, double[] cpu) {
            this.wall = wall;
            this.cpu = cpu;
        }

        double wall(double quantile) {
            return wall[(int) (wall.length * quantile)];
        }

        double cpu(double quantile) {
            return cpu[(int) (cpu.length * quantile)];
        }
    }

    /** Keeps the streaming pass from being optimised away. */
    static volatile long sink;

    private static void sum(char[] text) {
        long sum = 0;
        for (char unit : text) {
            sum += unit;
        }
        sink = sum;
    }
}
