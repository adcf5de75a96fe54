package cn.qingjian.bench;

import cn.qingjian.clauses.ClauseIndex;
import cn.qingjian.clauses.CoverageEngine;
import cn.qingjian.gate.Bearers;
import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.Undertaking;
import cn.qingjian.merging.Measures;
import cn.qingjian.merging.MergeEngine;
import cn.qingjian.merging.Pairing;
import cn.qingjian.merging.Way;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How well merges are proposed: precision and recall over all pairs of 300 labelled demands, on the half that was tuned on, on
 * the half that was held out, and on all together; beside it Jaccard of character 3-grams, its threshold tuned on the same half.
 */
final class MergingQuality {
    private static final int GRAM = 3;
    private static final int STEPS = 100;
    private static final List<Pairing> PAIRINGS = List.of(
            new Pairing("inspections", "inspections", Way.ONE_VISIT, true),
            new Pairing("inspections", "fieldresearch", Way.ONE_VISIT, true),
            new Pairing("fieldresearch", "fieldresearch", Way.ONE_VISIT, true),
            new Pairing("meetings", "documents", Way.ALREADY_SAID, true));

    private MergingQuality() {}

    private record Demand(Undertaking undertaking, boolean tuned) {}

    private record Set300(List<Demand> demands, Set<Pair> merges, Set<Pair> near) {}

    /** Two numbers, the smaller first. */
    private record Pair(long one, long other) implements Comparable<Pair> {
        static Pair of(long one, long other) {
            return new Pair(Math.min(one, other), Math.max(one, other));
        }

        @Override
        public int compareTo(Pair pair) {
            return one == pair.one ? Long.compare(other, pair.other) : Long.compare(one, pair.one);
        }
    }

    private record Score(int proposed, int right, int wanted, int near) {
        double precision() {
            return proposed == 0 ? 1 : (double) right / proposed;
        }

        double recall() {
            return wanted == 0 ? 1 : (double) right / wanted;
        }

        double f1() {
            return precision() + recall() == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
        }

        String json() {
            return String.format(
                    Locale.ROOT,
                    "{\"precision\":%.3f,\"recall\":%.3f,\"proposed\":%d,\"right\":%d,\"wanted\":%d,\"near_misses\":%d}",
                    precision(),
                    recall(),
                    proposed,
                    right,
                    wanted,
                    near);
        }
    }

    static String run(String[] arguments) throws Exception {
        Set300 labelled = read();
        try (CoverageEngine clauses = CoverageEngine.open(ClauseIndex.of(List.of()), Optional.empty())) {
            var engine = new MergeEngine(PAIRINGS, Measures.FIRST, clauses::coverAmong);
            long begin = System.nanoTime();
            Set<Pair> all = proposed(engine, labelled, any -> true);
            double seconds = (System.nanoTime() - begin) / 1e9;
            Set<Pair> tuned = proposed(engine, labelled, Demand::tuned);
            Set<Pair> held = proposed(engine, labelled, demand -> !demand.tuned());
            if (arguments.length > 0 && arguments[0].equals("--show")) {
                show(labelled, all);
            }
            double threshold = bestThreshold(labelled);
            return String.format(
                    Locale.ROOT,
                    "{\"bench\":\"merging\",\"demands\":%d,\"seconds\":%.2f,\"tuned\":%s,\"held\":%s,\"all\":%s,"
                            + "\"baseline\":\"Jaccard of character 3-grams\",\"baseline_threshold\":%.2f,\"baseline_tuned\":%s,\"baseline_held\":%s,\"baseline_all\":%s}",
                    labelled.demands().size(),
                    seconds,
                    score(labelled, tuned, Demand::tuned).json(),
                    score(labelled, held, demand -> !demand.tuned()).json(),
                    score(labelled, all, any -> true).json(),
                    threshold,
                    baseline(labelled, Demand::tuned, threshold).json(),
                    baseline(labelled, demand -> !demand.tuned(), threshold).json(),
                    baseline(labelled, any -> true, threshold).json());
        }
    }

    private static Set<Pair> proposed(MergeEngine engine, Set300 labelled, Predicate<Demand> half) {
        Set<Pair> pairs = new TreeSet<>();
        engine.proposals(of(labelled, half))
                .forEach(proposal -> pairs.add(Pair.of(
                        proposal.away().id().number(), proposal.into().id().number())));
        return pairs;
    }

