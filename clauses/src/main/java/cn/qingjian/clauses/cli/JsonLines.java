package cn.qingjian.clauses.cli;

import cn.qingjian.clauses.SourceClause;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads files of one JSON object a line, plain or compressed ({@code .gz}): corpora of documents and sets of drafts. */
public final class JsonLines {
    static final JsonMapper MAPPER = new JsonMapper();

    private JsonLines() {}

    /** The clauses of all documents in {@code files}, in file order. */
    public static List<SourceClause> corpus(List<Path> files) throws IOException {
        List<SourceClause> clauses = new ArrayList<>();
        for (Path file : files) {
            forEach(file, document -> {
                String id = text(document, "id", file);
                for (JsonNode article : document.path("articles")) {
                    clauses.add(new SourceClause(id, text(article, "no", file), text(article, "text", file)));
                }
            });
        }
        return clauses;
    }

    /** The clauses of all drafts in {@code files}, in file order. */
    public static List<DraftClause> drafts(List<Path> files) throws IOException {
        List<DraftClause> clauses = new ArrayList<>();
        for (Path file : files) {
            forEach(file, draft -> {
                String id = text(draft, "draft_id", file);
                for (JsonNode clause : draft.path("clauses")) {
                    clauses.add(new DraftClause(id, clause.path("index").intValue(), text(clause, "text", file)));
                }
            });
        }
        return clauses;
    }

    private static String text(JsonNode node, String name, Path file) {
        JsonNode value = node.path(name);
        if (!value.isString()) {
            throw new IllegalArgumentException(file + ": 缺少字段 " + name);
        }
        return value.stringValue();
    }

    /** Hands each object of a file to {@code use}, in file order; blank lines are passed over. */
    public static void forEach(Path file, Consumer<JsonNode> use) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    use.accept(parse(line, file, number));
                }
            }
        }
    }

    private static JsonNode parse(String line, Path file, int number) {
        try {
            return MAPPER.readTree(line);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + " 第" + number + "行不是 JSON：" + e.getOriginalMessage(), e);
        }
    }

    /**
     * One clause of a draft.
     *
     * @param draftId the draft that it belongs to
     * @param index its place in the draft, from 0
     * @param text its words
     */
    public record DraftClause(String draftId, int index, String text) {}
}
