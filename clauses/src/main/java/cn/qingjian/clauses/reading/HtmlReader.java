package cn.qingjian.clauses.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Reads the visible words of a web page: block elements and line breaks end paragraphs, a table row is one paragraph. */
final class HtmlReader implements NodeFilter {
    private static final Set<String> NOT_READ = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "iframe",
            "object",
            "svg",
            "math",
            "select",
            "textarea",
            "button",
            "nav",
            "#comment");
    private static final int CHARSET_WITHIN = 2048;

    private final Work work;
    private final ParagraphCollector into;
    private final StringBuilder paragraph = new StringBuilder();
    private int heading;
    private @Nullable Element row;

    private HtmlReader(Work work, ParagraphCollector into) {
        this.work = work;
        this.into = into;
    }

    static void read(byte[] content, Work work, ParagraphCollector into) {
        int elements = 0;
        for (byte b : content) {
            elements += b == '<' ? 1 : 0;
        }
        if (elements > work.limits().elements() * 2L) {
            throw Refused.tooLarge("网页的标记超过" + work.limits().elements() + "个。");
        }
        HtmlReader reader = new HtmlReader(work, into);
        parse(content, work).filter(reader);
        reader.endParagraph();
    }

    private static Document parse(byte[] content, Work work) {
        String head = new String(content, 0, Math.min(content.length, CHARSET_WITHIN), StandardCharsets.ISO_8859_1);
        try {
            return head.toLowerCase(Locale.ROOT).contains("charset")
                    ? Jsoup.parse(work.watch(new ByteArrayInputStream(content)), null, "")
                    : Jsoup.parse(TextDecoder.decode(content));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public FilterResult head(Node node, int depth) {
        work.check();
        if (depth > work.limits().depth()) {
            throw Refused.tooLarge("网页嵌套超过" + work.limits().depth() + "层。");
        }
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (NOT_READ.contains(node.nodeName())) {
            return FilterResult.SKIP_ENTIRELY;
        } else if (node instanceof Element element) {
            open(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node.equals(row)) {
            row = null;
            endParagraph();
        } else if (node instanceof Element element && breaks(element)) {
            endParagraph();
            heading = 0;
        }
        return FilterResult.CONTINUE;
    }

    private void open(Element element) {
        String name = element.normalName();
        boolean inRow = row != null;
        if (inRow && (name.equals("td") || name.equals("th"))) {
            paragraph.append(paragraph.isEmpty() ? "" : "\t");
        } else if (!inRow && name.equals("tr") && isLine(element)) {
            endParagraph();
            row = element;
        } else if (breaks(element)) {
            endParagraph();
        }
        if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
            heading = name.charAt(1) - '0';
        }
    }

    /** A row with several cells of a few words each; other rows are layout and their cells hold paragraphs. */
    private static boolean isLine(Element tr) {
        return tr.childrenSize() > 1 && tr.selectFirst("table, p + p, div + div, h1, h2, h3") == null;
    }

    private boolean breaks(Element element) {
        boolean inRow = row != null;
        return !inRow && (element.isBlock() || element.normalName().equals("br"));
    }

    /** White space of the source is a space at most; a line break between Chinese characters is nothing. */
    private void append(String words) {
        int i = 0;
        while (i < words.length()) {
            int start = i;
            boolean lineBreak = false;
            while (i < words.length() && isSpace(words.charAt(i))) {
                lineBreak |= words.charAt(i) == '\n';
                i++;
            }
            if (i == start) {
                paragraph.append(words.charAt(i++));
            } else if (!paragraph.isEmpty() && !(lineBreak && paragraph.charAt(paragraph.length() - 1) >= 0x2e80)) {
                paragraph.append(' ');
            }
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
    }

    private void endParagraph() {
        into.add(paragraph, heading);
        paragraph.setLength(0);
    }
}
