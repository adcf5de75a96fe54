package cn.qingjian.clauses.cli;

import cn.qingjian.clauses.ClauseIndex;
import cn.qingjian.clauses.Coverage;
import cn.qingjian.clauses.CoverageEngine;
import cn.qingjian.clauses.Match;
import cn.qingjian.clauses.meaning.FusedEvidence;
import cn.qingjian.clauses.meaning.Meaning;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code qj coverage --corpus FILE… --drafts FILE… --out FILE [--no-semantic] [--vectors DIR] [--features FILE]}: for every
 * clause of the drafts, the corpus clauses that already say it, one JSON object a line; a clause that is only related has the
 * class {@code none}. Vectors are kept in {@code --vectors}, by default the folder {@code vectors}.
 */
public final class CoverageCommand {
    private static final String USAGE = "用法：qj coverage --corpus 文件.jsonl[.gz] … --drafts 文件.jsonl … --out 文件.jsonl"
            + " [--no-semantic] [--vectors 目录] [--features 文件.jsonl]";
    private static final int MATCHES = 10;

    private CoverageCommand() {}

    /** Runs the command and ends the process: 0 when done, 2 for wrong arguments or an unreadable file. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.err));
    }

    /** Runs the command; tells progress and complaints on {@code err}; returns the exit code. */
    static int run(String[] arguments, PrintStream err) {
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(USAGE);
            return 2;
        }
        try {
            cover(options, err);
            return 0;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            err.println("无法完成：" + e.getMessage());
            return 2;
        }
    }

    private static void cover(Options options, PrintStream err) throws IOException {
        ClauseIndex index = ClauseIndex.of(JsonLines.corpus(options.corpus()));
        err.println("已建索引：" + index.size() + " 条");
        Map<String, List<JsonLines.DraftClause>> drafts = new LinkedHashMap<>();
        for (JsonLines.DraftClause clause : JsonLines.drafts(options.drafts())) {
            drafts.computeIfAbsent(clause.draftId(), id -> new ArrayList<>()).add(clause);
        }
        Path features = options.features();
        try (CoverageEngine engine = CoverageEngine.open(index, meaning(options, err));
                BufferedWriter out = Files.newBufferedWriter(options.out(), StandardCharsets.UTF_8)) {
            awaitVectors(engine, err);
            for (List<JsonLines.DraftClause> draft : drafts.values()) {
                List<Coverage> coverages = engine.cover(texts(draft), document -> true, MATCHES);
                for (int i = 0; i < draft.size(); i++) {
                    write(out, prediction(draft.get(i), coverages.get(i)));
                }
            }
            if (features != null) {
                writeFeatures(engine, drafts.values(), features);
            }
        }
        err.println("已比对：" + drafts.size() + " 篇");
    }

    private static void writeFeatures(CoverageEngine engine, Collection<List<JsonLines.DraftClause>> drafts, Path file)
            throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (List<JsonLines.DraftClause> draft : drafts) {
                List<List<FusedEvidence>> evidence = engine.evidence(texts(draft), document -> true);
                for (int i = 0; i < draft.size(); i++) {
                    ObjectNode line = head(draft.get(i));
                    ArrayNode candidates = line.putArray("candidates");
                    evidence.get(i).forEach(one -> candidates.add(features(one)));
                    write(out, line);
                }
            }
        }
    }

    private static void write(BufferedWriter out, ObjectNode line) throws IOException {
        out.write(line.toString());
        out.newLine();
    }

    private static List<String> texts(List<JsonLines.DraftClause> draft) {
        return draft.stream().map(JsonLines.DraftClause::text).toList();
    }

    private static Optional<Meaning> meaning(Options options, PrintStream err) {
        if (!options.semantic()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Meaning.open(options.vectors()));
        } catch (IllegalStateException e) {
            err.println("语义模型无法使用，只按字面比对：" + e.getMessage());
            return Optional.empty();
        }
    }

    /** Shows how far the vectors have come until all are there; a stop loses nothing, the next run goes on from here. */
    private static void awaitVectors(CoverageEngine engine, PrintStream err) throws IOException {
        try {
            Meaning.Progress progress = engine.progress();
            int shown = -1;
            while (!progress.complete()) {
                int percent = (int) (100L * progress.done() / progress.total());
                if (percent > shown) {
                    shown = percent;
                    err.print("\r正在计算语义向量：%d / %d（%d%%）".formatted(progress.done(), progress.total(), percent));
                }
                progress = engine.awaitProgress(progress);
            }
            if (shown >= 0) {
                err.println("\r语义向量已齐备：" + progress.total() + " 条新算");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("已中断");
        }
    }

    private static ObjectNode features(FusedEvidence evidence) {
        ObjectNode node = JsonLines.MAPPER.valueToTree(evidence.wording());
        node.remove("source");
        node.put("doc_id", evidence.wording().source().documentId());
        node.put("article", evidence.wording().source().address());
        if (!Double.isNaN(evidence.cosine())) {
            node.put("cosine", evidence.cosine());
        }
        return node;
    }

    private static ObjectNode head(JsonLines.DraftClause clause) {
        ObjectNode line = JsonLines.MAPPER.createObjectNode();
        line.put("draft_id", clause.draftId());
        line.put("clause_index", clause.index());
        return line;
    }

    private static ObjectNode prediction(JsonLines.DraftClause clause, Coverage coverage) {
        ObjectNode line = head(clause);
        ArrayNode matches = line.putArray("matches");
        for (Match match : coverage.matches()) {
            ObjectNode one = matches.addObject();
            one.put("doc_id", match.source().documentId());
            one.put("article", match.source().address());
            one.put("score", Math.round(match.score() * 1e4) / 1e4);
            one.put("class", match.kind().provides() ? match.kind().name().toLowerCase(Locale.ROOT) : "none");
        }
        return line;
    }

    private record Options(
            List<Path> corpus,
            List<Path> drafts,
            Path out,
            boolean semantic,
            Path vectors,
            @Nullable Path features) {

        static Options parse(String[] arguments) {
            List<Path> corpus = new ArrayList<>();
            List<Path> drafts = new ArrayList<>();
            Path out = null;
            Path vectors = Path.of("vectors");
            Path features = null;
            boolean semantic = true;
            for (int i = 0; i < arguments.length; i++) {
                switch (arguments[i]) {
                    case "--corpus" -> corpus.add(value(arguments, ++i));
                    case "--drafts" -> drafts.add(value(arguments, ++i));
                    case "--out" -> out = value(arguments, ++i);
                    case "--vectors" -> vectors = value(arguments, ++i);
                    case "--features" -> features = value(arguments, ++i);
                    case "--no-semantic" -> semantic = false;
                    default -> throw new IllegalArgumentException("不认识的参数：" + arguments[i]);
                }
            }
            if (corpus.isEmpty() || drafts.isEmpty() || out == null) {
                throw new IllegalArgumentException("须给出 --corpus、--drafts 和 --out");
            }
            return new Options(corpus, drafts, out, semantic, vectors, features);
        }

        private static Path value(String[] arguments, int at) {
            if (at >= arguments.length) {
                throw new IllegalArgumentException(arguments[at - 1] + " 后面缺少值");
            }
            return Path.of(arguments[at]);
        }
    }
}
