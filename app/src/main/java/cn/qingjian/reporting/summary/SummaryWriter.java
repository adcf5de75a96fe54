package cn.qingjian.reporting.summary;

import cn.qingjian.reporting.Figure;
import cn.qingjian.reporting.FigureBook;
import cn.qingjian.reporting.Figures;
import cn.qingjian.reporting.Figures.View;
import cn.qingjian.reporting.Period;
import cn.qingjian.reporting.Reading;
import cn.qingjian.reporting.Scope;
import cn.qingjian.reporting.summary.Sentence.Part;
import cn.qingjian.reporting.summary.SummaryBook.Area;
import cn.qingjian.reporting.summary.SummaryBook.Point;
import cn.qingjian.reporting.summary.SummaryBook.Problem;
import cn.qingjian.reporting.summary.Text.Block;
import cn.qingjian.reporting.summary.Text.Piece;
import cn.qingjian.reporting.summary.Text.Trace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/**
 * Writes a period's summary: what was done by area, the problems that the figures show, and a measure for each. A sentence whose
 * conditions don't hold, or of which a figure isn't known, isn't said; so nothing is claimed that isn't there.
 */
@Component
class SummaryWriter {
    private static final List<String> NUMBERS = List.of(
            "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六", "十七", "十八", "十九",
            "二十");
    /** This year and how many before it stand in a row of years. */
    private static final int YEARS = 3;

    private final SummaryBook book;
    private final FigureBook figureBook;
    private final Figures figures;

    SummaryWriter(SummaryBook book, FigureBook figureBook, Figures figures) {
        this.book = book;
        this.figureBook = figureBook;
        this.figures = figures;
    }

    /**
     * Writes one.
     *
     * @param organ whose it is, as the title names it
     */
    Text write(Period period, Scope scope, String organ) {
        var teller = new Teller(period, new View(period, scope, Optional.empty()));
        List<Block> blocks = new ArrayList<>();
        teller.paragraph("开头", "", book.opening()).ifPresent(blocks::add);
        blocks.add(heading("一、工作开展情况"));
        areas(teller, blocks);
        problems(teller, blocks);
        return new Text("%s关于%s减轻基层负担工作情况的报告".formatted(organ, label(period)), blocks);
    }

    private void areas(Teller teller, List<Block> blocks) {
        int number = 0;
        for (Area area : book.areas()) {
            List<Block> points = new ArrayList<>();
            for (Point point : area.points()) {
                teller.paragraph(area.title() + "/" + point.lead(), point.lead() + "。", point.sentences())
                        .ifPresent(points::add);
            }
            if (!points.isEmpty()) {
                blocks.add(heading("（" + NUMBERS.get(number) + "）" + area.title()));
                blocks.addAll(numbered(points));
                number++;
            }
        }
    }

    private void problems(Teller teller, List<Block> blocks) {
        List<Block> shown = new ArrayList<>();
        Map<String, StringBuilder> measures = new LinkedHashMap<>();
        for (Problem problem : book.problems()) {
            teller.paragraph("问题/" + problem.lead(), problem.lead() + "。", List.of(problem.sentence()))
                    .ifPresent(block -> {
                        shown.add(block);
                        measures.computeIfAbsent(problem.under(), under -> new StringBuilder())
                                .append(problem.measure());
                    });
        }
        blocks.add(heading("二、存在的问题"));
        if (shown.isEmpty()) {
            teller.paragraph("没有问题", "", book.noProblem()).ifPresent(blocks::add);
            return;
        }
        blocks.addAll(numbered(shown));
        blocks.add(heading("三、改进措施"));
        int number = 0;
        for (Map.Entry<String, StringBuilder> measure : measures.entrySet()) {
            blocks.add(new Block(
                    "措施/" + measure.getKey(),
                    false,
                    List.of(words("（%s）%s。%s".formatted(NUMBERS.get(number), measure.getKey(), measure.getValue())))));
            number++;
        }
    }

    /** 一是, 二是 before each; nothing where there is one alone. */
    private static List<Block> numbered(List<Block> points) {
        List<Block> numbered = new ArrayList<>();
        for (Block point : points) {
            List<Piece> pieces = new ArrayList<>(point.pieces());
            if (points.size() > 1) {
                pieces.set(
                        0,
                        words(NUMBERS.get(numbered.size()) + "是"
                                + pieces.getFirst().words()));
            }
            numbered.add(new Block(point.place(), false, pieces));
        }
        return numbered;
    }

    private static Block heading(String words) {
        return new Block(words, true, List.of(words(words)));
    }

    private static Piece words(String words) {
        return new Piece(words, Optional.empty());
    }

