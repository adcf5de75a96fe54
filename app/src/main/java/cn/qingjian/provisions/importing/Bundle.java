package cn.qingjian.provisions.importing;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Takes apart what somebody imports: a folder, a zip archive, a JSON Lines file packed or not, or a single document. */
final class Bundle {
    private static final Set<String> DOCUMENTS =
            Set.of("md", "markdown", "txt", "docx", "docm", "doc", "wps", "pdf", "ofd", "html", "htm");
    private static final int MEBIBYTE = 1 << 20;
    private static final Charset OLD_CHINESE = Charset.forName("GB18030");

    private final ImportLimits limits;
    private final Consumer<Reading> into;
    private long expanded;
    private int pieces;

    private Bundle(ImportLimits limits, Consumer<Reading> into) {
        this.limits = limits;
        this.into = into;
    }

    /**
     * Reads everything in a file or folder, piece by piece in a stable order.
     *
     * @param name what the file is called; its ending decides how it is taken apart
     * @throws RefusedImportException when it is hostile or too large as a whole
     */
    static void read(Path path, String name, ImportLimits limits, Consumer<Reading> into)
            throws RefusedImportException, IOException {
        Bundle bundle = new Bundle(limits, into);
        if (Files.isDirectory(path)) {
            bundle.folder(path);
        } else if (Files.isRegularFile(path)) {
            bundle.file(path, name);
        } else {
            throw new RefusedImportException("找不到“" + name + "”。请检查路径。");
        }
    }

    private void folder(Path folder) throws RefusedImportException, IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !hidden(folder.relativize(file).toString()))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            file(file, folder.relativize(file).toString());
        }
    }

    private static boolean hidden(String place) {
        return place.startsWith(".") || place.contains("/.") || place.contains("__MACOSX/");
    }

    private void file(Path file, String place) throws RefusedImportException, IOException {
        String name = place.toLowerCase(Locale.ROOT);
        if (name.endsWith(".zip")) {
            zip(file, place);
        } else if (name.endsWith(".jsonl") || name.endsWith(".jsonl.gz")) {
            try (InputStream in = Files.newInputStream(file)) {
                lines(in, place);
            }
        } else {
            try (InputStream in = Files.newInputStream(file)) {
                document(place, in.readNBytes(32 * MEBIBYTE + 1));
            }
        }
    }

    private void document(String place, byte[] content) throws RefusedImportException {
        count(place);
        String ending = place.substring(place.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String name = place.substring(place.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (name.startsWith("readme") || name.startsWith("license") || name.equals("_index.md")) {
            into.accept(new Reading.NotUnderstood(place, "这是合集的说明，不是文件，略过。"));
        } else if (!DOCUMENTS.contains(ending)) {
            into.accept(new Reading.NotUnderstood(
                    place, "不认识这种文件。可以导入 .md、.txt、.docx、.doc、.pdf、.ofd、.html、.jsonl 和 .zip。"));
        } else {
            into.accept(FileProvision.read(place, content, limits));
        }
    }

    private void zip(Path file, String place) throws RefusedImportException, IOException {
        try (ZipFile zip = open(file)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                refuseOutside(entry.getName(), place);
            }
            List<? extends ZipEntry> entries = zip.stream()
                    .filter(entry -> !entry.isDirectory() && !hidden(entry.getName()))
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            if (entries.size() > limits.entries()) {
                throw tooMany(place);
            }
            for (ZipEntry entry : entries) {
                entry(zip, entry, place);
            }
        } catch (ZipException broken) {
            throw new RefusedImportException("“" + place + "”不是完整的 zip 压缩包。请重新打包或者重新下载。");
        }
    }

    private static void refuseOutside(String entry, String place) throws RefusedImportException {
        String name = entry.replace('\\', '/');
        if (name.startsWith("/")
                || name.matches("[A-Za-z]:.*")
                || List.of(name.split("/")).contains("..")) {
            throw new RefusedImportException("“" + place + "”里有指向压缩包以外的路径，可能是恶意构造的，整包拒绝。");
        }
    }

    /** Archives made on old Chinese systems name their entries in GB18030. */
    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException notUtf8) {
            return new ZipFile(file.toFile(), OLD_CHINESE);
        }
    }

    private void entry(ZipFile zip, ZipEntry entry, String place) throws RefusedImportException, IOException {
        String name = entry.getName().replace('\\', '/');
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".zip") || lower.endsWith(".rar") || lower.endsWith(".7z")) {
            into.accept(new Reading.NotUnderstood(place + "/" + name, "压缩包里的压缩包不展开。请解开后再导入。"));
            return;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            if (lower.endsWith(".jsonl") || lower.endsWith(".jsonl.gz")) {
                lines(in, name);
            } else {
                document(name, unpack(entry, in, place));
            }
        }
    }

    private byte[] unpack(ZipEntry entry, InputStream in, String place) throws RefusedImportException, IOException {
        byte[] content = in.readNBytes(32 * MEBIBYTE + 1);
        expand(content.length, place);
        long packed = Math.max(1, entry.getCompressedSize());
        if (content.length > MEBIBYTE && content.length / packed > limits.expansion()) {
            throw new RefusedImportException("“" + place + "”解压后膨胀得不正常，可能是压缩炸弹，整包拒绝。");
        }
        return content;
    }

    private void expand(long bytes, String place) throws RefusedImportException {
        expanded += bytes;
        if (expanded > limits.expandedBytes()) {
            throw new RefusedImportException(
                    "“" + place + "”解压后超过" + limits.expandedBytes() / MEBIBYTE + "兆字节。请分成几次导入。");
        }
    }

    private void lines(InputStream raw, String place) throws RefusedImportException, IOException {
        InputStream in = place.toLowerCase(Locale.ROOT).endsWith(".gz") ? unpacked(raw, place) : raw;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String line;
            for (int number = 1; (line = line(reader, place)) != null; number++) {
                expand(line.length(), place);
                if (!line.isBlank()) {
                    count(place);
                    into.accept(CorpusLine.read(place + " 第" + number + "行", line, limits));
                }
            }
        } catch (ZipException | EOFException broken) {
            throw new RefusedImportException("“" + place + "”不完整或者已损坏。请重新下载。");
        }
    }

    private static InputStream unpacked(InputStream raw, String place) throws RefusedImportException, IOException {
        try {
            return new GZIPInputStream(raw);
        } catch (ZipException | EOFException wrong) {
            throw new RefusedImportException("“" + place + "”不是 gzip 文件。请重新下载。");
        }
    }

    private @Nullable String line(BufferedReader reader, String place) throws RefusedImportException, IOException {
        StringBuilder line = new StringBuilder();
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n'; c = reader.read()) {
            line.append((char) c);
            if (line.length() > limits.lineCharacters()) {
                throw new RefusedImportException("“" + place + "”里有一行长得不正常，不是一行一件的 JSON Lines 文件。");
            }
        }
        return line.toString();
    }

    private void count(String place) throws RefusedImportException {
        pieces++;
        if (pieces > limits.entries()) {
            throw tooMany(place);
        }
    }

    private RefusedImportException tooMany(String place) {
        return new RefusedImportException("“" + place + "”超过" + limits.entries() + "件。请分成几次导入。");
    }
}
