package cn.qingjian.bank;

import cn.qingjian.bank.DayComparison.Found;
import cn.qingjian.ledger.Payments;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Puts right what the bank's file makes certain. */
@Component
class DayRemedies {
    private final Payments payments;
    private final Collections collections;
    private final Receipts receipts;

    DayRemedies(Payments payments, Collections collections, Receipts receipts) {
        this.payments = payments;
        this.collections = collections;
        this.receipts = receipts;
    }

    /** Does it, in the caller's transaction, and says what was done. */
    String apply(LocalDate day, Found found) {
        Statement.Line line = Objects.requireNonNull(found.line(), "a remedy belongs to a line");
        return switch (found.remedy()) {
            case PAY -> {
                payments.paid(payments.ofNumber(line.number()).orElseThrow(), line.bankNo());
                yield "银行已支付，按对账文件记为已支付。";
            }
            case RETURN -> {
                payments.returned(payments.ofNumber(line.number()).orElseThrow(), line.bankNo(), "见对账文件");
                yield "银行已退回，按对账文件记为已退回，分录已冲回。";
            }
            case COLLECT -> {
                collections.collected(line.number(), line.bankNo());
                yield "银行已收款，按对账文件入账。";
            }
            case RECEIVE -> {
                receipts.take(line.bankNo(), line.amount(), day, "", "", "");
                yield "银行已收到来账，按对账文件记入暂收，待认领。";
            }
            case NONE -> throw new IllegalArgumentException("nothing is certain about " + line.number());
        };
    }
}
