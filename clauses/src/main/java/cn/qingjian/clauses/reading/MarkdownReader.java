package cn.qingjian.clauses.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Markdown as Chinese law collections write it: every line is a paragraph, for Chinese text isn't wrapped by hand.
 * Emphasis, links and list bullets lose their marks, table rows become lines, and what stands between two {@code ---} at
 * the top is front matter.
 */
final class MarkdownReader {
    private static final String FENCE = "---";
    private static final Pattern HEADING = Pattern.compile("^(#{1,6})\\s+(\\S.*)");
    private static final Pattern KEY = Pattern.compile("^([\\p{L}\\p{N}_-]{1,40})\\s{0,4}[:：](.*)");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\[\\]]{0,200})]\\([^()\\s]{0,400}\\)");
    private static final Pattern RULE = Pattern.compile("^[-*_=]{3,}");
    private static final Pattern TABLE_RULE = Pattern.compile("^[|:\\s-]{3,}");

    private final Map<String, String> frontMatter = new LinkedHashMap<>();

    Map<String, String> frontMatter() {
        return frontMatter;
    }

    void read(String text, ParagraphCollector into) {
        List<String> lines = text.lines().toList();
        boolean comment = false;
        for (String line : lines.subList(afterFrontMatter(lines), lines.size())) {
            String visible = line.strip();
            comment |= visible.startsWith("<!--");
            if (comment) {
                comment = !visible.endsWith("-->");
            } else {
                paragraph(visible, into);
            }
        }
    }

    private int afterFrontMatter(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).strip().equals(FENCE)) {
            return 0;
        }
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.equals(FENCE)) {
                return i + 1;
            }
            Matcher key = KEY.matcher(line);
            if (key.matches()) {
                frontMatter.put(key.group(1), unquoted(key.group(2).strip()));
            } else if (!line.isEmpty()) {
                break;
            }
        }
        frontMatter.clear();
        return 0;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2
                && (value.startsWith("\"") || value.startsWith("'"))
                && value.charAt(0) == value.charAt(value.length() - 1);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private static void paragraph(String line, ParagraphCollector into) {
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            into.add(
                    words(trimTrailing(heading.group(2), '#')), heading.group(1).length());
        } else if (line.startsWith("|")) {
            if (!TABLE_RULE.matcher(line).matches()) {
                into.body(words(cells(line)));
            }
        } else if (!RULE.matcher(line).matches() && !line.startsWith("```")) {
            into.body(words(withoutBullet(line)));
        }
    }

    private static String withoutBullet(String line) {
        String rest = line;
        while (rest.startsWith("> ") || rest.equals(">")) {
            rest = rest.substring(1).strip();
        }
        return rest.startsWith("- ") || rest.startsWith("* ") || rest.startsWith("+ ") ? rest.substring(2) : rest;
    }

    private static String cells(String row) {
        StringBuilder cells = new StringBuilder();
        for (String cell : trimTrailing(row.substring(1), '|').split("\\|", -1)) {
            cells.append(cells.isEmpty() ? "" : "\t").append(cell.strip());
        }
        return cells.toString();
    }

    private static String words(String line) {
        return LINK.matcher(line)
                .replaceAll("$1")
                .replace("**", "")
                .replace("__", "")
                .replace("`", "");
    }

    private static String trimTrailing(String text, char mark) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == mark || Character.isWhitespace(text.charAt(end - 1)))) {
            end--;
        }
        return text.substring(0, end);
    }
}