    /** What a period is called: 2026年, 2026年1至9月, or its days. */
    static String label(Period period) {
        boolean wholeMonths = period.from().getDayOfMonth() == 1
                && period.to().equals(period.to().withDayOfMonth(period.to().lengthOfMonth()));
        boolean oneYear = period.from().getYear() == period.to().getYear();
        if (wholeMonths && oneYear) {
            int first = period.from().getMonthValue();
            int last = period.to().getMonthValue();
            String year = period.from().getYear() + "年";
            return first == 1 && last == 12
                    ? year
                    : first == last ? year + first + "月" : year + first + "至" + last + "月";
        }
        return "%d年%d月%d日至%s%d月%d日"
                .formatted(
                        period.from().getYear(),
                        period.from().getMonthValue(),
                        period.from().getDayOfMonth(),
                        oneYear ? "" : period.to().getYear() + "年",
                        period.to().getMonthValue(),
                        period.to().getDayOfMonth());
    }

    /** Says sentences of one view; all figures that may be needed are read together. */
    private final class Teller {
        private final Period period;
        private final Map<String, Reading> readings;
        private final Map<Integer, Map<String, Reading>> years = new LinkedHashMap<>();

        Teller(Period period, View view) {
            this.period = period;
            this.readings = read(book.figures().stream().map(figureBook::figure).toList(), view);
            List<Figure> rows = book.sentences()
                    .flatMap(sentence -> sentence.parts().stream())
                    .flatMap(part -> part instanceof Part.Years(String code)
                            ? Optional.of(figureBook.figure(code)).stream()
                            : Optional.<Figure>empty().stream())
                    .distinct()
                    .toList();
            int last = period.to().getYear();
            for (int year = last - YEARS + 1; year < last; year++) {
                years.put(year, read(rows, view.in(Period.year(year))));
            }
            years.put(last, read(rows, view.in(Period.upTo(period.to()))));
        }

        private Map<String, Reading> read(List<Figure> asked, View view) {
            Map<String, Reading> read = new LinkedHashMap<>();
            figures.read(asked, view)
                    .forEach(reading -> read.put(reading.figure().code(), reading));
            return read;
        }

        /** The sentences that may be said, after their lead; empty where none may. */
        Optional<Block> paragraph(String place, String lead, List<Sentence> sentences) {
            List<Piece> pieces = new ArrayList<>();
            sentences.forEach(sentence -> say(sentence).ifPresent(pieces::addAll));
            if (pieces.isEmpty()) {
                return Optional.empty();
            }
            if (!lead.isEmpty()) {
                pieces.addFirst(words(lead));
            }
            return Optional.of(new Block(place, false, pieces));
        }

        /** A sentence; empty where it may not be said. */
        Optional<List<Piece>> say(Sentence sentence) {
            boolean holds = sentence.when().stream()
                    .allMatch(test -> test.holds(code -> reading(code).value()));
            if (!holds) {
                return Optional.empty();
            }
            List<Piece> pieces = new ArrayList<>();
            for (Part part : sentence.parts()) {
                List<Piece> told = told(part);
                if (told.isEmpty()) {
                    return Optional.empty();
                }
                pieces.addAll(told);
            }
            return Optional.of(pieces);
        }

        /** What a part comes to; nothing where its number isn't known. */
        private List<Piece> told(Part part) {
            return switch (part) {
                case Part.Words(String words) -> List.of(words(words));
                case Part.When ignored -> List.of(words(label(period)));
                case Part.Value(String code) -> number(reading(code), period, UnaryOperator.identity());
                case Part.Size(String code) -> number(reading(code), period, BigDecimal::abs);
                case Part.Years(String code) -> years(code);
            };
        }

        private Reading reading(String code) {
            return Optional.ofNullable(readings.get(code)).orElseThrow();
        }

        private List<Piece> years(String code) {
            List<Piece> row = new ArrayList<>();
            years.forEach((year, read) -> {
                Reading reading = Optional.ofNullable(read.get(code)).orElseThrow();
                Period days = year == period.to().getYear() ? Period.upTo(period.to()) : Period.year(year);
                List<Piece> number = number(reading, days, UnaryOperator.identity());
                // a year before this system of which nothing was entered isn't a year in which nothing was done
                boolean known = reading.value().map(BigDecimal::signum).orElse(0) > 0;
                if (known && !number.isEmpty()) {
                    row.add(words((row.isEmpty() ? "" : "，") + label(days)));
                    row.addAll(number);
                }
            });
            return row.size() > 2 ? row : List.of();
        }

        private static List<Piece> number(Reading reading, Period days, UnaryOperator<BigDecimal> form) {
            return reading.value()
                    .map(form)
                    .map(BigDecimal::stripTrailingZeros)
                    .map(value -> List.of(new Piece(
                            value.toPlainString() + reading.figure().measure(),
                            Optional.of(new Trace(reading.figure().code(), days.from(), days.to())))))
                    .orElse(List.of());
        }
    }
}
