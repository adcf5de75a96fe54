package cn.qingjian.filings.web;

import cn.qingjian.filings.store.CaseStore;
import cn.qingjian.site.Paging;
import java.util.List;

/**
 * How the cases of one office kept to the promised day in a year; nothing of the people in them, nor of who of the staff had them.
 *
 * @param unit the office
 * @param name its name
 * @param year the year
 * @param kept how many there were, and how many kept to it
 * @param lines the cases of this page, the late ones in front
 * @param paging where the reader is
 */
public record PromisesView(long unit, String name, int year, CaseStore.Kept kept, List<Line> lines, Paging paging) {
    public PromisesView {
        lines = List.copyOf(lines);
    }

    /** Start of the address of another page of the same list. */
    public String path() {
        return "/filings/promises?unit=%d&year=%d&".formatted(unit, year);
    }

    /**
     * A case.
     *
     * @param number its number
     * @param item what it is about
     * @param accepted day of acceptance
     * @param due last day of the promised time
     * @param decided day of the decision, or that there is none
     * @param kept whether it was decided in time
     */
    public record Line(String number, String item, String accepted, String due, String decided, boolean kept) {}
}
