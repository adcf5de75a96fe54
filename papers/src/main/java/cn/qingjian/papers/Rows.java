package cn.qingjian.papers;

import static cn.qingjian.papers.Standard.CELL;
import static cn.qingjian.papers.Standard.FOUR;
import static cn.qingjian.papers.Standard.THREE;
import static cn.qingjian.papers.Standard.TWO;
import static cn.qingjian.papers.Standard.WIDTH;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Sets the parts of a document in rows as wide as the 版心. */
final class Rows {
    private static final double INDENT = 2 * CELL;

    private Rows() {}

    static LineBreaker breaker(List<Span> spans, double longest) {
        return new LineBreaker(spans, THREE, CELL, Ink.BLACK, longest);
    }

    static LineBreaker breaker(Face face, String text) {
        return breaker(List.of(new Span(face, text)), WIDTH);
    }

    /** A title in the middle, in as few balanced lines as it needs. */
    static List<Row> title(String title) {
        return titled(title).stream()
                .map(line -> Row.of(line, (WIDTH - line.width()) / 2, TWO))
                .toList();
    }

    private static List<Line> titled(String title) {
        return new LineBreaker(List.of(new Span(Face.TITLE, title)), TWO, TWO, Ink.BLACK, WIDTH).balanced(WIDTH);
    }

    /** The words of a title's lines. */
    static List<String> titleLines(String title) {
        return titled(title).stream().map(Line::text).toList();
    }

    /** The addressees from the left margin, with the colon. */
    static List<Row> addressees(String addressees) {
        return rows(breaker(Face.FANGSONG, addressees + "：").filled(WIDTH, 0, 0), 0, THREE);
    }

    /** A paragraph two characters in, its heading in its own face. */
    static List<Row> paragraph(String paragraph) {
        return rows(breaker(Headings.spans(paragraph), WIDTH - INDENT).filled(WIDTH, INDENT, 0), 0, THREE);
    }

    private static List<Row> rows(List<Line> lines, double left, double size) {
        return lines.stream().map(line -> Row.of(line, left, size)).toList();
    }

    /** The attachments as the text names them; what runs on stands under the first character of the name. */
    static List<Row> attachments(List<Attachment> attachments) {
        List<Row> rows = new ArrayList<>();
        double label = INDENT + 3 * CELL;
        if (attachments.size() == 1) {
            rows.addAll(hanging(Face.FANGSONG, "附件：", attachments.getFirst().title(), INDENT, label));
            return rows;
        }
        double number = attachments.size() < 10 ? CELL : 1.5 * CELL;
        for (int i = 0; i < attachments.size(); i++) {
            String numbered = (i + 1) + ".";
            List<Row> name = hanging(Face.FANGSONG, numbered, attachments.get(i).title(), label, label + number);
            if (i == 0) {
                Row first = Row.of(breaker(Face.FANGSONG, "附件：").single(), INDENT, THREE);
                rows.add(first.and(name.getFirst()));
                rows.addAll(name.subList(1, name.size()));
            } else {
                rows.addAll(name);
            }
        }
        return rows;
    }

    /** A list of people under its label. */
    static List<Row> roll(Roll roll) {
        String label = roll.label() + "：";
        double width = breaker(Face.HEI, label).single().width();
        return hanging(Face.HEI, label, roll.names(), INDENT, INDENT + width);
    }

    private static List<Row> hanging(Face face, String label, String text, double at, double from) {
        List<Row> rows = new ArrayList<>();
        double measure = WIDTH - from;
        for (Line line :
                breaker(List.of(new Span(Face.FANGSONG, text)), measure).filled(measure, 0, 0)) {
            Row row = Row.of(line, from, THREE);
            rows.add(
                    rows.isEmpty()
                            ? Row.of(breaker(face, label).single(), at, THREE).and(row)
                            : row);
        }
        return rows;
    }

    /** A line of the record at the end: a label, and what runs on stands under the first character after it. */
    static List<Row> record(String label, String text) {
        List<Row> rows = new ArrayList<>();
        LineBreaker labelled = small(label, WIDTH);
        double from = FOUR + labelled.single().width();
        double measure = WIDTH - from - FOUR;
        for (Line line : small(text, measure).filled(measure, 0, 0)) {
            Row row = Row.of(line, from, FOUR);
            rows.add(rows.isEmpty() ? Row.of(labelled.single(), FOUR, FOUR).and(row) : row);
        }
        return rows;
    }

    /** Who had it printed, at the left, and when, at the right. */
    static Row printed(String by, String on) {
        Row left = Row.of(small(by, WIDTH).single(), FOUR, FOUR);
        if (on.isEmpty()) {
            return left;
        }
        Line day = printedOn(on);
        return left.and(Row.of(day, WIDTH - FOUR - day.width(), FOUR));
    }

    /** The day of printing with its word. */
    static Line printedOn(String day) {
        return small(day.isEmpty() ? "" : day + "印发", WIDTH).single();
    }

    private static LineBreaker small(String text, double longest) {
        return new LineBreaker(List.of(new Span(Face.FANGSONG, text)), FOUR, FOUR, Ink.BLACK, longest);
    }

    /** The end of the text: signature and date, or post and name of the one who signs an order. */
    static List<Row> closing(OfficialPaper paper) {
        return switch (paper.form()) {
            case MINUTES -> List.of();
            case ORDER -> signedByHand(paper);
            default -> closing(Closing.of(paper));
        };
    }

    private static List<Row> closing(Closing closing) {
        List<Row> rows = new ArrayList<>();
        for (Closing.Part part : closing.signature()) {
            rows.add(Row.of(part.line(), WIDTH - part.indent() - part.line().width(), THREE));
        }
        if (!closing.date().words().isEmpty()) {
            rows.add(Row.of(
                    closing.date(),
                    WIDTH - closing.dateIndent() - closing.date().width(),
                    THREE));
        }
        if (!rows.isEmpty()) {
            rows.addAll(0, Collections.nCopies(closing.blanks(), Row.EMPTY));
        }
        return rows;
    }

    private static List<Row> signedByHand(OfficialPaper paper) {
        List<Row> rows = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        spans.add(new Span(Face.FANGSONG, paper.signature()));
        for (String name : paper.signers()) {
            spans.add(new Span(Face.FANGSONG, "　　"));
            spans.add(new Span(Face.KAI, name));
        }
        for (Line line : breaker(spans, WIDTH).filled(WIDTH - 4 * CELL, 0, 0)) {
            rows.add(Row.of(line, WIDTH - 4 * CELL - line.width(), THREE));
        }
        String day = Closing.day(paper.date());
        if (!day.isEmpty()) {
            Line line = breaker(Face.FANGSONG, day).single();
            rows.add(Row.EMPTY);
            rows.add(Row.of(line, WIDTH - 4 * CELL - line.width(), THREE));
        }
        rows.addAll(0, List.of(Row.EMPTY, Row.EMPTY));
        return rows;
    }
}
