package cn.qingjian.serviceitems.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of one cell from left to right, in time linear in its length. */
final class CellReader {
    private static final String HINT =
            "单元格里只能写“-”、\"文字\"、数字、true、false、null、date(\"2026-09-20\")、>= 6、[1..5] 或用逗号隔开的几个；要比较两个数据，请另加一列。";
    private static final int LONGEST = 400;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,6})?");
    private static final Pattern DATE = Pattern.compile("date\\(\\s*\"(\\d{4}-\\d{2}-\\d{2})\"\\s*\\)");
    private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]*)\"");
    private static final Pattern SIGN = Pattern.compile("<=|>=|<|>");
    private static final Pattern WORD = Pattern.compile("true|false|null(?![\\p{L}\\d])");

    private final String text;
    private int at;

    CellReader(String text) {
        this.text = text.strip();
    }

    Cell read() throws WrongCellException {
        if (text.length() > LONGEST) {
            throw new WrongCellException("这一格太长了（" + text.length() + "字）。");
        }
        if (text.equals("-")) {
            return new Cell.Anything();
        }
        boolean not = text.startsWith("not(") && text.endsWith(")");
        if (not) {
            at = 4;
        }
        Cell.OneOf all = list();
        if (not) {
            expect(')');
        }
        if (at < text.length()) {
            throw wrong();
        }
        if (not) {
            if (all.cells().stream().anyMatch(cell -> cell instanceof Cell.Limit || cell instanceof Cell.Range)) {
                throw new WrongCellException("not(…)里只能写值；大小请直接用相反的符号写。");
            }
            return new Cell.NoneOf(all);
        }
        return all.cells().size() == 1 ? all.cells().getFirst() : all;
    }

    private Cell.OneOf list() throws WrongCellException {
        List<Cell> cells = new ArrayList<>();
        do {
            cells.add(one());
        } while (take(','));
        return new Cell.OneOf(List.copyOf(cells));
    }

    private Cell one() throws WrongCellException {
        blanks();
        Matcher sign = SIGN.matcher(text).region(at, text.length());
        if (sign.lookingAt()) {
            at = sign.end();
            return new Cell.Limit(sign.group(), ordered());
        }
        if (at < text.length() && (text.charAt(at) == '[' || text.charAt(at) == '(')) {
            return range();
        }
        Matcher word = WORD.matcher(text).region(at, text.length());
        if (word.lookingAt()) {
            at = word.end();
            return word.group().equals("null") ? new Cell.Unknown() : new Cell.Exactly(Boolean.valueOf(word.group()));
        }
        Matcher literal = TEXT.matcher(text).region(at, text.length());
        if (literal.lookingAt()) {
            at = literal.end();
            return new Cell.Exactly(literal.group(1));
        }
        return new Cell.Exactly(ordered());
    }

    private Cell range() throws WrongCellException {
        String from = text.charAt(at++) == '[' ? ">=" : ">";
        Object low = ordered();
        blanks();
        if (!text.startsWith("..", at)) {
            throw wrong();
        }
        at += 2;
        Object high = ordered();
        blanks();
        if (at >= text.length() || (text.charAt(at) != ']' && text.charAt(at) != ')')) {
            throw wrong();
        }
        String to = text.charAt(at++) == ']' ? "<=" : "<";
        if (low.getClass() != high.getClass()) {
            throw new WrongCellException("区间的两端要么都是数字，要么都是日期。");
        }
        return new Cell.Range(new Cell.Limit(from, low), new Cell.Limit(to, high));
    }

    /** A number or a date. */
    private Object ordered() throws WrongCellException {
        blanks();
        Matcher date = DATE.matcher(text).region(at, text.length());
        if (date.lookingAt()) {
            at = date.end();
            try {
                return LocalDate.parse(date.group(1));
            } catch (DateTimeException noSuchDay) {
                throw new WrongCellException("没有“" + date.group(1) + "”这一天。");
            }
        }
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt()) {
            throw wrong();
        }
        at = number.end();
        return new BigDecimal(number.group());
    }

    private boolean take(char wanted) {
        blanks();
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char wanted) throws WrongCellException {
        if (!take(wanted)) {
            throw wrong();
        }
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private WrongCellException wrong() {
        return new WrongCellException("看不懂“" + text + "”。" + HINT);
    }
}
