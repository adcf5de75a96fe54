package cn.qingjian.ledger.remittance;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the three columns in the rows of a table, and makes lines of the rows below. */
final class ListRows implements TableRows {
    private static final int ROWS_ABOVE = 15;
    private static final Set<String> ACCOUNT = Set.of("个人账号", "个人公积金账号", "职工账号", "个人账户", "账号");
    private static final Set<String> EMPLOYER = Set.of("单位缴存额", "单位月缴存额", "单位缴存金额", "单位部分");
    private static final Set<String> PERSON = Set.of("个人缴存额", "个人月缴存额", "个人缴存金额", "职工缴存额", "个人部分");
    private static final Set<String> TOTALS = Set.of("合计", "总计", "小计", "制表", "制表人", "经办人");

    private final List<ListLine> lines = new ArrayList<>();
    private int account = -1;
    private int employer = -1;
    private int person = -1;
    private int above;

    @Override
    public void add(int number, List<String> cells) throws UnreadableListException {
        if (cells.size() > ListFile.MOST_COLUMNS) {
            throw new UnreadableListException("第 %d 行有 %d 列，不像缴存清册。".formatted(number, cells.size()));
        }
        if (cells.stream().anyMatch(cell -> cell.length() > ListFile.LONGEST_CELL)) {
            throw new UnreadableListException("第 %d 行有一格超过 %d 个字，不像缴存清册。".formatted(number, ListFile.LONGEST_CELL));
        }
        if (account < 0) {
            heading(number, cells);
        } else if (!blank(cells) && !totals(cells)) {
            if (lines.size() >= ListFile.MOST_LINES) {
                throw new UnreadableListException("超过 %,d 行，请分成几个清册提交。".formatted(ListFile.MOST_LINES));
            }
            lines.add(ListLine.of(number, cell(cells, account), cell(cells, employer), cell(cells, person)));
        }
    }

    /** What was found; an exception where there was no heading or nothing below it. */
    List<ListLine> lines() throws UnreadableListException {
        if (account < 0) {
            throw new UnreadableListException("没有找到表头。表里应有一行写着：个人账号、单位缴存额、个人缴存额。");
        }
        if (lines.isEmpty()) {
            throw new UnreadableListException("表头下面没有缴存明细。");
        }
        return lines;
    }

    private void heading(int number, List<String> cells) throws UnreadableListException {
        int foundAccount = column(cells, ACCOUNT);
        int foundEmployer = column(cells, EMPLOYER);
        int foundPerson = column(cells, PERSON);
        if (foundAccount >= 0 && foundEmployer >= 0 && foundPerson >= 0) {
            account = foundAccount;
            employer = foundEmployer;
            person = foundPerson;
        } else if (foundAccount >= 0 && (foundEmployer >= 0 || foundPerson >= 0)) {
            throw new UnreadableListException("第 %d 行的表头缺少：%s。"
                    .formatted(
                            number,
                            Stream.of(foundEmployer < 0 ? "单位缴存额" : "", foundPerson < 0 ? "个人缴存额" : "")
                                    .filter(missing -> !missing.isEmpty())
                                    .collect(Collectors.joining("、"))));
        } else if (!blank(cells) && ++above > ROWS_ABOVE) {
            throw new UnreadableListException("前 %d 行里没有表头。表里应有一行写着：个人账号、单位缴存额、个人缴存额。".formatted(ROWS_ABOVE));
        }
    }

    /** The column of that name; what stands in brackets, such as a unit, doesn't count. */
    private static int column(List<String> cells, Set<String> names) {
        return IntStream.range(0, cells.size())
                .filter(at -> names.contains(plain(cells.get(at))))
                .findFirst()
                .orElse(-1);
    }

    private static String plain(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC)
                .replaceAll("[\\s*]", "")
                .replaceFirst("\\(.*$", "");
    }

    private static boolean blank(List<String> cells) {
        return cells.stream().allMatch(String::isBlank);
    }

    private static boolean totals(List<String> cells) {
        return cells.stream()
                .map(cell -> plain(cell).replaceFirst("[:].*$", ""))
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .filter(TOTALS::contains)
                .isPresent();
    }

    private static String cell(List<String> cells, int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
