package cn.qingjian.reporting;

import cn.qingjian.spreadsheets.FirstSheet;
import cn.qingjian.spreadsheets.UnreadableWorkbookException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a workbook of earlier years' numbers. Every fault is named with its cell and with what to do; the rows without faults are
 * kept all the same.
 */
final class HistorySheet {
    static final List<String> COLUMNS = List.of("年度", "月份", "科室", "种类", "类别", "件数");
    private static final FirstSheet.Bounds BOUNDS = new FirstSheet.Bounds(40_000_000, 200, 30);
    private static final int MOST_ROWS = 20_000;
    private static final int MOST = 9_999;
    private static final int EARLIEST = 2000;
    private static final int SERIAL_DAYS = 20_000;
    private static final int MOST_FAULTS = 500;

    private final Known known;
    private final LocalDate today;
    private final List<History.Fault> faults = new ArrayList<>();
    private final List<History.Line> lines = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<String, Integer> wholeYears = new LinkedHashMap<>();
    private final Map<String, Integer> someMonth = new LinkedHashMap<>();
    private boolean headed;
    private boolean columnsRight = true;
    private int rows;

    private HistorySheet(Known known, LocalDate today) {
        this.known = known;
        this.today = today;
    }

    /**
     * The names that a sheet may use.
     *
     * @param departments names of the departments that plan
     * @param others names of units that don't, with what sort of unit they are
     * @param classes labels of the classes of each kind that is planned, by the kind's label
     * @param unplanned labels of kinds that aren't planned
     */
    record Known(
            List<String> departments,
            Map<String, String> others,
            Map<String, List<String>> classes,
            List<String> unplanned) {}

    /** Reads a file; one that is no workbook at all is one fault without a cell. */
    static History.Preview read(byte[] file, Known known, LocalDate today) {
        var sheet = new HistorySheet(known, today);
        try {
            FirstSheet.read(file, BOUNDS, "往年数表", sheet::row);
        } catch (UnreadableWorkbookException unreadable) {
            sheet.fault("", unreadable.words());
            return sheet.result();
        }
        if (!sheet.headed && sheet.faults.isEmpty()) {
            sheet.fault("A1", "表是空的，请用模板填写。");
        } else if (sheet.headed && sheet.columnsRight && sheet.rows == 0) {
            sheet.fault("A2", "只有表头，没有数字。");
        }
        return sheet.result();
    }

    private History.Preview result() {
        return new History.Preview(lines, faults.subList(0, Math.min(MOST_FAULTS, faults.size())), faults.size(), rows);
    }

    private void fault(String cell, String words) {
        faults.add(new History.Fault(cell, words));
    }

    private static String cell(int column, int row) {
        return String.valueOf((char) ('A' + column)) + (row + 1);
    }

