package cn.qingjian.filings.web;

import cn.qingjian.filings.QueueFilter;
import cn.qingjian.site.Paging;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The queue on its page.
 *
 * @param filter what is shown
 * @param items names by code of the items that one may choose
 * @param lines the cases of this page
 * @param paging where the reader is
 * @param overdue how many of all that match are past their day
 */
public record QueueView(QueueFilter filter, Map<String, String> items, List<Line> lines, Paging paging, long overdue) {
    public QueueView {
        lines = List.copyOf(lines);
    }

    /** Whether anything was filtered away. */
    public boolean filtered() {
        return !filter.equals(QueueFilter.ALL);
    }

    /** Start of the address of another page of the same list. */
    public String path() {
        return "/filings/queue?item=%s&status=%s&q=%s&whose=%s&"
                .formatted(
                        filter.item(),
                        filter.status().map(Enum::name).orElse(""),
                        URLEncoder.encode(filter.number(), StandardCharsets.UTF_8),
                        filter.whose());
    }

    /**
     * A case.
     *
     * @param number its number
     * @param item what it is about
     * @param status where it stands
     * @param accepted day of acceptance
     * @param due last day of the promised time
     * @param left how that day lies to today, in words
     * @param late whether it is past
     * @param officer who has it; empty for nobody
     * @param mine whether that is the one who looks
     * @param asked whether the citizen was asked for more already
     */
    public record Line(
            String number,
            String item,
            String status,
            String accepted,
            String due,
            String left,
            boolean late,
            String officer,
            boolean mine,
            boolean asked) {}
}
