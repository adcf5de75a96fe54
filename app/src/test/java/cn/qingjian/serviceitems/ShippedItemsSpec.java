package cn.qingjian.serviceitems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedItemsSpec {
    @TempDir
    Path folder;

    @Test
    void 从文件夹里读_每个事项三份文件() {
        var items = ShippedItems.read(ItemIntake.class.getClassLoader());
        assertThat(items).hasSizeGreaterThanOrEqualTo(41).doesNotContainKey("common");
        assertThat(items.values())
                .allSatisfy(files ->
                        assertThat(files).containsOnlyKeys(ItemVersion.ITEM, ItemVersion.TABLE, ItemVersion.GUIDE));
    }

    @Test
    void 从打好的包里读_目录条目不当作文件() throws IOException {
        Path jar = folder.resolve("items.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String entry :
                    List.of("items/", "items/Z01/", "items/Z01/item.yaml", "items/Z02/", "items/Z02/guide.md")) {
                out.putNextEntry(new JarEntry(entry));
                if (!entry.endsWith("/")) {
                    out.write("编码: Z".getBytes(StandardCharsets.UTF_8));
                }
                out.closeEntry();
            }
        }
        try (var classes = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            assertThat(ShippedItems.read(classes))
                    .isEqualTo(Map.of(
                            "Z01", Map.of("item.yaml", "编码: Z"),
                            "Z02", Map.of("guide.md", "编码: Z")));
        }
    }
}
