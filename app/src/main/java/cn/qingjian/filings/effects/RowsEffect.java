package cn.qingjian.filings.effects;

import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.Account;
import cn.qingjian.ledger.Depositors;
import cn.qingjian.ledger.EmployeeTable;
import cn.qingjian.ledger.EmployeeTable.Column;
import cn.qingjian.ledger.EmployeeTable.Row;
import cn.qingjian.ledger.Employer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A list whose rows are carried out one by one, all in the transaction of the case: one that can't be done takes all back. */
abstract class RowsEffect implements ListEffect {
    /** Column of the account's number. */
    static final Column ACCOUNT = new Column(List.of("个人账号", "个人公积金账号", "职工账号", "账号"), true);

    private static final int MOST = 2_000;
    private static final int MOST_SHOWN = 1_000;
    private static final int ACCOUNT_DIGITS = 12;

    private final AttachedLists lists;

    RowsEffect(AttachedLists lists) {
        this.lists = lists;
    }

    /** The columns of a list; by the first one nobody may stand in it twice. */
    abstract List<Column> columns();

    /** What stands against a row; an empty text for nothing. */
    abstract String problem(ListCase list, List<String> cells);

    /** Does a row. */
    abstract void carryOut(Grant grant, ListCase list, List<String> cells);

    /** What is said when all is done. */
    abstract String done(int rows);

    /** Whether a row asks for more or less than the city's limits and is brought to them. */
    boolean overLimit(ListCase list, List<String> cells) {
        return false;
    }

    /** What is done before the first row. */
    void before(Grant grant) {}

    /** How a row is named to its reader; the first cell, where that is no personal number. */
    String who(List<String> cells) {
        return cells.getFirst();
    }

    @Override
    public List<String> headings() {
        return columns().stream().map(column -> column.names().getFirst()).toList();
    }

    @Override
    public ListReport report(ListCase list) {
        EmployeeTable.Reading reading = EmployeeTable.read(list.fileName(), list.content(), columns(), MOST);
        if (reading.problem().isPresent()) {
            return ListReport.wrong(reading.problem().get());
        }
        Map<String, Integer> seen = new HashMap<>();
        List<ListReport.Line> refused = new ArrayList<>();
        int overLimit = 0;
        for (Row row : reading.rows()) {
            Integer before = seen.putIfAbsent(row.cells().getFirst(), row.line());
            String problem = before == null ? problem(list, row.cells()) : "与第 %d 行重复".formatted(before);
            if (!problem.isEmpty()) {
                refused.add(new ListReport.Line(row.line(), who(row.cells()), problem));
            } else if (overLimit(list, row.cells())) {
                overLimit++;
            }
        }
        int lines = reading.rows().size();
        return new ListReport(
                lines,
                lines - refused.size(),
                overLimit,
                Money.ZERO,
                Money.ZERO,
                refused.subList(0, Math.min(MOST_SHOWN, refused.size())),
                "");
    }

    @Override
    public Done apply(Grant grant) {
        ListCase list = lists.of(grant);
        EmployeeTable.Reading reading = EmployeeTable.read(list.fileName(), list.content(), columns(), MOST);
        before(grant);
        for (Row row : reading.rows()) {
            try {
                carryOut(grant, list, row.cells());
            } catch (CannotApplyException cannot) {
                throw new CannotApplyException("第 %d 行：%s".formatted(row.line(), cannot.getMessage()));
            }
        }
        return Done.noted(done(reading.rows().size()));
    }

    /** The account of a number, where it is one of the employer's; spreadsheets cut the zeros in front off. */
    static Optional<Account> account(Employer employer, String typed, Depositors depositors) {
        String number = typed.matches("[0-9]{1,12}") ? "0".repeat(ACCOUNT_DIGITS - typed.length()) + typed : typed;
        return depositors
                .ofNumber(number)
                .filter(account ->
                        account.employer().filter(id -> id == employer.id()).isPresent());
    }

    /** The same, where it must be there. */
    static Account known(Employer employer, String typed, Depositors depositors) {
        return account(employer, typed, depositors).orElseThrow(() -> new CannotApplyException("账号不在本单位"));
    }

    static void refuse(FieldErrors errors) {
        if (!errors.isEmpty()) {
            throw new CannotApplyException(
                    String.join("", errors.all().values().iterator().next()));
        }
    }
}
