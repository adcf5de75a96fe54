package cn.qingjian.filings.effects;

import cn.qingjian.kernel.BankCard;
import cn.qingjian.ledger.Withdrawals;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Pays a part out of a person's account; those who are decided together are paid in one call of the ledger. */
@Component
class WithdrawPartialEffect implements Effect {
    private final Withdrawals withdrawals;

    WithdrawPartialEffect(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @Override
    public String code() {
        return "withdraw-partial";
    }

    @Override
    public Done apply(Grant grant) {
        return apply(List.of(grant)).getFirst();
    }

    @Override
    public List<Done> apply(List<Grant> grants) {
        List<Withdrawals.Paid> paid = withdrawals.parts(
                grants.stream().map(WithdrawPartialEffect::part).toList());
        return IntStream.range(0, grants.size())
                .mapToObj(n -> new Done(
                        Optional.of(paid.get(n).entry()),
                        Optional.empty(),
                        "已通知银行付款到" + BankCard.masked(grants.get(n).card()) + "的账户"))
                .toList();
    }

    private static Withdrawals.Part part(Grant grant) {
        return new Withdrawals.Part(
                grant.account(),
                grant.amount().orElseThrow(() -> new CannotApplyException("没有核定金额")),
                grant.card(),
                grant.version().item().name(),
                grant.number(),
                grant.day());
    }
}
