package cn.qingjian.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Runs a benchmark by name: {@code Bench NAME [ARGUMENTS]}; without a name it lists them. */
public final class Bench {
    /** The folder of the project. */
    static final Path HOME = Path.of(System.getProperty("qingjian.home", ""));

    private static final Map<String, Benchmark> BENCHMARKS = new TreeMap<>(Map.of(
            "coverage-speed", CoverageSpeed::run,
            "coverage-meaning", CoverageMeaning::run,
            "page-speed", PageSpeed::run,
            "remittance-list", RemittanceList::run,
            "interest", InterestSettlement::run,
            "decided", DecidedInASecond::run,
            "coverage-growth", CoverageGrowth::run,
            "coverage-memory", CoverageMemory::run,
            "coverage-quality", CoverageQuality::run));

    private Bench() {}

    /** Runs the named benchmark and prints its line. */
    public static void main(String[] arguments) throws Exception {
        Benchmark benchmark = arguments.length == 0 ? null : BENCHMARKS.get(arguments[0]);
        if (benchmark == null) {
            System.err.println("用法：qj bench 名称 [参数]；名称：" + String.join("、", BENCHMARKS.keySet()));
            System.exit(2);
            return;
        }
        System.out.println(benchmark.run(Arrays.copyOfRange(arguments, 1, arguments.length)));
    }

    /** One benchmark: takes its arguments, answers with one line of JSON. */
    interface Benchmark {
        String run(String[] arguments) throws Exception;
    }
}
