package cn.qingjian.clauses.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The paragraph styles of a Word file, as far as they say what is a heading and what is numbered. */
final class DocxStyles implements SafeXml.Handler {
    private static final int LONGEST_CHAIN = 20;

    private final Map<String, Style> styles = new HashMap<>();
    private Style current = new Style();

    /** What a style says itself; what it doesn't say it has from the style that it is based on. */
    static final class Style {
        private String name = "";
        private @Nullable String base;
        private @Nullable Integer outline;
        private @Nullable String list;
        private int listLevel;
    }

    /** A list and the level in it. */
    record ListPlace(String list, int level) {}

    @Override
    public void open(String name, SafeXml.Attributes attributes) {
        String value = attributes.get("val");
        switch (name) {
            case "style" -> {
                current = new Style();
                String id = attributes.get("styleId");
                styles.put(id == null ? "" : id, current);
            }
            case "name" -> current.name = value == null ? "" : value.toLowerCase(Locale.ROOT);
            case "basedOn" -> current.base = value;
            case "outlineLvl" -> current.outline = DocxNumbering.integer(value, 9);
            case "numId" -> current.list = value;
            case "ilvl" -> current.listLevel = DocxNumbering.integer(value, 0);
            default -> {}
        }
    }

    @Override
    public void close(String name) {}

    /** The heading level in the sense of {@link cn.qingjian.clauses.Paragraph} that a style gives its paragraphs. */
    int headingLevel(@Nullable String styleId) {
        String id = styleId;
        for (int i = 0; i < LONGEST_CHAIN && id != null; i++) {
            Style style = styles.get(id);
            if (style == null) {
                return 0;
            }
            if (style.name.equals("title") || style.name.equals("标题")) {
                return 1;
            }
            Integer outline = style.outline;
            if (outline != null) {
                return headingLevel(outline);
            }
            if (style.name.startsWith("heading ")) {
                return headingLevel(DocxNumbering.integer(style.name.substring("heading ".length()), 10) - 1);
            }
            id = style.base;
        }
        return 0;
    }

    /** The heading level of an outline level of Word, which counts from 0 and calls body text 9. */
    static int headingLevel(int outline) {
        return outline >= 0 && outline < 9 ? outline + 2 : 0;
    }

    /** The list that a style puts its paragraphs in, or null. */
    @Nullable
    ListPlace list(@Nullable String styleId) {
        String id = styleId;
        for (int i = 0; i < LONGEST_CHAIN && id != null; i++) {
            Style style = styles.get(id);
            if (style == null) {
                return null;
            }
            String list = style.list;
            if (list != null) {
                return new ListPlace(list, style.listLevel);
            }
            id = style.base;
        }
        return null;
    }
}
