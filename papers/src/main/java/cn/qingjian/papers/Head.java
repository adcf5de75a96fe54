package cn.qingjian.papers;

import static cn.qingjian.papers.Standard.CELL;
import static cn.qingjian.papers.Standard.LEFT;
import static cn.qingjian.papers.Standard.PITCH;
import static cn.qingjian.papers.Standard.RIGHT;
import static cn.qingjian.papers.Standard.THREE;
import static cn.qingjian.papers.Standard.TOP;
import static cn.qingjian.papers.Standard.WIDTH;

import java.util.ArrayList;
import java.util.List;

/** Sets the head of the first page (版头): urgency, mark, number, signers, red lines. */
final class Head {
    private static final double MARK_MEASURE = WIDTH - 2 * CELL;

    private final OfficialPaper paper;
    private final List<Words> words = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private double y;

    private Head(OfficialPaper paper) {
        this.paper = paper;
    }

    static Head of(OfficialPaper paper) {
        Head head = new Head(paper);
        switch (paper.form()) {
            case DOCUMENT -> head.document();
            case LETTER -> head.letter();
            case MINUTES -> head.minutes();
            case ORDER -> head.order();
        }
        return head;
    }

    List<Words> words() {
        return words;
    }

    List<Rule> rules() {
        return rules;
    }

    /** Where the text's first row begins. */
    double end() {
        return y;
    }

    private void document() {
        urgency(TOP);
        mark(TOP + Standard.MARK);
        y += 2 * PITCH;
        if (!paper.signers().isEmpty()) {
            upwards();
        } else if (!paper.number().isEmpty()) {
            number();
        }
        redLine();
        y += 2 * PITCH;
    }

    private void minutes() {
        urgency(TOP);
        mark(TOP + Standard.MARK);
        y += 2 * PITCH;
        if (!paper.number().isEmpty()) {
            number();
            y += PITCH;
        }
        Line organ = Rows.breaker(Face.FANGSONG, paper.signature()).single();
        Line date = Rows.breaker(Face.FANGSONG, Closing.day(paper.date())).single();
        boolean both = organ.width() + date.width() + 3 * CELL <= WIDTH;
        for (Line line : both
                ? List.of(organ)
                : Rows.breaker(Face.FANGSONG, paper.signature()).filled(WIDTH - 2 * CELL, 0, 0)) {
            row(line, LEFT + CELL);
            y += both ? 0 : PITCH;
        }
        row(date, RIGHT - CELL - date.width());
        redLine();
        y += 2 * PITCH;
    }

    private void order() {
        urgency(TOP);
        mark(TOP + Standard.ORDER_MARK);
        y += 2 * PITCH;
        if (!paper.number().isEmpty()) {
            number();
            y += PITCH;
        }
        y += 2 * PITCH;
    }

    private void letter() {
        mark(Standard.LETTER_MARK);
        y += Standard.TO_RED_LINE;
        double left = (Sheet.WIDTH - Standard.LETTER_LINE) / 2;
        rules.add(new Rule(left, y, Standard.LETTER_LINE, Standard.THICK, Ink.RED));
        double thin = y + Standard.THICK + Standard.GAP;
        rules.add(new Rule(left, thin, Standard.LETTER_LINE, Standard.THIN, Ink.RED));
        double foot = Sheet.HEIGHT - Standard.LETTER_FOOT - Standard.THICK;
        rules.add(new Rule(left, foot - Standard.GAP - Standard.THIN, Standard.LETTER_LINE, Standard.THIN, Ink.RED));
        rules.add(new Rule(left, foot, Standard.LETTER_LINE, Standard.THICK, Ink.RED));
        // the em square of what follows, not its row, keeps the distance
        y = thin + Standard.THIN + Standard.UNDER_DOUBLE_LINE - (PITCH - THREE) / 2;
        urgency(y);
        Line number = Rows.breaker(Face.FANGSONG, paper.number()).single();
        row(number, RIGHT - number.width());
        y += 3 * PITCH;
    }

    private void urgency(double top) {
        Line line = Rows.breaker(Face.HEI, paper.urgency()).single();
        words.addAll(line.at(LEFT, top + Standard.baseline(PITCH, THREE)));
    }

    private void row(Line line, double x) {
        words.addAll(line.at(x, y + Standard.baseline(PITCH, THREE)));
    }

    /** The mark in the middle, its upper ink at {@code top}; afterwards y is the lower edge of its em square. */
    private void mark(double top) {
        int length = paper.mark().codePointCount(0, paper.mark().length());
        double size = Math.min(Standard.LARGEST_MARK, MARK_MEASURE / length);
        List<Line> lines;
        if (size >= Standard.SMALLEST_MARK) {
            lines = List.of(red(size).single());
        } else {
            size = Math.min(Standard.LARGEST_MARK_OF_TWO, MARK_MEASURE / Math.ceilDiv(length, 2));
            lines = red(size).balanced(WIDTH);
        }
        y = top - Standard.BETWEEN_MARKS * size;
        for (Line line : lines) {
            y += Standard.BETWEEN_MARKS * size;
            double ascent = ink(line);
            words.addAll(line.at(LEFT + (WIDTH - line.width()) / 2, y + ascent * size));
            y += (ascent + 1 - Standard.ASCENT) * size;
        }
    }

    private LineBreaker red(double size) {
        return new LineBreaker(List.of(new Span(Face.TITLE, paper.mark())), size, size, Ink.RED, WIDTH);
    }

    /** How far the highest ink of a line reaches above the baseline, in ems. */
    private static double ink(Line line) {
        double top = 0;
        for (Words one : line.words()) {
            FontFile font = FontFile.of(one.face());
            String text = one.printed();
            for (int i = 0; i < text.length(); i++) {
                top = Math.max(top, font.box(text.charAt(i)).top());
            }
        }
        return top == 0 ? Standard.ASCENT : top;
    }

    private void number() {
        Line number = Rows.breaker(Face.FANGSONG, paper.number()).single();
        row(number, LEFT + (WIDTH - number.width()) / 2);
    }

    /** Number at the left, signers at the right, two in a row; the last of them beside the number. */
    private void upwards() {
        Line number = Rows.breaker(Face.FANGSONG, paper.number()).single();
        Line label = Rows.breaker(Face.FANGSONG, "签发人：").single();
        List<Line> names = paper.signers().stream()
                .map(name -> Rows.breaker(Face.KAI, name).single())
                .toList();
        double widest = names.stream().mapToDouble(Line::width).max().orElse(0);
        double columns = names.size() == 1 ? widest : 2 * widest + CELL;
        double first = RIGHT - CELL - columns;
        boolean beside = LEFT + 2 * CELL + number.width() <= first - label.width();
        int lastRow = (names.size() - 1) / 2 * 2;
        for (int i = 0; i < names.size(); i++) {
            if (i > 0 && i % 2 == 0) {
                y += PITCH;
            }
            if (i == lastRow && beside) {
                row(number, LEFT + CELL);
            }
            if (i == 0) {
                row(label, first - label.width());
            }
            row(names.get(i), first + i % 2 * (widest + CELL));
        }
        if (!beside) {
            y += PITCH;
            row(number, LEFT + CELL);
        }
    }

    /** Four millimetres beneath the characters of the row at y. */
    private void redLine() {
        y += PITCH / 2 + THREE / 2 + Standard.TO_RED_LINE;
        rules.add(new Rule(LEFT, y, WIDTH, Standard.RED_LINE, Ink.RED));
        y += Standard.RED_LINE;
    }
}
