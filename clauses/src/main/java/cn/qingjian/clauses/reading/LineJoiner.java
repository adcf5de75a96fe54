package cn.qingjian.clauses.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Joins the lines of laid-out pages into paragraphs. A line goes on in the next one when it reaches the right margin and
 * the next begins at the left margin with no number of its own; Chinese paragraphs begin two characters in. Page numbers
 * at the head or foot of a page are left out.
 */
final class LineJoiner {
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "^[-—–－·\\s]{0,6}+(?:第\\s?)?[0-9]{1,4}(?:\\s?页)?(?:\\s?[/／共]\\s?[0-9]{1,4}\\s?页?)?[-—–－·\\s]{0,6}+");
    private static final Pattern NUMBERED = Pattern.compile(
            "^(?:第[〇零一二三四五六七八九十百千0-9]{1,9}[编章节条]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9]{1,2}[.．、](?![0-9]))");
    private static final int LONGEST_PAGE_NUMBER = 24;
    /** A line that begins further in than this is centred: a heading. */
    private static final int INDENT = 3;
    /** No column of text is narrower than this many characters. */
    private static final int SHORTEST_LINE = 10;

    private static final double MARGIN_SHARE = 0.95;

    private LineJoiner() {}

    static void join(List<PageLine> all, ParagraphCollector into) {
        List<PageLine> lines = withoutPageNumbers(all);
        if (lines.isEmpty()) {
            return;
        }
        double left = share(lines.stream().mapToDouble(PageLine::left).sorted().toArray(), 1 - MARGIN_SHARE);
        double right =
                share(lines.stream().mapToDouble(PageLine::right).sorted().toArray(), MARGIN_SHARE);
        StringBuilder paragraph = new StringBuilder(lines.get(0).text());
        for (int i = 1; i < lines.size(); i++) {
            PageLine before = lines.get(i - 1);
            PageLine line = lines.get(i);
            if (!goesOn(before, line, left, right)) {
                into.body(paragraph);
                paragraph.setLength(0);
            } else if (isLatin(before.text(), before.text().length() - 1) && isLatin(line.text(), 0)) {
                paragraph.append(' ');
            }
            paragraph.append(line.text());
        }
        into.body(paragraph);
    }

    private static boolean goesOn(PageLine before, PageLine line, double left, double right) {
        double size = Math.max(before.size(), line.size());
        boolean alike = Math.min(before.size(), line.size()) > 0.85 * size;
        boolean full = before.right() >= right - 2 * size
                && before.left() <= left + INDENT * size
                && before.right() - before.left() >= SHORTEST_LINE * size;
        boolean atMargin = line.left() <= left + size;
        return alike && full && atMargin && !NUMBERED.matcher(line.text()).lookingAt();
    }

    private static double share(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    private static boolean isLatin(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) < 0x250 && Character.isLetterOrDigit(text.charAt(at));
    }

    private static List<PageLine> withoutPageNumbers(List<PageLine> all) {
        List<PageLine> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            PageLine line = all.get(i);
            boolean first = i == 0 || all.get(i - 1).page() != line.page();
            boolean last = i == all.size() - 1 || all.get(i + 1).page() != line.page();
            String text = line.text().strip();
            boolean number = text.length() <= LONGEST_PAGE_NUMBER
                    && PAGE_NUMBER.matcher(text).matches();
            if (!text.isEmpty() && !((first || last) && number)) {
                lines.add(new PageLine(line.page(), text, line.left(), line.right(), line.top(), line.size()));
            }
        }
        return lines;
    }
}
