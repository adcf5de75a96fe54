package cn.qingjian.clauses.splitting;

import cn.qingjian.clauses.Paragraph;
import cn.qingjian.clauses.splitting.DocumentAnatomy.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells in the body of a document which paragraphs only head what follows. */
final class HeadingReader {
    private static final int LONGEST_PLAIN_HEADING = 20;

    private final List<Paragraph> paragraphs;
    private final Role[] roles;
    private final int start;
    private final int end;

    HeadingReader(List<Paragraph> paragraphs, Role[] roles, int start, int end) {
        this.paragraphs = paragraphs;
        this.roles = roles;
        this.start = start;
        this.end = end;
    }

    void read() {
        boolean numbered = false;
        boolean inArticle = false;
        for (int i = start; i < end; i++) {
            Marker marker = roles[i] == Role.BODY ? Marker.of(paragraphs.get(i).text()) : null;
            numbered |= marker != null;
            if (marker != null && !marker.kind().isItem()) {
                inArticle = marker.kind() == Marker.Kind.ARTICLE;
            }
            if (roles[i] == Role.BODY && heads(i, marker, inArticle)) {
                roles[i] = Role.HEADING;
            }
        }
        if (!numbered) {
            plainHeadings();
        }
    }

    private boolean heads(int at, @Nullable Marker marker, boolean inArticle) {
        Paragraph paragraph = paragraphs.get(at);
        if (marker == null) {
            return Lines.isBarePart(paragraph.text())
                    || (paragraph.headingLevel() >= 2 && Lines.isShort(paragraph.text()));
        }
        if (marker.kind().isHeading()) {
            return true;
        }
        if (marker.kind() == Marker.Kind.CHINESE && Lines.isShort(paragraph.text()) && isAboveArticle(at)) {
            return true;
        }
        boolean bare = marker.kind().isItem() && Lines.isShort(paragraph.text()) && isFollowedByItsOwn(at, marker);
        return !inArticle && bare && marker.length() < paragraph.text().length();
    }

    /** Judicial interpretations group their articles under 一、 and 二、. */
    private boolean isAboveArticle(int at) {
        Marker next = at + 1 < end ? Marker.of(paragraphs.get(at + 1).text()) : null;
        return next != null && next.kind() == Marker.Kind.ARTICLE;
    }

    /** Something stands below that belongs to this number: plain text, or a number of a deeper sort. */
    private boolean isFollowedByItsOwn(int at, Marker marker) {
        if (at + 1 >= end || roles[at + 1] != Role.BODY) {
            return false;
        }
        String below = paragraphs.get(at + 1).text();
        Marker next = Marker.of(below);
        if (next == null) {
            return !Lines.isClosing(below);
        }
        boolean deeper = next.kind().rank() > marker.kind().rank() || next.number() == 1;
        return next.kind().isItem() && next.kind() != marker.kind() && deeper;
    }

    /** In a document without any numbers a short line above a longer one is a heading. */
    private void plainHeadings() {
        for (int i = start; i + 1 < end; i++) {
            String text = paragraphs.get(i).text();
            boolean both = roles[i] == Role.BODY && roles[i + 1] == Role.BODY;
            if (both
                    && text.length() <= LONGEST_PLAIN_HEADING
                    && text.codePoints().allMatch(Character::isIdeographic)
                    && Sentences.containsEnd(paragraphs.get(i + 1).text())) {
                roles[i] = Role.HEADING;
            }
        }
    }
}
