package cn.qingjian.ledger.web;

import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.AccountNo;
import cn.qingjian.ledger.Employer;
import cn.qingjian.ledger.Employers;
import cn.qingjian.ledger.Entry;
import cn.qingjian.ledger.Leg;
import cn.qingjian.site.Paging;
import java.util.List;
import java.util.Optional;

/**
 * An entry as its page shows it.
 *
 * @param entry what it moved
 * @param debits sum of its debits, which is that of its credits
 * @param legs its sides on this page
 * @param paging where the reader is among them
 * @param reversal key of the entry that takes it back
 */
public record EntryView(Entry entry, Money debits, List<Side> legs, Paging paging, Optional<Long> reversal) {
    private static final int SIZE = 50;

    /**
     * One side.
     *
     * @param subject number and name of the account of the chart
     * @param whose what it belongs to
     * @param path where that is shown; empty where nowhere
     * @param debit what it debits; empty for a credit
     * @param credit what it credits; empty for a debit
     */
    public record Side(String subject, String whose, String path, String debit, String credit) {}

    static EntryView of(Entry entry, int page, Optional<Long> reversal, Employers employers) {
        List<Leg> legs = entry.voucher().legs();
        var paging = new Paging(page, SIZE, legs.size());
        return new EntryView(
                entry,
                legs.stream()
                        .map(Leg::amount)
                        .filter(amount -> amount.signum() > 0)
                        .reduce(Money.ZERO, Money::plus),
                legs.stream()
                        .skip(paging.offset())
                        .limit(SIZE)
                        .map(leg -> side(leg, employers))
                        .toList(),
                paging,
                reversal);
    }

    private static Side side(Leg leg, Employers employers) {
        String whose = "";
        String path = "";
        Long account = leg.account();
        Long employer = leg.employer();
        if (account != null) {
            whose = "个人账户 " + AccountNo.of(account);
            path = "/ledger/accounts/" + AccountNo.of(account);
        } else if (employer != null) {
            whose = employers.find(employer).map(Employer::name).orElse("");
            path = "/ledger/employers/" + employer;
        }
        boolean debit = leg.amount().signum() > 0;
        return new Side(
                leg.subject().code() + " " + leg.subject().label(),
                whose,
                path,
                debit ? leg.amount().print() : "",
                debit ? "" : leg.amount().negated().print());
    }
}