    private void row(int number, List<String> raw) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < Math.max(COLUMNS.size(), raw.size()); column++) {
            cells.add(column < raw.size() ? raw.get(column).strip() : "");
        }
        if (cells.stream().allMatch(String::isEmpty)) {
            return;
        }
        if (!headed) {
            header(number, cells);
        } else if (columnsRight) {
            rows++;
            if (rows == MOST_ROWS + 1) {
                fault(cell(0, number), "一次最多读%d行，从这一行起没有读，请分开导入。".formatted(MOST_ROWS));
            } else if (rows <= MOST_ROWS) {
                line(number, cells);
            }
        }
    }

    private void header(int number, List<String> cells) {
        headed = true;
        for (int column = 0; column < COLUMNS.size(); column++) {
            String expected = COLUMNS.get(column);
            if (cells.get(column).isEmpty()) {
                fault(cell(column, number), "表头这一列应当是“%s”，现在是空的。".formatted(expected));
                columnsRight = false;
            } else if (!cells.get(column).equals(expected)) {
                fault(
                        cell(column, number),
                        COLUMNS.contains(cells.get(column))
                                ? "表头的列换了位置：这里应当是“%s”，不是“%s”。".formatted(expected, cells.get(column))
                                : "表头这一列应当是“%s”，现在是“%s”。".formatted(expected, cells.get(column)));
                columnsRight = false;
            }
        }
    }

    private void line(int number, List<String> cells) {
        int before = faults.size();
        if (cells.stream().anyMatch(one -> one.matches("合\\s*计|小\\s*计|总\\s*计"))) {
            int column = firstMatching(cells);
            fault(cell(column, number), "合计行不用填，系统自己合计；请删去这一行。");
            return;
        }
        for (int column = COLUMNS.size(); column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                fault(cell(column, number), "模板只有%d列，这里多了“%s”。".formatted(COLUMNS.size(), start(cells.get(column))));
            }
        }
        Optional<Integer> year = year(cells.get(0), cell(0, number));
        Optional<Integer> month = month(cells.get(1), year, cell(1, number));
        department(cells.get(2), cell(2, number));
        kind(cells.get(3), cell(3, number));
        planClass(cells.get(3), cells.get(4), cell(4, number));
        Optional<Integer> total = total(cells.get(5), cell(5, number));
        if (faults.size() == before) {
            var line = new History.Line(
                    year.orElseThrow(),
                    month.orElseThrow(),
                    cells.get(2),
                    cells.get(3),
                    cells.get(4),
                    total.orElseThrow());
            if (unique(line, number)) {
                lines.add(line);
            }
        }
    }

    private static int firstMatching(List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column).matches("合\\s*计|小\\s*计|总\\s*计")) {
                return column;
            }
        }
        return 0;
    }

    private static String start(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "……";
    }

    /** A whole number as typed; otherwise a fault that says what is wrong with it. */
    private Optional<Integer> whole(String text, String what, String cell) {
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Integer.valueOf(text));
        }
        if (text.isEmpty()) {
            fault(cell, "%s没有填。".formatted(what));
        } else if (text.startsWith("#")) {
            fault(cell, "%s是公式出错的结果“%s”，请改成数字。".formatted(what, text));
        } else if (text.matches("[-－−]\\d+(\\.\\d+)?")) {
            fault(cell, "%s不能是负数：%s。".formatted(what, text));
        } else if (text.matches("\\d+\\.\\d+")) {
            fault(cell, "%s要填整数：%s。".formatted(what, text));
        } else if (text.matches("\\d{1,3}([,，]\\d{3})+")) {
            fault(cell, "%s不要加千分号：%s。".formatted(what, text));
        } else if (text.matches("[０-９]+")) {
            fault(cell, "%s请用半角数字：%s。".formatted(what, text));
        } else if (text.matches("[〇零一二三四五六七八九十百千]+")) {
            fault(cell, "%s请用阿拉伯数字：%s。".formatted(what, text));
        } else if (text.matches("\\d+\\D+")) {
            fault(cell, "%s只填数字，不要带“%s”。".formatted(what, text.replaceAll("\\d", "")));
        } else if (text.matches("\\d{10,}")) {
            fault(cell, "%s太长：%s。".formatted(what, start(text)));
        } else if (text.startsWith("=")) {
            fault(cell, "%s是一个公式，请改成数字。".formatted(what));
        } else {
            fault(cell, "%s不是数字：%s。".formatted(what, start(text)));
        }
        return Optional.empty();
    }

    private Optional<Integer> year(String text, String cell) {
        return whole(text, "年度", cell).filter(year -> {
            if (year > SERIAL_DAYS) {
                fault(cell, "年度是一个日期，请填四位年份，例如 2023。");
            } else if (year < 100) {
                fault(cell, "年度要填四位，例如 2023，现在是%d。".formatted(year));
            } else if (year < EARLIEST) {
                fault(cell, "年度太早：%d，只收%d年以后的。".formatted(year, EARLIEST));
            } else if (year > today.getYear()) {
                fault(cell, "年度还没有到：%d。".formatted(year));
            } else {
                return true;
            }
            return false;
        });
    }

    private Optional<Integer> month(String text, Optional<Integer> year, String cell) {
        if (text.isEmpty()) {
            fault(cell, "月份没有填；只知道全年数的填0。");
            return Optional.empty();
        }
        if (text.matches("全年|年度|年")) {
            fault(cell, "只知道全年数的，月份填0，不要写“%s”。".formatted(text));
            return Optional.empty();
        }
        if (text.matches("[一二三四1-4]季度|[Qq][1-4]")) {
            fault(cell, "要按月填，不能填季度；只知道全年数的填0。");
            return Optional.empty();
        }
        return whole(text, "月份", cell).filter(month -> {
            if (month > 12) {
                fault(cell, "没有%d月；月份是1到12，只知道全年数的填0。".formatted(month));
            } else if (month == 0 && year.filter(one -> one == today.getYear()).isPresent()) {
                fault(cell, "今年还没有过完，不能填全年数，请按月填。");
            } else if (year.filter(one -> one == today.getYear()).isPresent() && month > today.getMonthValue()) {
                fault(cell, "%d年%d月还没有到。".formatted(today.getYear(), month));
            } else {
                return true;
            }
            return false;
        });
    }

    private void department(String text, String cell) {
        if (text.isEmpty()) {
            fault(cell, "科室没有填。");
        } else if (!known.departments().contains(text)) {
            String sort = known.others().get(text);
            if (sort != null) {
                fault(cell, "“%s”是%s，往年数按提出的科室填。".formatted(text, sort));
            } else {
                fault(cell, "没有“%s”这个科室%s。".formatted(start(text), like(text, known.departments())));
            }
        }
    }

    /** A name that is meant, perhaps: one holds the other, blanks aside. */
    private static String like(String text, List<String> names) {
        String bare = text.replaceAll("\\s", "");
        return names.stream()
                .filter(name -> !bare.isEmpty() && (name.contains(bare) || bare.contains(name)))
                .findFirst()
                .map("，是不是“%s”"::formatted)
                .orElse("，请按系统里的名称填");
    }

    private void kind(String text, String cell) {
        if (text.isEmpty()) {
            fault(cell, "种类没有填。");
        } else if (known.unplanned().contains(text)) {
            fault(cell, "“%s”不编计划，没有往年数要录入。".formatted(text));
        } else if (!known.classes().containsKey(text)) {
            fault(
                    cell,
                    "没有“%s”这个种类，可以填：%s。"
                            .formatted(
                                    start(text),
                                    String.join("、", known.classes().keySet())));
        }
    }

    private void planClass(String kind, String text, String cell) {
        List<String> classes = known.classes().getOrDefault(kind, List.of());
        if (text.isEmpty()) {
            fault(cell, "类别没有填。");
        } else if (!classes.isEmpty() && !classes.contains(text)) {
            Optional<String> owner = known.classes().entrySet().stream()
                    .filter(one -> one.getValue().contains(text))
                    .map(Map.Entry::getKey)
                    .findFirst();
            fault(
                    cell,
                    owner.map(other -> "“%s”是%s的类别，%s可以填：%s。".formatted(text, other, kind, String.join("、", classes)))
                            .orElseGet(() ->
                                    "%s没有“%s”这个类别，可以填：%s。".formatted(kind, start(text), String.join("、", classes))));
        }
    }

    private Optional<Integer> total(String text, String cell) {
        return whole(text, "件数", cell).filter(total -> {
            if (total > MOST) {
                fault(cell, "件数太大：%d，一格最多%d。".formatted(total, MOST));
                return false;
            }
            return true;
        });
    }

    /** The same place once, and a year by its months or as a whole, not both. */
    private boolean unique(History.Line line, int number) {
        String place = "%d/%s/%s/%s".formatted(line.year(), line.department(), line.kind(), line.planClass());
        Integer earlier = seen.putIfAbsent(place + "/" + line.month(), number + 1);
        if (earlier != null) {
            fault(cell(5, number), "和第%d行是同一年月、科室、种类和类别，只收前面那一行。".formatted(earlier));
            return false;
        }
        Integer other = (line.month() == 0 ? someMonth : wholeYears).get(place);
        if (other != null) {
            fault(cell(1, number), "第%d行已经%s，同一年不能既填全年数又按月填。".formatted(other, line.month() == 0 ? "按月填了" : "填了全年数"));
            return false;
        }
        (line.month() == 0 ? wholeYears : someMonth).putIfAbsent(place, number + 1);
        return true;
    }
}
