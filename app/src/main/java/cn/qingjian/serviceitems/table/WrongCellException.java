package cn.qingjian.serviceitems.table;

import java.io.Serial;

/** A cell that can't be read; its message is Chinese and meant for whoever edits the table. */
public final class WrongCellException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    WrongCellException(String message) {
        super(message);
    }
}
