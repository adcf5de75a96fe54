package cn.qingjian.provisions.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.provisions.Force;
import cn.qingjian.provisions.Level;
import cn.qingjian.provisions.Provision;
import cn.qingjian.provisions.importing.Reading.NotUnderstood;
import cn.qingjian.provisions.importing.Reading.Understood;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleSpec {
    private static final String LAW = """
            # 示例市节水办法

            （2023年5月6日示例市人民政府令第8号公布　自2023年7月1日起施行）

            ## 第一章　总则

            第一条　为了节约用水，制定本办法。

            第二条　本市用水适用本办法。本办法有效期五年。
            """;
    private static final String LINE =
            "{\"id\":\"x-1\",\"title\":\"示例法\",\"kind\":\"法律\",\"issuer\":\"示例机关\",\"date\":\"2020-01-02\","
                    + "\"status\":\"现行有效\",\"articles\":[{\"no\":\"第一条\",\"text\":\"甲乙丙。\",\"ch\":\"第一章\"}]}";

    @TempDir
    Path folder;

    private Path file(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    private Path file(String name, String content) throws IOException {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Reading> read(Path path) throws RefusedImportException, IOException {
        return read(path, ImportLimits.standard());
    }

    private static List<Reading> read(Path path, ImportLimits limits) throws RefusedImportException, IOException {
        List<Reading> readings = new ArrayList<>();
        Bundle.read(path, path.getFileName().toString(), limits, readings::add);
        return readings;
    }

    private static Understood only(List<Reading> readings) {
        assertThat(readings).singleElement().isInstanceOf(Understood.class);
        return (Understood) readings.getFirst();
    }

    private static byte[] zip(Map<String, byte[]> entries, Charset names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void 没有登记信息的文件_从标题和题注读出() throws Exception {
        Understood read = only(read(file("节水.md", LAW)));
        Provision provision = read.text().provision();
        assertThat(provision.title()).isEqualTo("示例市节水办法");
        assertThat(provision.adopted()).isEqualTo(LocalDate.of(2023, 5, 6));
        assertThat(provision.validity().effective()).isEqualTo(LocalDate.of(2023, 7, 1));
        assertThat(provision.validity().expires()).isEqualTo(LocalDate.of(2028, 6, 30));
        assertThat(provision.level()).isEqualTo(Level.NORMATIVE_DOCUMENT);
        assertThat(read.text().clauses()).extracting(clause -> clause.address()).containsExactly("第一条", "第二条");
        assertThat(read.remarks()).anyMatch(remark -> remark.contains("没有写明级别"));
    }

    @Test
    void 写明登记信息的_以写明的为准() throws Exception {
        Understood read = only(read(file("a.md", """
                ---
                id: gf-1
                title: 另一个标题
                level: 上级文件
                force: 部分失效
                partly: 第一条
                effective: 2024-01-01
                topics: 公文, 会议
                ---
                """ + LAW)));
        Provision provision = read.text().provision();
        assertThat(provision.id()).isEqualTo("gf-1");
        assertThat(provision.title()).isEqualTo("另一个标题");
        assertThat(provision.level()).isEqualTo(Level.SUPERIOR_DOCUMENT);
        assertThat(provision.validity().declared()).isEqualTo(Force.PARTLY_VOID);
        assertThat(provision.validity().voidArticles()).containsExactly("第一条");
        assertThat(provision.topics()).isEqualTo("公文、会议");
        assertThat(read.remarks()).isEmpty();
    }

    @Test
    void 登记信息写错的_用能用的并说出哪里不对() throws Exception {
        Understood read = only(read(file("b.md", "---\nid: 中文 编号\nlevel: 国法\nforce: 活的\nadopted: 去年\n---\n" + LAW)));
        assertThat(read.text().provision().id()).matches("d-[0-9a-f-]{36}");
        assertThat(read.remarks())
                .anyMatch(remark -> remark.contains("中文 编号"))
                .anyMatch(remark -> remark.contains("国法"))
                .anyMatch(remark -> remark.contains("活的"))
                .anyMatch(remark -> remark.contains("去年"));
    }

    @Test
    void 一行一件_压缩的和不压缩的一样() throws Exception {
        Understood plain = only(read(file("laws.jsonl", LINE + "\n\n")));
        Understood packed = only(read(file("laws.jsonl.gz", gzip(LINE))));
        assertThat(packed.text().hash()).isEqualTo(plain.text().hash());
        assertThat(plain.text().provision().level()).isEqualTo(Level.LAW);
        assertThat(plain.text().clauses().getFirst().headings()).containsExactly("第一章");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "null",
                "{\"id\":\"x\"}",
                "{\"title\":\"无条文\",\"articles\":[]}",
                "{\"title\":\"怪\",\"articles\":{\"no\":3}}",
                "{\"title\":\"怪\",\"articles\":[{\"no\":\"第一条\"},{\"text\":\"没有条号\"}]}"
            })
    void 坏行逐行报告_不影响别的行(String bad) throws Exception {
        List<Reading> readings = read(file("laws.jsonl", bad + "\n" + LINE + "\n"));
        assertThat(readings.get(0))
                .isInstanceOfSatisfying(
                        NotUnderstood.class, not -> assertThat(not.place()).endsWith("第1行"));
        assertThat(readings.get(1)).isInstanceOf(Understood.class);
    }

    @Test
    void 同号条文只取第一个_并说明() throws Exception {
        String twice = LINE.replace("]}", ",{\"no\":\"第一条\",\"text\":\"丁\"}]}");
        assertThat(only(read(file("laws.jsonl", twice))).remarks()).anyMatch(remark -> remark.contains("出现两次"));
    }

    @Test
    void 历史文本的状态_不作为已有规定() throws Exception {
        for (String status : List.of("已修改", "已废止或失效", "修改或废止决定")) {
            Understood read = only(read(file("h.jsonl", LINE.replace("现行有效", status))));
            assertThat(read.text().provision().on(LocalDate.of(2026, 1, 1)).provides())
                    .as(status)
                    .isFalse();
        }
    }

    @Test
    void 文件夹和压缩包结果一样_汉字文件名新旧编码都行() throws Exception {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("甲/节水.md", LAW.getBytes(StandardCharsets.UTF_8));
        entries.put("laws.jsonl", LINE.getBytes(StandardCharsets.UTF_8));
        entries.put("图.png", new byte[] {1});
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            file("all/" + entry.getKey(), entry.getValue());
        }
        List<String> fromFolder = hashes(read(folder.resolve("all")));
        assertThat(hashes(read(file("u.zip", zip(entries, StandardCharsets.UTF_8)))))
                .isEqualTo(fromFolder);
        assertThat(hashes(read(file("g.zip", zip(entries, Charset.forName("GB18030"))))))
                .isEqualTo(fromFolder);
        assertThat(fromFolder).hasSize(3).contains("?");
    }

    private static List<String> hashes(List<Reading> readings) {
        return readings.stream()
                .map(reading -> reading instanceof Understood one ? one.text().hash() : "?")
                .sorted()
                .toList();
    }

    @Test
    void 指向包外的路径_整包拒绝() throws IOException {
        Path evil = file("evil.zip", zip(Map.of("../../etc/x.md", new byte[] {1}), StandardCharsets.UTF_8));
        assertThatThrownBy(() -> read(evil))
                .isInstanceOf(RefusedImportException.class)
                .hasMessageContaining("恶意");
    }

    @Test
    void 压缩炸弹_整包拒绝() throws IOException {
        Path bomb = file("bomb.zip", zip(Map.of("big.txt", new byte[20 << 20]), StandardCharsets.UTF_8));
        assertThatThrownBy(() -> read(bomb))
                .isInstanceOf(RefusedImportException.class)
                .hasMessageContaining("炸弹");
    }

    @Test
    void 压缩行文件膨胀过大_整包拒绝() throws IOException {
        Path bomb = file("bomb.jsonl.gz", gzip("a".repeat(9 << 20)));
        assertThatThrownBy(() -> read(bomb))
                .isInstanceOf(RefusedImportException.class)
                .hasMessageContaining("一行");
    }

    @Test
    void 文件太多_整包拒绝() throws IOException {
        Path many = file("many.jsonl", (LINE + "\n").repeat(6));
        assertThatThrownBy(() -> read(many, new ImportLimits(5, 1 << 20, 200, 1 << 20, 100)))
                .isInstanceOf(RefusedImportException.class)
                .hasMessageContaining("超过5件");
    }

    @ParameterizedTest
    @ValueSource(strings = {"坏.zip", "坏.jsonl.gz"})
    void 不是压缩包的压缩包_说明白(String name) throws IOException {
        Path broken = file(name, "这不是压缩包");
        assertThatThrownBy(() -> read(broken)).isInstanceOf(RefusedImportException.class);
    }

    @Test
    void 截断的压缩行文件_说明白() throws IOException {
        byte[] whole = gzip((LINE + "\n").repeat(50));
        Path cut = file("cut.jsonl.gz", Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> read(cut))
                .isInstanceOf(RefusedImportException.class)
                .hasMessageContaining("不完整");
    }

    @Test
    void 包中包和不认识的文件_逐件报告() throws Exception {
        Map<String, byte[]> entries =
                Map.of("内.zip", new byte[] {1}, "表.xlsx", new byte[] {1}, "README.md", new byte[] {1});
        assertThat(read(file("mixed.zip", zip(entries, StandardCharsets.UTF_8))))
                .hasSize(3)
                .allMatch(NotUnderstood.class::isInstance);
    }

    @Test
    void 空文件和没有条款的文件_逐件报告() throws Exception {
        assertThat(read(file("empty.md", ""))).singleElement().isInstanceOf(NotUnderstood.class);
    }

    @Test
    void 找不到的路径_说明白() {
        assertThatThrownBy(() -> read(folder.resolve("没有"))).hasMessageContaining("找不到");
    }
}
