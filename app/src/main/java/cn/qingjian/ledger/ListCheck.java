package cn.qingjian.ledger;

import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.kernel.Money;
import java.util.List;

/**
 * What is wrong with a remittance list that nobody has handed in yet.
 *
 * @param lines lines in all
 * @param good lines that would be taken
 * @param goodSum what those ask for
 * @param refused the first lines that would not be taken, with the reason
 * @param errors why no line of it would be taken: {@code employer}, {@code month}, {@code file}
 */
public record ListCheck(int lines, int good, Money goodSum, List<RemittanceLine> refused, FieldErrors errors) {
    public ListCheck {
        refused = List.copyOf(refused);
    }

    /** A list of which nothing would be taken. */
    public static ListCheck wrong(FieldErrors errors) {
        return new ListCheck(0, 0, Money.ZERO, List.of(), errors);
    }
}