    private static List<Undertaking> of(Set300 labelled, Predicate<Demand> half) {
        return labelled.demands().stream().filter(half).map(Demand::undertaking).toList();
    }

    private static Score score(Set300 labelled, Set<Pair> proposed, Predicate<Demand> half) {
        Set<Long> in = new HashSet<>();
        of(labelled, half).forEach(one -> in.add(one.id().number()));
        return new Score(
                proposed.size(),
                (int) proposed.stream().filter(labelled.merges()::contains).count(),
                (int) labelled.merges().stream()
                        .filter(pair -> in.contains(pair.one()) && in.contains(pair.other()))
                        .count(),
                (int) proposed.stream().filter(labelled.near()::contains).count());
    }

    private static double bestThreshold(Set300 labelled) {
        double best = 0;
        double most = -1;
        for (int step = 1; step < STEPS; step++) {
            double f1 = baseline(labelled, Demand::tuned, (double) step / STEPS).f1();
            if (f1 > most) {
                most = f1;
                best = (double) step / STEPS;
            }
        }
        return best;
    }

    private static Score baseline(Set300 labelled, Predicate<Demand> half, double threshold) {
        List<Undertaking> some = of(labelled, half);
        Map<Long, Set<String>> grams = new HashMap<>();
        some.forEach(one -> grams.put(one.id().number(), grams(one.title() + one.text())));
        Set<Pair> pairs = new TreeSet<>();
        for (Undertaking one : some) {
            for (Undertaking other : some) {
                if (one.id().number() < other.id().number()
                        && jaccard(
                                        grams.getOrDefault(one.id().number(), Set.of()),
                                        grams.getOrDefault(other.id().number(), Set.of()))
                                >= threshold) {
                    pairs.add(Pair.of(one.id().number(), other.id().number()));
                }
            }
        }
        return score(labelled, pairs, half);
    }

    private static Set<String> grams(String text) {
        Set<String> grams = new HashSet<>();
        for (int i = 0; i + GRAM <= text.length(); i++) {
            grams.add(text.substring(i, i + GRAM));
        }
        return grams;
    }

    private static double jaccard(Set<String> one, Set<String> other) {
        long both = one.stream().filter(other::contains).count();
        return both == 0 ? 0 : (double) both / (one.size() + other.size() - both);
    }

    private static void show(Set300 labelled, Set<Pair> proposed) {
        Map<Long, String> titles = new HashMap<>();
        labelled.demands()
                .forEach(one -> titles.put(
                        one.undertaking().id().number(),
                        (one.tuned() ? "tuned " : "held ") + one.undertaking().title()));
        proposed.stream()
                .filter(pair -> !labelled.merges().contains(pair))
                .forEach(pair ->
                        System.err.println("wrong  " + titles.get(pair.one()) + " + " + titles.get(pair.other())));
        labelled.merges().stream()
                .filter(pair -> !proposed.contains(pair))
                .forEach(pair ->
                        System.err.println("missed " + titles.get(pair.one()) + " + " + titles.get(pair.other())));
    }

    private static Set300 read() throws IOException {
        List<Demand> demands = new ArrayList<>();
        for (JsonNode line : lines("/merging/demands.jsonl")) {
            Set<Long> bearers = new HashSet<>();
            line.get("bearers").forEach(unit -> bearers.add(unit.asLong()));
            demands.add(new Demand(
                    new Undertaking(
                            new DemandId(
                                    line.get("kind").asString(), line.get("id").asLong()),
                            line.get("kind").asString(),
                            line.get("title").asString(),
                            line.get("issuer").asLong(),
                            line.get("text").asString(),
                            new Bearers(bearers, line.get("people").asInt()),
                            LocalDate.parse(line.get("from").asString()),
                            LocalDate.parse(line.get("to").asString()),
                            line.get("minutes").asLong()),
                    line.get("half").asString().equals("tuned")));
        }
        Set<Pair> merges = new TreeSet<>();
        Set<Pair> near = new TreeSet<>();
        for (JsonNode line : lines("/merging/pairs.jsonl")) {
            (line.get("merge").asBoolean() ? merges : near)
                    .add(Pair.of(line.get("one").asLong(), line.get("other").asLong()));
        }
        return new Set300(demands, merges, near);
    }

    private static List<JsonNode> lines(String resource) throws IOException {
        var mapper = new JsonMapper();
        try (var in = Objects.requireNonNull(MergingQuality.class.getResourceAsStream(resource), resource);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().map(mapper::readTree).toList();
        }
    }
}
