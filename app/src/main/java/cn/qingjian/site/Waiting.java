package cn.qingjian.site;

import cn.qingjian.people.Account;
import java.util.List;

/** What waits for a person; a room puts its own on the workbench by declaring such a bean. */
public interface Waiting {
    /** What waits for this person now, most pressing first. */
    List<Item> of(Account account);

    /**
     * One thing that waits.
     *
     * @param kind the sort of thing, such as 待审批
     * @param title what it is
     * @param note why it waits or until when
     * @param path where to do it
     */
    record Item(String kind, String title, String note, String path) {}
}
