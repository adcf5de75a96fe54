package cn.qingjian.serviceitems;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The folders of items that come with the system, from a folder of classes as from a jar. */
final class ShippedItems {
    /** In a jar the folders are entries too, and only files have a dot in their names. */
    private static final String FILES = "classpath*:items/*/*.*";

    private static final String SHARED = "common";

    private ShippedItems() {}

    /** Texts by file name, by code of the item. */
    static Map<String, Map<String, String>> read(ClassLoader classes) {
        try {
            Map<String, Map<String, String>> folders = new TreeMap<>();
            for (Resource file : new PathMatchingResourcePatternResolver(classes).getResources(FILES)) {
                String[] path = file.getURL().getPath().split("/");
                String code = path[path.length - 2];
                if (!code.equals(SHARED)) {
                    folders.computeIfAbsent(code, name -> new TreeMap<>())
                            .put(path[path.length - 1], file.getContentAsString(StandardCharsets.UTF_8));
                }
            }
            return folders;
        } catch (IOException problem) {
            throw new UncheckedIOException("shipped items", problem);
        }
    }
}
