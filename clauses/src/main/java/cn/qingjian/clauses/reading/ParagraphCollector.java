package cn.qingjian.clauses.reading;

import cn.qingjian.clauses.Paragraph;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Takes paragraphs in reading order, cleans them of what no reader sees, and keeps count of the characters. */
final class ParagraphCollector {
    private final Work work;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private long characters;

    ParagraphCollector(Work work) {
        this.work = work;
    }

    /** Adds a paragraph of body text; one without visible characters is left out. */
    void body(CharSequence text) {
        add(text, 0);
    }

    /** Adds a paragraph with its heading level as in {@link Paragraph}. */
    void add(CharSequence text, int headingLevel) {
        work.check();
        characters += text.length();
        if (characters > work.limits().characters()) {
            throw Refused.tooLarge("文字超过" + work.limits().characters() + "字。");
        }
        String clean = clean(text);
        if (!clean.isEmpty()) {
            paragraphs.add(new Paragraph(clean, headingLevel));
        }
    }

    List<Paragraph> paragraphs() {
        return List.copyOf(paragraphs);
    }

    boolean isEmpty() {
        return paragraphs.isEmpty();
    }

    /** How many characters of text a parser may still hand over. */
    long room() {
        return work.limits().characters() - characters;
    }

    /**
     * The words without invisible characters, with plain spaces (tabs stay, they set table cells apart), and with radicals and compatibility ideographs replaced
     * by the characters they look like: PDF writers often map 金 to U+2FA6, and then no search finds it. Punctuation and
     * full-width forms stay as they are.
     */
    static String clean(CharSequence text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\t') {
                clean.append(c);
            } else if (c == '\u00a0' || c == '\u2003' || c == '\u2002') {
                clean.append(' ');
            } else if (isRadicalOrCompatibilityIdeograph(c)) {
                clean.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
            } else if (!isInvisible(c)) {
                clean.append(c);
            }
        }
        return clean.toString().strip();
    }

    private static boolean isRadicalOrCompatibilityIdeograph(char c) {
        return (c >= '\u2e80' && c <= '\u2fdf') || (c >= '\uf900' && c <= '\ufaff');
    }

    private static boolean isInvisible(char c) {
        return Character.isISOControl(c)
                || c == '\u00ad'
                || (c >= '\u200b' && c <= '\u200f')
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2060' && c <= '\u206f')
                || c == '\ufeff'
                || c == '\ufffc'
                || c == '\ufffe'
                || c == '\uffff';
    }
}
