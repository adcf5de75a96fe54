package cn.qingjian.serviceitems.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.serviceitems.Fault;
import cn.qingjian.serviceitems.ItemVersion;
import cn.qingjian.serviceitems.SomeItems;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ItemFolderSpec {
    private static List<Fault> faults(Map<String, String> files) {
        var reading = ItemFolder.read("B08", files, FactCatalogue.SHIPPED, SomeItems.policyNames());
        assertThat(reading.version()).isEmpty();
        return reading.faults();
    }

    @Test
    void 坏的YAML说出第几行() {
        Map<String, String> files = SomeItems.files("B08");
        files.put(ItemVersion.ITEM, "编码: B08\n名称: 租房提取\n时限: [1, 2\n表单: x\n");
        assertThat(faults(files)).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(ItemVersion.ITEM);
            assertThat(fault.line()).isGreaterThanOrEqualTo(3);
            assertThat(fault.message()).contains("YAML");
        });
    }

    @Test
    void 缺文件_多文件都说() {
        assertThat(faults(Map.of("run.sh", "rm")))
                .extracting(Fault::file)
                .contains(ItemVersion.ITEM, ItemVersion.TABLE, ItemVersion.GUIDE, "run.sh");
    }

    @Test
    void 别名炸弹和对象标签不起作用() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 20; i++) {
            bomb.append("a")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [*a")
                    .append(i - 1)
                    .append(", *a")
                    .append(i - 1)
                    .append("]\n");
        }
        Map<String, String> files = SomeItems.files("B08");
        files.put(ItemVersion.ITEM, bomb.toString());
        assertThat(faults(files)).isNotEmpty();
        files.put(ItemVersion.ITEM, "编码: !!javax.script.ScriptEngineManager [x]\n");
        assertThat(faults(files)).isNotEmpty();
    }

    @Test
    void 表里用了没有声明的数据_写错的字段_都说() {
        Map<String, String> files = SomeItems.files("B08");
        files.computeIfPresent(ItemVersion.ITEM, (name, text) -> text.replaceFirst("  - 名称: 提取记录\n", ""));
        assertThat(faults(files)).anyMatch(fault -> fault.field().equals("提取记录"));
        Map<String, String> misspelt = SomeItems.files("B08");
        misspelt.computeIfPresent(
                ItemVersion.TABLE,
                (name, text) -> text.replace("账户.连续缴存月数", "账户.连续缴存月").replace("政策.租房月限额", "政策.房租限额"));
        assertThat(faults(misspelt)).extracting(Fault::field).contains("账户.连续缴存月", "政策.房租限额");
    }

    @Test
    void 不予批准的行须有条款_结论只有四种() {
        Map<String, String> files = SomeItems.files("B08");
        files.computeIfPresent(
                ItemVersion.TABLE,
                (name, text) ->
                        text.replaceAll("<annotationEntry><text>[^<]*</text>", "<annotationEntry><text></text>"));
        assertThat(faults(files)).anyMatch(fault -> fault.message().contains("条款"));
        Map<String, String> other = SomeItems.files("B08");
        other.computeIfPresent(ItemVersion.TABLE, (name, text) -> text.replace("\"批准\"", "\"同意\""));
        assertThat(faults(other)).anyMatch(fault -> fault.message().contains("同意"));
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static List<Fault> refused(byte[] packed) throws IOException {
        List<Fault> faults = new ArrayList<>();
        assertThat(ZipFolder.read(new ByteArrayInputStream(packed), faults)).isEmpty();
        assertThat(faults).hasSize(1);
        return faults;
    }

    @Test
    void 好的压缩包_有没有外层文件夹都行() throws IOException {
        Map<String, String> inside = new LinkedHashMap<>();
        SomeItems.files("B08").forEach((name, text) -> inside.put("B08/" + name, text));
        List<Fault> faults = new ArrayList<>();
        assertThat(ZipFolder.read(new ByteArrayInputStream(zip(inside)), faults))
                .isEqualTo(SomeItems.files("B08"));
        assertThat(faults).isEmpty();
    }

    @Test
    void 路径逃逸整包拒绝() throws IOException {
        for (String name : List.of("../evil.yaml", "/etc/x", "a/../../b", "C:\\x", "..\\x")) {
            assertThat(refused(zip(Map.of(name, "x"))).getFirst().message())
                    .as(name)
                    .contains("恶意");
        }
    }

    @Test
    void 压缩炸弹整包拒绝_文件太多也拒绝() throws IOException {
        assertThat(refused(zip(Map.of("item.yaml", "0".repeat(50_000_000))))
                        .getFirst()
                        .message())
                .contains("炸弹");
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i < 30; i++) {
            many.put("f" + i, "x");
        }
        refused(zip(many));
    }

    @Test
    void 不是压缩包_断了的压缩包() throws IOException {
        refused("hello".getBytes(StandardCharsets.UTF_8));
        refused(new byte[0]);
        byte[] whole = zip(SomeItems.files("B08"));
        refused(java.util.Arrays.copyOf(whole, whole.length / 3));
    }

    @Test
    void 不是UTF8的说出来() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("item.yaml"));
            zip.write("编码".getBytes(java.nio.charset.Charset.forName("GB18030")));
        }
        List<Fault> faults = new ArrayList<>();
        ZipFolder.read(new ByteArrayInputStream(out.toByteArray()), faults);
        assertThat(faults).anyMatch(fault -> fault.message().contains("UTF-8"));
    }
}
