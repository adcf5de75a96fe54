package cn.qingjian.bank;

import cn.qingjian.bank.store.NoticeStore;
import cn.qingjian.ledger.Payment;
import cn.qingjian.ledger.Payments;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Acts on what the bank tells, once for each notice. A notice that comes late, twice or before another changes nothing that is
 * settled; one that doesn't fit what we ordered changes nothing at all and is seen in the reconciliation of the day.
 */
@Service
@Transactional
public class Notices {
    private final NoticeStore store;
    private final Payments payments;
    private final Collections collections;
    private final Receipts receipts;
    private final Clock clock;

    Notices(NoticeStore store, Payments payments, Collections collections, Receipts receipts, Clock clock) {
        this.store = store;
        this.payments = payments;
        this.collections = collections;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** Takes a notice whose signature was checked; what it moves and that it was seen are kept together. */
    public void take(Notice notice) {
        if (store.first(notice, clock.instant())) {
            store.outcome(notice.id(), act(notice), clock.instant());
        }
    }

    private String act(Notice notice) {
        return switch (notice.kind()) {
            case "PAYMENT" -> payment(notice);
            case "COLLECTION" -> collection(notice);
            case "RECEIPT" -> receipt(notice);
            default -> "不认识的通知种类";
        };
    }

    private String payment(Notice notice) {
        Optional<Payment> order = payments.ofNumber(notice.number());
        if (order.isEmpty()) {
            return "没有这笔支付指令";
        }
        if (!order.get().amount().equals(notice.amount())) {
            return "金额与支付指令不符";
        }
        switch (notice.result()) {
            case "PAID" -> payments.paid(order.get(), notice.bankNo());
            case "REFUSED", "RETURNED" -> payments.returned(order.get(), notice.bankNo(), notice.reason());
            default -> {
                return "不认识的结果";
            }
        }
        return "已处理";
    }

    private String collection(Notice notice) {
        Optional<Collection> order = collections.ofNumber(notice.number());
        if (order.isEmpty()) {
            return "没有这笔代收";
        }
        if (!order.get().amount().equals(notice.amount())) {
            return "金额与代收指令不符";
        }
        boolean changed = switch (notice.result()) {
            case "PAID" -> collections.collected(notice.number(), notice.bankNo());
            case "REFUSED" -> collections.refused(notice.number(), notice.bankNo(), notice.reason());
            default -> false;
        };
        return changed ? "已处理" : "没有改变什么";
    }

    private String receipt(Notice notice) {
        if (notice.amount().signum() <= 0) {
            return "金额不对";
        }
        boolean booked = receipts.take(
                notice.bankNo(),
                notice.amount(),
                LocalDate.now(clock),
                notice.payer(),
                notice.account(),
                notice.code());
        return booked ? "已入账" : "先前已入账";
    }
}
