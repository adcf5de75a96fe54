package cn.qingjian.documents.draft;

import cn.qingjian.gate.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces what a draft says again by a citation of the provision that already says it; numbers of clauses stay. */
public final class Citing {
    private static final Pattern NUMBER = Pattern.compile(
            "^(?:[一二三四五六七八九十百]{1,4}、|[（(][一二三四五六七八九十]{1,3}[）)]|\\d{1,2}[.．、]|[（(]\\d{1,2}[）)]|第[一二三四五六七八九十百]{1,4}条\\s*)");

    private Citing() {}

    /**
     * The text with the passages replaced.
     *
     * @param text the draft's text, one paragraph a line
     * @param citations what to cite instead, by passage
     */
    public static String replace(String text, Map<Passage, String> citations) {
        String result = text;
        for (Map.Entry<Passage, String> one : citations.entrySet()) {
            result = replace(result, one.getKey(), "按照" + one.getValue() + "执行。");
        }
        return result;
    }

    /** A passage's own lines stand one after the other in the text; the first keeps its number, the others go. */
    private static String replace(String text, Passage passage, String citation) {
        List<String> wanted = passage.text()
                .lines()
                .map(Citing::bare)
                .filter(line -> !line.isEmpty())
                .toList();
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (int i = 0; i < lines.size() && !wanted.isEmpty(); i++) {
            int end = end(lines, i, wanted);
            if (end > 0) {
                Matcher number = NUMBER.matcher(lines.get(i).strip());
                lines.set(i, (number.find() ? number.group() : "") + citation);
                lines.subList(i + 1, end).clear();
                return String.join("\n", lines);
            }
        }
        return text;
    }

    /** The line behind the passage if it begins at that line, else 0. */
    private static int end(List<String> lines, int from, List<String> wanted) {
        int at = from;
        for (String line : wanted) {
            while (at > from && at < lines.size() && lines.get(at).isBlank()) {
                at++;
            }
            if (at >= lines.size() || !bare(lines.get(at)).equals(line)) {
                return 0;
            }
            at++;
        }
        return at;
    }

    private static String bare(String line) {
        return NUMBER.matcher(line.strip()).replaceFirst("").strip();
    }
}
