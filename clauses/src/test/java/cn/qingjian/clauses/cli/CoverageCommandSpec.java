package cn.qingjian.clauses.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CoverageCommandSpec {
    private static final String RULE = "窗口人员收到申请后应当当场核对材料，材料不齐的一次告知需要补正的全部内容";
    private static final String OTHER = "停车场经营者应当在入口处公示收费标准和监督电话";

    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private Path corpus = Path.of("");
    private Path drafts = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void files() throws IOException {
        corpus = folder.resolve("corpus.jsonl");
        drafts = folder.resolve("drafts.jsonl");
        out = folder.resolve("out.jsonl");
        Files.writeString(corpus, document("a", RULE));
        Files.writeString(
                drafts,
                "{\"draft_id\":\"x\",\"clauses\":[{\"index\":0,\"text\":\"" + RULE
                        + "\"},{\"index\":1,\"text\":\"特此通知\"}]}\n");
    }

    @Test
    void 每个条款一行_最好的在前() throws IOException {
        assertThat(run("--corpus", corpus, "--drafts", drafts, "--out", out, "--no-semantic"))
                .isZero();

        List<JsonNode> lines = lines(out);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).path("draft_id").stringValue()).isEqualTo("x");
        assertThat(lines.get(0).path("clause_index").intValue()).isZero();
        JsonNode best = lines.get(0).path("matches").path(0);
        assertThat(best.path("doc_id").stringValue()).isEqualTo("a");
        assertThat(best.path("article").stringValue()).isEqualTo("第一条");
        assertThat(best.path("class").stringValue()).isEqualTo("verbatim");
        assertThat(best.path("score").doubleValue()).isBetween(0.9, 1.0);
        assertThat(lines.get(1).path("matches")).isEmpty();
    }

    @Test
    void 几个语料_也读压缩的() throws IOException {
        Path packed = folder.resolve("more.jsonl.gz");
        try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(packed))) {
            stream.write(document("b", OTHER).getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(drafts, "\n{\"draft_id\":\"y\",\"clauses\":[{\"index\":0,\"text\":\"" + OTHER + "\"}]}\n\n");

        assertThat(run("--corpus", corpus, "--corpus", packed, "--drafts", drafts, "--out", out, "--no-semantic"))
                .isZero();

        assertThat(lines(out).getFirst().path("matches").path(0).path("doc_id").stringValue())
                .isEqualTo("b");
    }

    @Test
    void 特征可以另行写出() throws IOException {
        Path features = folder.resolve("features.jsonl");

        assertThat(run("--corpus", corpus, "--drafts", drafts, "--out", out, "--no-semantic", "--features", features))
                .isZero();

        JsonNode candidate = lines(features).getFirst().path("candidates").path(0);
        assertThat(candidate.path("containment").doubleValue()).isEqualTo(1);
        assertThat(candidate.path("doc_id").stringValue()).isEqualTo("a");
        assertThat(candidate.has("source")).isFalse();
    }

    @Test
    void 参数不全或不认识_说明用法() {
        assertThat(run("--corpus", corpus)).isEqualTo(2);
        assertThat(complaint()).contains("须给出").contains("用法");
        assertThat(run("--what")).isEqualTo(2);
        assertThat(complaint()).contains("不认识的参数：--what");
        assertThat(run("--corpus")).isEqualTo(2);
        assertThat(complaint()).contains("--corpus 后面缺少值");
    }

    @Test
    void 文件不存在_说得清楚() {
        assertThat(run("--corpus", folder.resolve("none.jsonl"), "--drafts", drafts, "--out", out, "--no-semantic"))
                .isEqualTo(2);
        assertThat(complaint()).contains("无法完成").contains("none.jsonl");
    }

    @Test
    void 坏的一行_指出文件和行号() throws IOException {
        Files.writeString(corpus, document("a", RULE) + "{\"id\": 半截\n");

        assertThat(run("--corpus", corpus, "--drafts", drafts, "--out", out, "--no-semantic"))
                .isEqualTo(2);
        assertThat(complaint()).contains("corpus.jsonl 第2行不是 JSON");
    }

    @Test
    void 缺少字段_指出字段() throws IOException {
        Files.writeString(corpus, "{\"title\":\"没有编号\",\"articles\":[]}\n");

        assertThat(run("--corpus", corpus, "--drafts", drafts, "--out", out, "--no-semantic"))
                .isEqualTo(2);
        assertThat(complaint()).contains("缺少字段 id");
    }

    private static String document(String id, String text) {
        return "{\"id\":\"" + id + "\",\"articles\":[{\"no\":\"第一条\",\"text\":\"" + text + "\"}]}\n";
    }

    private int run(Object... arguments) {
        String[] words = new String[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            words[i] = arguments[i].toString();
        }
        return CoverageCommand.run(words, new PrintStream(complaints, true, StandardCharsets.UTF_8));
    }

    private String complaint() {
        return complaints.toString(StandardCharsets.UTF_8);
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(new JsonMapper()::readTree).toList();
    }
}
