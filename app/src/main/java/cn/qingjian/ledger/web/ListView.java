package cn.qingjian.ledger.web;

import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.Employer;
import cn.qingjian.ledger.Remittance;
import cn.qingjian.ledger.RemittanceLine;
import cn.qingjian.site.Paging;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A list as its page shows it.
 *
 * @param list how it stands
 * @param employer whose it is
 * @param interrupted whether whoever was at it must have been stopped
 * @param refused the refused lines on this page
 * @param paging where the reader is among them
 */
public record ListView(
        Remittance list, Employer employer, boolean interrupted, List<RemittanceLine> refused, Paging paging) {
    static final int SIZE = 50;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /** What the employer's unallocated money lacks for the rest of the list. */
    public Money missing() {
        return list.rest().minus(employer.suspense()).max(Money.ZERO);
    }

    /** A moment to the minute, in the agency's time. */
    public static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    /** The colour of a state: amber where somebody is waited for. */
    public static String tone(Remittance.State state) {
        return switch (state) {
            case DONE -> "ok";
            case WAITING -> "ask";
            case ALLOCATING -> "";
            case DROPPED, REVERSED -> "plain";
        };
    }
}
