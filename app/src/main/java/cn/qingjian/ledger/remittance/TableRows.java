package cn.qingjian.ledger.remittance;

import java.util.List;

/** Takes a table row by row, as its reader finds them. */
interface TableRows {
    /**
     * Takes the next row.
     *
     * @param number where it stands in the file, from 1
     * @throws UnreadableListException where the table is not what is wanted
     */
    void add(int number, List<String> cells) throws UnreadableListException;
}
