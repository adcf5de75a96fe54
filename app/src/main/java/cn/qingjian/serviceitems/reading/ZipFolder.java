package cn.qingjian.serviceitems.reading;

import cn.qingjian.serviceitems.Fault;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Unpacks an uploaded item in memory: at most 10 files of at most 256 KiB, no way out of the archive, no archive in it. */
public final class ZipFolder {
    private static final int MOST_FILES = 10;
    private static final int LARGEST = 256 * 1024;

    private ZipFolder() {}

    /** The texts by file name without folder; what is refused is told in {@code faults}, and nothing is returned then. */
    public static Map<String, String> read(InputStream packed, List<Fault> faults) throws IOException {
        Map<String, String> files = new TreeMap<>();
        int entries = 0;
        try (var zip = new ZipInputStream(packed, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().replace('\\', '/');
                if (name.startsWith("/")
                        || name.contains(":")
                        || List.of(name.split("/")).contains("..")) {
                    return refused(faults, "压缩包里有指向外面的路径，可能是恶意构造的，整包拒绝。");
                }
                if (++entries > MOST_FILES * 2) {
                    return refused(faults, "压缩包里的文件太多。一个事项只有 item.yaml、decision.dmn 和 guide.md。");
                }
                if (!entry.isDirectory() && !name.contains("__MACOSX/") && !name.matches("(.*/)?\\..*")) {
                    byte[] content = zip.readNBytes(LARGEST + 1);
                    if (content.length > LARGEST || files.size() >= MOST_FILES) {
                        return refused(faults, "“" + name + "”解压后太大，可能是压缩炸弹，整包拒绝。");
                    }
                    files.put(name.substring(name.lastIndexOf('/') + 1), utf8(name, content, faults));
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            return refused(faults, "不是完整的 zip 压缩包。请重新打包。");
        }
        return files.isEmpty() ? refused(faults, "不是 zip 压缩包，或者里面没有文件。") : files;
    }

    private static Map<String, String> refused(List<Fault> faults, String why) {
        faults.add(new Fault("压缩包", 0, "", why));
        return Map.of();
    }

    private static String utf8(String name, byte[] content, List<Fault> faults) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException other) {
            faults.add(new Fault(name, 0, "", "不是 UTF-8 编码的文本。请另存为 UTF-8。"));
            return "";
        }
    }
}
