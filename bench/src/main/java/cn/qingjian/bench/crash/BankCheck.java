package cn.qingjian.bench.crash;

import cn.qingjian.kernel.Money;
import cn.qingjian.standins.BankStandIn;
import java.util.Map;
import java.util.UUID;

/**
 * The bank's own book against what was approved.
 *
 * @param lost approved filings whose amount the bank never paid, or not as much
 * @param doubled approved filings for which money left more than once
 * @param fen what the bank's balance is away from what it should be, in fen: payments that nobody approved show here
 */
record BankCheck(long lost, long doubled, long fen) {
    static BankCheck of(BankStandIn bank, Map<UUID, Invariants.Kept> kept, Money opening) {
        long lost = 0;
        long doubled = 0;
        long paid = 0;
        for (Invariants.Kept one : kept.values()) {
            if (one.approved()) {
                int times = bank.timesPaid(one.number());
                lost += times == 0 || bank.paid(one.number()) < one.fen() ? 1 : 0;
                doubled += times > 1 ? 1 : 0;
                paid += one.fen();
            }
        }
        return new BankCheck(lost, doubled, Math.abs(opening.fen() - paid - bank.balance()));
    }

    boolean sound() {
        return lost == 0 && doubled == 0 && fen == 0;
    }
}
