package cn.qingjian.ledger;

import cn.qingjian.ledger.remittance.ColumnRows;
import cn.qingjian.ledger.remittance.UnreadableListException;
import java.util.List;
import java.util.Optional;

/**
 * A list of employees in a file, in any form that remittance lists have (.xlsx, .csv, .txt): wanted columns are found by their
 * headings wherever they stand. Work and memory are bounded whatever the file claims.
 */
public final class EmployeeTable {
    private EmployeeTable() {}

    /** Reads a file; where it is no such table, there are no rows but a problem in Chinese. */
    public static Reading read(String fileName, byte[] content, List<Column> columns, int mostLines) {
        try {
            return new Reading(ColumnRows.read(fileName, content, columns, mostLines), Optional.empty());
        } catch (UnreadableListException unreadable) {
            return new Reading(List.of(), Optional.of(unreadable.problem()));
        }
    }

    /**
     * A wanted column.
     *
     * @param names what its heading may say, the usual one first
     * @param required whether a list without it is refused
     */
    public record Column(List<String> names, boolean required) {
        public Column {
            names = List.copyOf(names);
        }
    }

    /**
     * A row.
     *
     * @param line where it stands in the file
     * @param cells what stands in the wanted columns, empty where nothing does
     */
    public record Row(int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What was read.
     *
     * @param rows the rows below the heading
     * @param problem why nothing could be read; empty where something could
     */
    public record Reading(List<Row> rows, Optional<String> problem) {
        public Reading {
            rows = List.copyOf(rows);
        }
    }
}
