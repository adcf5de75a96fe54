package cn.qingjian.serviceitems;

import java.util.List;

/**
 * A decided case with everything that explains it. The same version of the item with the same facts gives the same decision,
 * years later too.
 *
 * @param outcome how it was decided
 * @param rows the rows that decided: of the common gate, and of the item's own table where the gate let it pass
 * @param explanation why, sentence by sentence, with the values that were seen
 * @param code the item
 * @param version number of the item's version
 * @param digest SM3 over the version's files
 */
public record Decision(
        Outcome outcome, List<MatchedRow> rows, List<String> explanation, String code, int version, String digest) {
    public Decision {
        rows = List.copyOf(rows);
        explanation = List.copyOf(explanation);
    }

    /**
     * A row that decided.
     *
     * @param table {@code 共同条件} or the item's name
     * @param row its number, from 1
     * @param article the article in force when the case was accepted; empty where the row names none
     * @param verdict what the row says
     * @param reason the row's reason
     */
    public record MatchedRow(String table, int row, String article, String verdict, String reason) {}
}
