package cn.qingjian.reporting.web;

import cn.qingjian.gate.Kinds;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.reporting.Figure;
import cn.qingjian.reporting.FigureBook;
import cn.qingjian.reporting.Figures;
import cn.qingjian.reporting.Figures.Records;
import cn.qingjian.reporting.Reading;
import cn.qingjian.reporting.Source;
import cn.qingjian.reporting.store.FigureStore.Line;
import cn.qingjian.site.Paging;
import cn.qingjian.spreadsheets.TextSheet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 统计字段: every figure with its number, and the records behind each. */
@Controller
@AllowedTo({Role.OFFICE, Role.LEADER, Role.INSPECTOR, Role.DEPARTMENT, Role.GRASSROOTS})
class FigureController {
    private static final int ROWS = 50;
    private static final int MOST = 50_000;

    private final FigureBook book;
    private final Figures figures;
    private final People people;
    private final Kinds kinds;
    private final Clock clock;

    FigureController(FigureBook book, Figures figures, People people, Kinds kinds, Clock clock) {
        this.book = book;
        this.figures = figures;
        this.people = people;
        this.kinds = kinds;
        this.clock = clock;
    }

    @GetMapping("/reporting/figures")
    String all(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String kind,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        Asked asked = asked(new Asked.Raw(from, to, unit, kind), person, model);
        model.addAttribute(
                "groups",
                figures.read(book.all(), asked.view()).stream()
                        .collect(Collectors.groupingBy(
                                reading -> reading.figure().group(), LinkedHashMap::new, Collectors.toList())));
        return "reporting/figures";
    }

    @GetMapping("/reporting/figures.xlsx")
    ResponseEntity<byte[]> allAsFile(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String kind,
            @AuthenticationPrincipal SignedIn person) {
        Asked asked = asked(new Asked.Raw(from, to, unit, kind), person);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("组", "字段", "数", "单位", "说明", "口径", "规则", "编码"));
        figures.read(book.all(), asked.view()).forEach(reading -> rows.add(row(reading)));
        return Downloads.xlsx(
                TextSheet.write("统计字段", List.of(12, 36, 12, 8, 40, 60, 12, 20), rows),
                "统计字段 " + asked.view().period().label());
    }

    private static List<String> row(Reading reading) {
        Figure figure = reading.figure();
        return List.of(
                figure.group(),
                reading.name(),
                reading.text(),
                figure.measure(),
                reading.remark(),
                figure.note(),
                figure.rule(),
                figure.code());
    }

    @GetMapping("/reporting/figures/{code:[A-Za-z0-9.]+}")
    String one(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        Figure figure = figure(code);
        Asked asked = asked(new Asked.Raw(from, to, unit, kind), person, model);
        model.addAttribute("reading", figures.read(figure, asked.view()));
        model.addAttribute("parts", parts(figure, asked));
        Optional<Records> records = figures.records(figure, asked.view(), 0, 0);
        var paging = new Paging(page, ROWS, records.map(Records::total).orElse(0L));
        model.addAttribute("records", figures.records(figure, asked.view(), paging.offset(), ROWS));
        model.addAttribute("paging", paging);
        model.addAttribute("sources", sources());
        return "reporting/figure";
    }

    /** A share or a growth has no records of its own; the figures that it compares have. */
    private Map<String, Reading> parts(Figure figure, Asked asked) {
        List<String> codes = switch (figure.way()) {
            case Figure.Way.Share(String part, String whole) -> List.of(part, whole);
            case Figure.Way.Change(String of) -> List.of(of, of + ".before");
            default -> List.of();
        };
        Map<String, Reading> parts = new LinkedHashMap<>();
        codes.stream()
                .flatMap(code -> book.find(code).stream())
                .forEach(one -> parts.put(one.code(), figures.read(one, asked.view())));
        return parts;
    }

    @GetMapping("/reporting/records/{code:[A-Za-z0-9.]+}")
    ResponseEntity<byte[]> oneAsFile(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String kind,
            @AuthenticationPrincipal SignedIn person) {
        Figure figure = figure(code);
        Asked asked = asked(new Asked.Raw(from, to, unit, kind), person);
        Records records = figures.records(figure, asked.view(), 0, MOST)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Reading reading = figures.read(figure, asked.view());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(reading.name(), reading.words(), records.period().label()));
        rows.add(List.of("日期", "来源", "事项", "提出单位", "件数", "计入的数", "人时"));
        records.lines().forEach(line -> rows.add(row(line, records)));
        return Downloads.xlsx(
                TextSheet.write("记录", List.of(12, 16, 60, 24, 8, 10, 10), rows),
                reading.name() + " " + records.period().label());
    }

    private List<String> row(Line line, Records records) {
        return List.of(
                line.day().toString(),
                sources().getOrDefault(line.source(), line.source()),
                line.title(),
                line.unit(),
                String.valueOf(line.amount()),
                records.sums() ? String.valueOf(line.number()) : String.valueOf(line.amount()),
                Figures.hours(line.minutes()).toPlainString());
    }

    private Map<String, String> sources() {
        Map<String, String> labels = new LinkedHashMap<>();
        kinds.all().forEach(kind -> labels.put(kind.code(), kind.label()));
        Source.known().forEach(source -> labels.put(source.code(), source.label()));
        return labels;
    }

    private Figure figure(String code) {
        return book.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Asked asked(Asked.Raw raw, SignedIn person, Model model) {
        Asked asked = asked(raw, person);
        model.addAttribute("asked", asked);
        model.addAttribute("units", Asked.units(person.account(), people));
        model.addAttribute("kinds", Asked.kinds(kinds));
        return asked;
    }

    private Asked asked(Asked.Raw raw, SignedIn person) {
        return Asked.of(raw, person.account(), people, LocalDate.now(clock));
    }
}
