package cn.qingjian.reporting;

import cn.qingjian.gate.DemandClass;
import cn.qingjian.gate.DemandKind;
import cn.qingjian.gate.Kinds;
import cn.qingjian.gate.PlanBoard;
import cn.qingjian.gate.PlanDesk;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Unit;
import cn.qingjian.spreadsheets.TextSheet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Earlier years from a workbook, so that there is something to compare with on the first day. The gate keeps them, as it keeps those that are typed. */
@Service
public class History {
    private static final int AT_ONCE = 2_000;

    private final PlanBoard board;
    private final PlanDesk desk;
    private final Kinds kinds;
    private final People people;
    private final Facts facts;
    private final Alerts alerts;
    private final Clock clock;

    History(PlanBoard board, PlanDesk desk, Kinds kinds, People people, Facts facts, Alerts alerts, Clock clock) {
        this.board = board;
        this.desk = desk;
        this.kinds = kinds;
        this.people = people;
        this.facts = facts;
        this.alerts = alerts;
        this.clock = clock;
    }

    /**
     * What is wrong in a cell.
     *
     * @param cell such as {@code C7}; empty where the whole file is meant
     * @param words what is wrong and what to do
     */
    public record Fault(String cell, String words) {}

    /**
     * A row without fault.
     *
     * @param year the year
     * @param month 1 to 12; 0 for the whole year
     * @param department name of the department
     * @param kind label of the kind
     * @param planClass label of the class
     * @param total how many
     */
    public record Line(int year, int month, String department, String kind, String planClass, int total) {
        /** As the gate takes it. */
        public String text() {
            return "%d,%d,%s,%s,%s,%d".formatted(year, month, department, kind, planClass, total);
        }
    }

    /**
     * What a file holds, before anything is kept.
     *
     * @param lines the good rows
     * @param faults what is wrong with the others; no more than a person would read
     * @param faulty how many faults there are
     * @param rows how many rows were looked at
     */
    public record Preview(List<Line> lines, List<Fault> faults, int faulty, int rows) {
        public Preview {
            lines = List.copyOf(lines);
            faults = List.copyOf(faults);
        }

        /** The good rows as the form carries them. */
        public String text() {
            return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
        }

        /** How many the good rows come to, by year and kind. */
        public Map<String, Integer> sums() {
            Map<String, Integer> sums = new LinkedHashMap<>();
            lines.stream()
                    .sorted(java.util.Comparator.comparingInt(Line::year))
                    .forEach(line -> sums.merge(line.year() + "年" + line.kind(), line.total(), Integer::sum));
            return sums;
        }
    }

    /** An empty sheet to be filled in, with one row as an example that says so in its department. */
    public byte[] template() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HistorySheet.COLUMNS);
        int year = LocalDate.now(clock).getYear() - 1;
        for (DemandKind<?> kind : board.kinds()) {
            for (DemandClass one : kind.classes()) {
                board.departments().stream()
                        .findFirst()
                        .ifPresent(unit -> rows.add(
                                List.of(String.valueOf(year), "0", unit.name(), kind.label(), one.label(), "0")));
            }
        }
        return TextSheet.write("往年数", List.of(8, 8, 24, 16, 20, 8), rows);
    }

    /** Looks at a file. */
    public Preview look(byte[] file) {
        Map<String, List<String>> classes = new LinkedHashMap<>();
        board.kinds()
                .forEach(kind -> classes.put(
                        kind.label(),
                        kind.classes().stream().map(DemandClass::label).toList()));
        return HistorySheet.read(
                file,
                new HistorySheet.Known(
                        board.departments().stream().map(Unit::name).toList(),
                        people.units().stream()
                                .filter(unit -> unit.kind() != Unit.Kind.DEPARTMENT)
                                .collect(Collectors.toMap(
                                        Unit::name, unit -> unit.kind().label(), (one, other) -> one)),
                        classes,
                        kinds.all().stream()
                                .map(DemandKind::label)
                                .filter(label -> !classes.containsKey(label))
                                .toList()),
                LocalDate.now(clock));
    }

    /** Keeps the good rows, as the preview carried them; errors stand under {@code lines}. */
    @Transactional
    public FieldErrors keep(String text, Account by) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        var errors = new FieldErrors().require(!lines.isEmpty(), "lines", "没有可以录入的行。");
        for (int from = 0; from < lines.size() && errors.isEmpty(); from += AT_ONCE) {
            List<String> some = lines.subList(from, Math.min(lines.size(), from + AT_ONCE));
            errors = desk.importPast(String.join("\n", some), by);
        }
        if (errors.isEmpty()) {
            facts.refreshPast();
            alerts.look();
        }
        return errors;
    }
}
