package cn.qingjian.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far from the right margin signature and date end, in millimetres, so that .docx and fixed pages agree (GB/T 9704-2012,
 * 7.3.5; the date's four characters were read, the rest is 待核).
 *
 * @param blanks empty lines above the signature: two leave the seal its place, its upper edge within a line of the text
 * @param signature lines of the signature with their right indents
 * @param date the date, empty when there is none
 * @param dateIndent its right indent
 */
record Closing(int blanks, List<Part> signature, Line date, double dateIndent) {
    private static final double SEALED = 4 * Standard.CELL;
    private static final double UNSEALED = 2 * Standard.CELL;
    /** A longer name takes two lines. */
    private static final double LONGEST = Standard.WIDTH - SEALED;

    /** A line and how far from the right margin it ends. */
    record Part(Line line, String text, double indent) {}

    /** Of a document that is signed by an organ. */
    static Closing of(OfficialPaper paper) {
        Line date = set(day(paper.date()));
        List<Line> names = paper.signature().isEmpty()
                ? List.of()
                : breaker(paper.signature()).balanced(LONGEST);
        double widest = names.stream().mapToDouble(Line::width).max().orElse(0);
        List<Part> signature = new ArrayList<>();
        double dateIndent;
        if (paper.sealed()) {
            // in the middle above the date, and the date makes room for a long name
            dateIndent = Math.max(SEALED, (widest - date.width()) / 2);
            for (Line name : names) {
                signature.add(new Part(name, name.text(), Math.max(0, dateIndent + (date.width() - name.width()) / 2)));
            }
            return new Closing(2, signature, date, dateIndent);
        }
        // the date begins two characters after the signature; whichever reaches farther ends two from the margin
        double nameIndent = UNSEALED;
        dateIndent = nameIndent + widest - 2 * Standard.CELL - date.width();
        if (dateIndent < UNSEALED) {
            dateIndent = UNSEALED;
            nameIndent = Math.max(0, UNSEALED + date.width() + 2 * Standard.CELL - widest);
        }
        for (Line name : names) {
            signature.add(new Part(name, name.text(), nameIndent + (widest - name.width()) / 2));
        }
        return new Closing(1, signature, date, dateIndent);
    }

    /** 2026年11月29日, empty without a day. */
    static String day(@Nullable LocalDate day) {
        return day == null ? "" : Standard.DAY.format(day);
    }

    private static Line set(String text) {
        return breaker(text).single();
    }

    private static LineBreaker breaker(String text) {
        return new LineBreaker(
                List.of(new Span(Face.FANGSONG, text)), Standard.THREE, Standard.CELL, Ink.BLACK, Standard.WIDTH);
    }
}
