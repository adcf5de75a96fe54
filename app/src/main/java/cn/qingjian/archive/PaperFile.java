package cn.qingjian.archive;

import cn.qingjian.clauses.ReadText;
import cn.qingjian.clauses.UnreadableFileException;
import cn.qingjian.clauses.UnreadableFileException.Reason;
import cn.qingjian.clauses.reading.ReadingLimits;
import cn.qingjian.clauses.reading.TextReader;
import cn.qingjian.kernel.FieldErrors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * An uploaded paper, hostile until it is proven harmless: known by its content, read within bounds, and nothing but .ofd, .pdf
 * and .docx without macros.
 *
 * @param name its name, cleaned, with the ending of what it is
 * @param type its media type
 * @param content its bytes as they came
 * @param text what it says; empty for a scan
 */
@SuppressWarnings("ArrayRecordComponent") // read once and never compared
public record PaperFile(String name, String type, byte[] content, Optional<ReadText> text) {
    private static final int LONGEST_NAME = 80;
    private static final Pattern MARKED = Pattern.compile("^\\s*(?:绝密|机密|秘密)\\s*(?:[★☆]|$)");
    /** A mark of secrecy stands at the head of the first page. */
    private static final int HEAD = 12;
    /** Where {@code %PDF-} must stand. */
    private static final int HEAD_BYTES = 1024;

    private enum Sort {
        OFD("application/ofd", ".ofd"),
        PDF("application/pdf", ".pdf"),
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx");

        private final String type;
        private final String ending;

        Sort(String type, String ending) {
            this.type = type;
            this.ending = ending;
        }
    }

    /**
     * The paper that these bytes are.
     *
     * @param fileName as the browser calls it
     * @throws UnreadableFileException where it is refused; its message is for the person who chose it
     */
    public static PaperFile of(String fileName, byte[] content) throws UnreadableFileException {
        Optional<ReadText> text = read(fileName, content);
        Sort sort = sort(content)
                .orElseThrow(() ->
                        new UnreadableFileException(Reason.UNKNOWN_FORMAT, "只收 .ofd、.pdf 和不带宏的 .docx；请另存为其中一种再上传。"));
        if (text.stream().anyMatch(PaperFile::secret)) {
            throw new UnreadableFileException(Reason.HOSTILE, "文件首页标有密级。涉密文件不得进入本系统，请按保密规定办理。");
        }
        return new PaperFile(cleaned(fileName) + sort.ending, sort.type, content, text);
    }

    /**
     * The papers that somebody sent; what is refused is told under {@code file} with its name.
     *
     * @param sent null where the form has no such field
     * @param most how many there may be
     * @param unnamed what one is called that comes without a name
     */
    public static List<PaperFile> all(@Nullable List<MultipartFile> sent, int most, String unnamed, FieldErrors errors)
            throws IOException {
        List<PaperFile> files = new ArrayList<>();
        List<MultipartFile> all = sent == null
                ? List.of()
                : sent.stream().filter(one -> !one.isEmpty()).toList();
        errors.require(all.size() <= most, "file", "一件最多%d个文件。".formatted(most));
        for (MultipartFile one : all.subList(0, Math.min(all.size(), most))) {
            String name = Objects.requireNonNullElse(one.getOriginalFilename(), unnamed);
            try {
                files.add(of(name, one.getBytes()));
            } catch (UnreadableFileException refused) {
                errors.add("file", name + "：" + Objects.requireNonNullElse(refused.getMessage(), "这个文件读不出来。"));
            }
        }
        return files;
    }

    /** Whether its head bears a mark of secrecy, such as 机密★20年. */
    static boolean secret(ReadText text) {
        return text.paragraphs().stream()
                .limit(HEAD)
                .anyMatch(paragraph -> MARKED.matcher(paragraph.text()).find());
    }

    private static Optional<ReadText> read(String fileName, byte[] content) throws UnreadableFileException {
        try {
            return Optional.of(TextReader.read(fileName, content, ReadingLimits.standard()));
        } catch (UnreadableFileException refused) {
            if (refused.reason() == Reason.SCANNED) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** By the list of its parts; none of them is unpacked. */
    private static Optional<Sort> sort(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        if (head.contains("%PDF-")) {
            return Optional.of(Sort.PDF);
        }
        Set<String> parts = new HashSet<>();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            zip.getEntries().asIterator().forEachRemaining(part -> parts.add(part.getName()));
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
        boolean macros =
                parts.stream().anyMatch(part -> part.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
        if (parts.contains("word/document.xml") && !macros) {
            return Optional.of(Sort.DOCX);
        }
        return parts.contains("OFD.xml") ? Optional.of(Sort.OFD) : Optional.empty();
    }

    private static String cleaned(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}:*?\"<>|]", "")
                .strip();
        int dot = name.lastIndexOf('.');
        String base = dot > 0 ? name.substring(0, dot) : name;
        String kept = base.substring(0, Math.min(base.length(), LONGEST_NAME)).strip();
        return kept.isEmpty() || kept.startsWith(".") ? "文件" : kept;
    }

    /** The same as a file to keep. */
    public Deposit.File toKeep() {
        return new Deposit.File(name, type, content);
    }
}
