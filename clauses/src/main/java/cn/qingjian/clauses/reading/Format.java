package cn.qingjian.clauses.reading;

import cn.qingjian.clauses.UnreadableFileException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** The formats that a file's content can show, whatever its name says. */
enum Format {
    PDF,
    ZIP,
    OLE2,
    HTML,
    MARKDOWN,
    PLAIN;

    private static final Set<String> MARKDOWN_NAMES = Set.of("md", "markdown");
    private static final Set<String> HTML_NAMES = Set.of("html", "htm", "xhtml");
    /** Word and WPS open web pages that bear these names, and many systems export them so: they are read. */
    private static final Set<String> BINARY_NAMES = Set.of("pdf", "docx", "docm", "ofd");

    private static final int HEAD = 1024;

    /** The name's ending in lower case without its dot, empty when there is none. */
    static String ending(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * What a file is by its first bytes. The name decides only among the sorts of plain text, and a text under the name
     * of a binary format is refused, because it is mostly the error page of a failed download.
     *
     * @throws Refused when it is no format that can be read
     */
    static Format of(String fileName, byte[] content) {
        if (content.length == 0) {
            throw new Refused(Reason.EMPTY, "这是一个空文件（0 字节）。请重新保存或重新下载后再上传。");
        }
        String head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.contains("%PDF-")) {
            return PDF;
        }
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
            return ZIP;
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return OLE2;
        }
        refuseKnownOthers(head);
        return sortOfText(ending(fileName), head.toLowerCase(Locale.ROOT));
    }

    private static Format sortOfText(String ending, String head) {
        boolean page = head.contains("<html") || head.contains("<!doctype html") || head.contains("<body");
        if (BINARY_NAMES.contains(ending)) {
            // what is no text at all is refused as such by the decoder, with the better message
            return page ? misnamed(ending, "网页") : PLAIN;
        }
        if (page || HTML_NAMES.contains(ending)) {
            return HTML;
        }
        return MARKDOWN_NAMES.contains(ending) ? MARKDOWN : PLAIN;
    }

    private static Format misnamed(String ending, String content) {
        throw Refused.misnamed("." + ending, content);
    }

    /** Refuses a text that stands under the name of a binary format. */
    static void refuseTextNamed(String fileName) {
        String ending = ending(fileName);
        if (BINARY_NAMES.contains(ending)) {
            misnamed(ending, "纯文字");
        }
    }

    private static void refuseKnownOthers(String head) {
        if (head.startsWith("{\\rtf")) {
            throw Refused.unknown("这是 RTF 文件，暂不能读取。");
        }
        if (head.startsWith("\u0089PNG")
                || head.startsWith("\u00ff\u00d8\u00ff")
                || head.startsWith("GIF8")
                || (head.startsWith("BM") && head.indexOf('\0') > 0)
                || head.startsWith("II*\0")
                || head.startsWith("MM\0*")) {
            throw Refused.scanned("这是一张图片，");
        }
        if (head.startsWith("\u001f\u008b") || head.startsWith("7z\u00bc\u00af") || head.startsWith("Rar!")) {
            throw Refused.archive();
        }
        if ((head.startsWith("MZ") && head.indexOf('\0') > 0) || head.startsWith("\u007fELF")) {
            throw Refused.unknown("这是程序，不是文稿。");
        }
        if (head.startsWith("MIME-Version:")) {
            throw Refused.unknown("这是单文件网页（MHT），暂不能读取。");
        }
        if (head.contains("w:wordDocument") || head.contains("<pkg:package")) {
            throw Refused.unknown("这是 Word 2003 的 XML 文件，暂不能读取。");
        }
    }
}
