package cn.qingjian.clauses;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a file says, as paragraphs in reading order.
 *
 * @param title the title as far as the file shows one, else the file name without its ending
 * @param paragraphs all paragraphs, headings included
 * @param frontMatter the {@code key: value} lines that stand between two {@code ---} at the top of a Markdown file, in
 *     their order; empty for every other file
 */
public record ReadText(String title, List<Paragraph> paragraphs, Map<String, String> frontMatter) {
    public ReadText {
        paragraphs = List.copyOf(paragraphs);
        frontMatter = Collections.unmodifiableMap(new LinkedHashMap<>(frontMatter));
    }

    /** A text without front matter. */
    public ReadText(String title, List<Paragraph> paragraphs) {
        this(title, paragraphs, Map.of());
    }
}
