package cn.qingjian.bench;

import cn.qingjian.clauses.SourceClause;
import cn.qingjian.clauses.cli.JsonLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The corpus to measure with: a folder that holds {@code laws_*.jsonl.gz} and {@code dev/}, given as the first argument or by
 * the environment variable {@code QINGJIAN_CORPUS}.
 *
 * @param folder the folder
 */
record CorpusFolder(Path folder) {
    static CorpusFolder from(String[] arguments) {
        String folder = arguments.length > 0 ? arguments[0] : System.getenv("QINGJIAN_CORPUS");
        if (folder == null || !Files.isDirectory(Path.of(folder))) {
            throw new IllegalArgumentException("语料目录须由参数或环境变量 QINGJIAN_CORPUS 给出");
        }
        return new CorpusFolder(Path.of(folder));
    }

    /** The clauses of all laws, national and local. */
    List<SourceClause> laws() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return JsonLines.corpus(
                    files.filter(file -> file.getFileName().toString().matches("laws_.*\\.jsonl\\.gz"))
                            .sorted()
                            .toList());
        }
    }

    /** The clauses that the labelled sets are made from: the evaluation searches these only. */
    List<SourceClause> nationalLaws() throws IOException {
        return JsonLines.corpus(List.of(nationalLawsFile()));
    }

    /** The file that holds them. */
    Path nationalLawsFile() {
        return folder.resolve("laws_national.jsonl.gz");
    }

    /**
     * What a labelled set says of one clause.
     *
     * @param gold the sources that are right for it, as {@link #key}; none where nothing provides for it
     * @param needle whether one restated sentence stands inside other text
     */
    record Truth(Set<String> gold, boolean needle) {}

    /** The scored clauses of a labelled set, by {@link #key}. */
    Map<String, Truth> truth(String set) throws IOException {
        Map<String, Truth> truth = new HashMap<>();
        JsonLines.forEach(folder.resolve("dev").resolve(set + ".truth.jsonl"), line -> {
            String label = line.path("label").asString();
            if (label.equals("covered") || label.equals("none")) {
                Set<String> gold = new HashSet<>();
                line.path("gold")
                        .forEach(one -> gold.add(key(
                                one.path("doc_id").asString(),
                                one.path("article").asString())));
                truth.put(
                        key(
                                line.path("draft_id").asString(),
                                line.path("clause_index").intValue()),
                        new Truth(
                                label.equals("covered") ? gold : Set.of(),
                                line.path("sev").asString("").equals("needle")));
            }
        });
        return truth;
    }

    /** Names a clause of a document or draft. */
    static String key(String document, Object clause) {
        return document + " " + clause;
    }

    /** The clauses of the drafts of one evaluation set. */
    List<JsonLines.DraftClause> drafts(String set) throws IOException {
        return JsonLines.drafts(List.of(folder.resolve("dev").resolve(set + ".jsonl")));
    }

    /**
     * Drafts of about {@code characters} characters each, cut from the clauses of the sets of real and of edited texts, half and
     * half, so that they hold both what is provided for and what isn't.
     */
    List<List<String>> mixedDrafts(int count, int characters) throws IOException {
        List<JsonLines.DraftClause> real = drafts("real");
        List<JsonLines.DraftClause> edited = drafts("edited");
        List<List<String>> drafts = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < count; i++) {
            List<String> draft = new ArrayList<>();
            int length = 0;
            while (length < characters) {
                List<JsonLines.DraftClause> from = next % 2 == 0 ? real : edited;
                String text = from.get(next / 2 % from.size()).text();
                next++;
                draft.add(text);
                length += text.length();
            }
            drafts.add(draft);
        }
        return drafts;
    }
}
