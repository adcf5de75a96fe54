package cn.qingjian.clauses.splitting;

import cn.qingjian.clauses.Paragraph;
import cn.qingjian.clauses.splitting.DocumentAnatomy.Role;
import java.util.Arrays;
import java.util.List;

/** Finds the head of a document: letterhead, number, title, note, table of contents and addressee line. */
final class HeadReader {
    private static final int TITLE_WITHIN = 12;
    private static final int MOST_TITLE_LINES = 4;
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_BARE_TITLE = 40;

    private final List<Paragraph> paragraphs;
    private final Role[] roles;

    HeadReader(List<Paragraph> paragraphs, Role[] roles) {
        this.paragraphs = paragraphs;
        this.roles = roles;
    }

    /** Gives the paragraphs of the head their roles and returns the first one behind it. */
    int read() {
        int at = title();
        while (at < paragraphs.size() && belowTitle(at)) {
            at++;
        }
        if (at < paragraphs.size() && Lines.isContents(text(at))) {
            at = contents(at);
        }
        if (at < paragraphs.size() && Lines.isAddressees(text(at))) {
            roles[at++] = Role.ADDRESSEE;
        }
        return at;
    }

    private String text(int at) {
        return paragraphs.get(at).text();
    }

    /** Marks the title and what stands above it; returns the first paragraph behind it, 0 when there is none. */
    private int title() {
        int within = Math.min(TITLE_WITHIN, paragraphs.size());
        for (int i = 0; i < within; i++) {
            if (paragraphs.get(i).headingLevel() == 1) {
                return mark(i, Math.max(markedLines(i), genreLines(i)));
            }
        }
        for (int i = 0; i < within && (i == 0 || mayStandAboveTitle(i - 1)); i++) {
            int lines = isHeadSign(i) ? 0 : genreLines(i);
            if (lines > 0) {
                return mark(i, lines);
            }
        }
        boolean bare = paragraphs.size() > 1 && isTitleLine(0) && text(0).length() <= LONGEST_BARE_TITLE;
        return bare && !isHeadSign(0) ? mark(0, 1) : 0;
    }

    private int mark(int start, int lines) {
        for (int i = 0; i < start; i++) {
            roles[i] = Lines.isNumber(text(i)) ? Role.NUMBER : Role.LETTERHEAD;
        }
        Arrays.fill(roles, start, start + lines, Role.TITLE);
        return start + lines;
    }

    private int markedLines(int start) {
        int end = start + 1;
        while (end < paragraphs.size()
                && end - start < MOST_TITLE_LINES
                && paragraphs.get(end).headingLevel() == 1) {
            end++;
        }
        return end - start;
    }

    /** How many lines from here together end with a genre, 0 for none. */
    private int genreLines(int start) {
        StringBuilder joined = new StringBuilder();
        for (int n = 1; n <= MOST_TITLE_LINES && start + n <= paragraphs.size(); n++) {
            int at = start + n - 1;
            if (!isTitleLine(at) || (n > 1 && isHeadSign(at))) {
                return 0;
            }
            joined.append(text(at));
            if (joined.length() > LONGEST_TITLE) {
                return 0;
            }
            if (!Genre.of(joined.toString()).isEmpty()) {
                return n;
            }
        }
        return 0;
    }

    private boolean mayStandAboveTitle(int at) {
        return isHeadSign(at) || isTitleLine(at);
    }

    private boolean isHeadSign(int at) {
        String text = text(at);
        return Lines.isNumber(text) || Lines.isLetterhead(text);
    }

    private boolean isTitleLine(int at) {
        String text = text(at);
        return Lines.isShort(text)
                && text.indexOf('\t') < 0
                && Marker.of(text) == null
                && !Lines.isContents(text)
                && !Lines.isDate(text)
                && !Lines.isTitleNote(text)
                && Lines.attachmentLabel(text).isEmpty();
    }

    private boolean belowTitle(int at) {
        String text = text(at);
        if (Lines.isNumber(text)) {
            roles[at] = Role.NUMBER;
            return true;
        }
        if (Lines.isTitleNote(text) || Lines.isDate(text)) {
            roles[at] = Role.TITLE_NOTE;
            return true;
        }
        return false;
    }

    /** The table of contents ends where its first entry comes again, or with the first line that is no short heading. */
    private int contents(int start) {
        roles[start] = Role.CONTENTS;
        int at = start + 1;
        String first = at < paragraphs.size() ? ideographs(text(at)) : "";
        while (at < paragraphs.size()
                && isContentsEntry(at)
                && !(at > start + 1 && ideographs(text(at)).equals(first))) {
            roles[at++] = Role.CONTENTS;
        }
        return at;
    }

    private boolean isContentsEntry(int at) {
        Marker marker = Marker.of(text(at));
        return Lines.isShort(text(at)) && (marker == null || marker.kind() != Marker.Kind.ARTICLE);
    }

    private static String ideographs(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().filter(Character::isIdeographic).forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
