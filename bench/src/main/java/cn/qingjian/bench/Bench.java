package cn.qingjian.bench;

import cn.qingjian.bench.crash.CrashBench;
import cn.qingjian.bench.crash.OnceBench;
import cn.qingjian.bench.crash.RacesBench;
import cn.qingjian.bench.form.FormBench;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Runs a benchmark by name: {@code Bench NAME [ARGUMENTS]}; without a name it lists them. */
public final class Bench {
    /** The folder of the project. */
    static final Path HOME = Path.of(System.getProperty("qingjian.home", ""));

    private static final Map<String, Benchmark> BENCHMARKS = new TreeMap<>(Map.ofEntries(
            Map.entry("coverage-speed", CoverageSpeed::run),
            Map.entry("coverage-meaning", CoverageMeaning::run),
            Map.entry("layout", LayoutQuality::run),
            Map.entry("leader", LeaderPage::run),
            Map.entry("merging", MergingQuality::run),
            Map.entry("page-speed", PageSpeed::run),
            Map.entry("paper-layout", PaperLayout::run),
            Map.entry("remittance-list", RemittanceList::run),
            Map.entry("interest", InterestSettlement::run),
            Map.entry("decided", DecidedInASecond::run),
            Map.entry("crash", CrashBench::run),
            Map.entry("once", OnceBench::run),
            Map.entry("races", RacesBench::run),
            Map.entry("form", FormBench::run),
            Map.entry("coverage-growth", CoverageGrowth::run),
            Map.entry("coverage-memory", CoverageMemory::run),
            Map.entry("coverage-quality", CoverageQuality::run)));

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
