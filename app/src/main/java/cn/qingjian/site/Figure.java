package cn.qingjian.site;

import cn.qingjian.people.Account;
import java.util.List;

/** Figures on the workbench; a room shows its own by declaring such a bean. Each opens the records behind it. */
public interface Figure {
    /** The figures for this person. */
    List<Value> of(Account account);

    /**
     * One figure.
     *
     * @param label what is counted
     * @param value the number as it is read, with its unit
     * @param note what to compare it with
     * @param path the records behind it
     */
    record Value(String label, String value, String note, String path) {}
}
