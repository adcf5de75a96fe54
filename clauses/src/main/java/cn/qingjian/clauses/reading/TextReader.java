package cn.qingjian.clauses.reading;

import cn.qingjian.clauses.Paragraph;
import cn.qingjian.clauses.ReadText;
import cn.qingjian.clauses.UnreadableFileException;
import cn.qingjian.clauses.splitting.DocumentAnatomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads a file into paragraphs: .txt, .md, .html, .docx, .docm, .doc, .wps, .pdf and .ofd.
 *
 * <p>A file is known by its content, not by its name: a Word file named .pdf is read as the Word file that it is. Only a
 * text or web page under the name of a binary format is refused, because it mostly is the error page of a failed
 * download. Macros, scripts, embedded files and pictures are never opened, and nothing is fetched or written to disk.
 */
public final class TextReader {
    /** Parsers recurse; in a stack of this size they end in a refusal long before they could harm the process. */
    private static final long STACK_BYTES = 1L << 20;
    /** What a reading may take beyond its own deadline before its caller stops waiting for it. */
    private static final long GRACE_MILLISECONDS = 1_000;

    private TextReader() {}

    /**
     * Reads the bytes of a file.
     *
     * @param fileName its name, for the title when the text shows none; path parts in it are ignored
     * @throws UnreadableFileException when it is refused; the message is for the person who chose the file
     */
    public static ReadText read(String fileName, byte[] content, ReadingLimits limits) throws UnreadableFileException {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        if (content.length > limits.fileBytes()) {
            throw tooManyBytes(limits).toChecked();
        }
        if (Thread.currentThread().isInterrupted()) {
            throw Work.overdue(limits).toChecked();
        }
        FutureTask<ReadText> task = new FutureTask<>(() -> readHere(name, content, limits));
        Thread worker = new Thread(null, task, "reading", STACK_BYTES);
        worker.setDaemon(true);
        worker.start();
        try {
            return task.get(limits.time().toMillis() + GRACE_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            task.cancel(true);
            throw Work.overdue(limits).toChecked();
        } catch (InterruptedException leaving) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw Work.overdue(limits).toChecked();
        } catch (ExecutionException failed) {
            throw refusal(failed).toChecked();
        }
    }

    /** Reads a file from disk; one that is over the size limit is refused before it is loaded. */
    public static ReadText read(Path file, ReadingLimits limits) throws UnreadableFileException, IOException {
        if (Files.size(file) > limits.fileBytes()) {
            throw tooManyBytes(limits).toChecked();
        }
        return read(String.valueOf(file.getFileName()), Files.readAllBytes(file), limits);
    }

    private static ReadText readHere(String name, byte[] content, ReadingLimits limits) {
        Work work = new Work(limits);
        ParagraphCollector into = new ParagraphCollector(work);
        Map<String, String> frontMatter = Map.of();
        switch (Format.of(name, content)) {
            case ZIP -> readPacked(new ZipArchive(content, work), work, into);
            case MARKDOWN -> {
                MarkdownReader markdown = new MarkdownReader();
                markdown.read(TextDecoder.decode(content), into);
                frontMatter = markdown.frontMatter();
            }
            case PLAIN -> {
                TextDecoder.decode(content).lines().forEach(into::body);
                Format.refuseTextNamed(name);
            }
            case PDF -> PdfReader.read(content, work, into);
            case OLE2 -> WordBinaryReader.read(content, work, into);
            case HTML -> HtmlReader.read(content, work, into);
        }
        if (into.isEmpty()) {
            throw Refused.empty();
        }
        return new ReadText(title(name, into.paragraphs(), frontMatter), into.paragraphs(), frontMatter);
    }

    private static void readPacked(ZipArchive archive, Work work, ParagraphCollector into) {
        if (archive.names().stream().anyMatch(part -> part.startsWith("word/"))) {
            DocxReader.read(archive, work, into);
        } else if (archive.has("OFD.xml")) {
            OfdReader.read(archive, work, into);
        } else if (archive.names().stream().anyMatch(part -> part.startsWith("xl/"))) {
            throw Refused.unknown("这是 Excel 表格，不是文稿。");
        } else if (archive.names().stream().anyMatch(part -> part.startsWith("ppt/"))) {
            throw Refused.unknown("这是演示文稿，不是文稿。");
        } else {
            throw Refused.archive();
        }
    }

    private static String title(String name, List<Paragraph> paragraphs, Map<String, String> frontMatter) {
        String given = frontMatter.getOrDefault("title", frontMatter.getOrDefault("标题", ""));
        String shown = given.isEmpty() ? DocumentAnatomy.titleOf(paragraphs) : given;
        int dot = name.lastIndexOf('.');
        return !shown.isEmpty() ? shown : dot > 0 ? name.substring(0, dot) : name;
    }

    private static Refused tooManyBytes(ReadingLimits limits) {
        return Refused.tooLarge("文件超过" + (limits.fileBytes() >> 20) + "兆字节。");
    }

    /** What a parser's failure means for the person who chose the file. */
    private static Refused refusal(ExecutionException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return refused;
            }
            if (cause instanceof StackOverflowError) {
                return Refused.hostile("文件内部嵌套过深。");
            }
            if (cause instanceof OutOfMemoryError) {
                // what it held is free again with its thread gone
                return Refused.tooLarge("文件展开后占用内存过多。");
            }
            if (cause instanceof Error error) {
                throw error;
            }
        }
        // parsers throw whatever their authors did not foresee, on files that are damaged
        return Refused.broken("");
    }
}
