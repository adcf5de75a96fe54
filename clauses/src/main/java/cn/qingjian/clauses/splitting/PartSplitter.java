package cn.qingjian.clauses.splitting;

import cn.qingjian.clauses.Clause;
import cn.qingjian.clauses.Span;
import cn.qingjian.clauses.splitting.ClausePart.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits one clause into 款, 项, 目 and sentences. */
final class PartSplitter {
    private final Clause clause;
    private final boolean law;
    private final List<Unit> units = new ArrayList<>();

    /** A line of the clause with what it is; {@code end} reaches over the items that belong to it. */
    private static final class Unit {
        private final Kind kind;
        private final String address;
        private final int from;
        private final int ownEnd;
        private int end;

        Unit(Kind kind, String address, int from, int ownEnd) {
            this.kind = kind;
            this.address = address;
            this.from = from;
            this.ownEnd = ownEnd;
            this.end = ownEnd;
        }
    }

    private PartSplitter(Clause clause) {
        this.clause = clause;
        this.law = clause.address().contains("条");
    }

    static List<ClausePart> split(Clause clause) {
        PartSplitter splitter = new PartSplitter(clause);
        splitter.readLines();
        return splitter.parts();
    }

    private void readLines() {
        String text = clause.text();
        int paragraphs = countParagraphs();
        int paragraph = 0;
        Unit currentParagraph = null;
        Unit currentItem = null;
        Marker.@Nullable Kind itemKind = null;
        for (int from = 0; from < text.length(); ) {
            int newline = text.indexOf('\n', from);
            int to = newline < 0 ? text.length() : newline;
            Marker marker = from == 0 ? null : itemMarker(text.substring(from, to));
            if (to > from && marker == null) {
                paragraph++;
                currentParagraph = add(Kind.PARAGRAPH, paragraphAddress(paragraph, paragraphs), from, to);
                currentItem = null;
                itemKind = null;
            } else if (marker != null && currentItem != null && marker.kind() != itemKind) {
                add(Kind.SUBITEM, currentItem.address + item(marker, "目"), from, to);
                currentItem.end = to;
            } else if (marker != null) {
                String above = currentParagraph == null ? clause.address() : currentParagraph.address;
                currentItem = add(Kind.ITEM, above + item(marker, "项"), from, to);
                itemKind = marker.kind();
            }
            if (currentParagraph != null && to > from) {
                currentParagraph.end = to;
            }
            from = to + 1;
        }
    }

    private Unit add(Kind kind, String address, int from, int to) {
        Unit unit = new Unit(kind, address, from, to);
        units.add(unit);
        return unit;
    }

    private int countParagraphs() {
        String[] lines = clause.text().split("\n");
        int count = 1;
        for (int i = 1; i < lines.length; i++) {
            count += !lines[i].isEmpty() && itemMarker(lines[i]) == null ? 1 : 0;
        }
        return count;
    }

    private static @Nullable Marker itemMarker(String line) {
        Marker marker = Marker.of(line);
        return marker != null && marker.kind().isItem() ? marker : null;
    }

    /** A clause of a single 款 is cited without it. */
    private String paragraphAddress(int number, int of) {
        if (of == 1) {
            return clause.address();
        }
        return clause.address() + (law ? "第" + ChineseNumber.write(number) + "款" : "第" + number + "段");
    }

    private String item(Marker marker, String name) {
        return law ? "第" + marker.label() + name : marker.label();
    }

    private List<ClausePart> parts() {
        List<ClausePart> parts = new ArrayList<>();
        boolean whole = units.size() == 1;
        for (Unit unit : units) {
            boolean same = unit.address.equals(clause.address());
            if (!whole && !same) {
                parts.add(part(unit.address, unit.kind, new Span(unit.from, unit.end)));
            }
            List<Span> sentences = Sentences.of(clause.text(), unit.from, unit.ownEnd);
            boolean needed = sentences.size() > 1 || (same && !whole);
            for (int i = 0; needed && i < sentences.size(); i++) {
                parts.add(part(unit.address + "第" + (i + 1) + "句", Kind.SENTENCE, sentences.get(i)));
            }
        }
        return distinct(parts);
    }

    private ClausePart part(String address, Kind kind, Span span) {
        return new ClausePart(address, kind, clause.text().substring(span.from(), span.to()), span);
    }

    /** Numbers that a text gives twice would give one address to two parts. */
    private static List<ClausePart> distinct(List<ClausePart> parts) {
        Addresses addresses = new Addresses();
        return parts.stream()
                .map(part -> new ClausePart(addresses.unique(part.address()), part.kind(), part.text(), part.span()))
                .toList();
    }
}
