package cn.qingjian.duties;

import cn.qingjian.people.Unit;
import cn.qingjian.spreadsheets.FirstSheet;
import cn.qingjian.spreadsheets.TextSheet;
import cn.qingjian.spreadsheets.UnreadableWorkbookException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The lists as a workbook: a row each entry under one row of headings; out, and back in. */
public final class DutySheet {
    /** The headings, which are also the order of the columns. */
    static final List<String> HEADINGS = List.of("清单", "事项", "用词", "管理部", "牵头或承接", "依据", "自", "至");

    private static final String ALL = "全部";
    private static final List<Integer> WIDTHS = List.of(8, 36, 36, 18, 18, 36, 12, 12);
    private static final FirstSheet.Bounds BOUNDS = new FirstSheet.Bounds(20L * 1024 * 1024, 200, 20);
    private static final int MOST_ROWS = 2_000;
    /** Day 0 of a spreadsheet that keeps days as numbers. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private DutySheet() {}

    /**
     * A row that was read.
     *
     * @param number its number as the reader's spreadsheet shows it
     * @param typed what stands in it, the office by its key
     * @param known whether the office that it names is one of the centre's
     */
    record Row(int number, Typed typed, boolean known) {}

    /** Entries as a workbook, offices by their names. */
    public static byte[] write(List<Duty> duties, Map<Long, String> offices) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        for (Duty duty : duties) {
            rows.add(List.of(
                    duty.sheet().label(),
                    duty.text(),
                    String.join("、", duty.words()),
                    duty.office().map(id -> offices.getOrDefault(id, "")).orElse(ALL),
                    duty.by(),
                    duty.basis(),
                    duty.from().toString(),
                    duty.until().map(LocalDate::toString).orElse("")));
        }
        return TextSheet.write("职责清单", WIDTHS, rows);
    }

    /** The rows under the headings, empty ones left out; no row where the headings are not ours. */
    static List<Row> read(byte[] workbook, List<Unit> offices) throws UnreadableWorkbookException {
        Map<String, Long> keys = offices.stream().collect(Collectors.toMap(Unit::name, Unit::id));
        List<List<String>> headings = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        FirstSheet.read(workbook, BOUNDS, "职责清单", (number, cells) -> {
            if (headings.isEmpty()) {
                headings.add(cells.stream().map(String::strip).toList());
            } else if (headings.getFirst().equals(HEADINGS)
                    && rows.size() < MOST_ROWS
                    && cells.stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(row(number + 1, cells, keys));
            }
        });
        return rows;
    }

    private static Row row(int number, List<String> cells, Map<String, Long> keys) {
        List<String> all = IntStream.range(0, HEADINGS.size())
                .mapToObj(place -> place < cells.size() ? cells.get(place).strip() : "")
                .toList();
        boolean everywhere = all.get(3).isEmpty() || all.get(3).equals(ALL);
        Optional<Long> office = Optional.ofNullable(keys.get(all.get(3)));
        return new Row(
                number,
                new Typed(
                        all.get(0),
                        all.get(1),
                        all.get(2),
                        office.map(String::valueOf).orElse(""),
                        all.get(4),
                        all.get(5),
                        day(all.get(6)),
                        day(all.get(7))),
                everywhere || office.isPresent());
    }

    /** A day that the spreadsheet keeps as a number becomes a day again. */
    private static String day(String text) {
        return text.matches("\\d{4,6}(\\.0+)?")
                ? DAY_ZERO.plusDays((long) Double.parseDouble(text)).toString()
                : text;
    }
}
