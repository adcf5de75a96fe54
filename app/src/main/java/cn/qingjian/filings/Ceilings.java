package cn.qingjian.filings;

import cn.qingjian.kernel.Money;
import cn.qingjian.serviceitems.Decider;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How much an officer may grant: never more than the item's own computation allows, and never more than the account holds. */
@Component
class Ceilings {
    private final Decider decider;

    Ceilings(Decider decider) {
        this.decider = decider;
    }

    /** Whether an approval needs an amount: it pays a part out of an account, or the item computes one. */
    boolean asked(Deciding.Case one) {
        return of(one).isPresent();
    }

    /** The most that may be granted; empty where the item grants no amount, or closes the account and so pays all of it. */
    Optional<Decider.Ceiling> of(Deciding.Case one) {
        if (one.version().item().effect().closes()) {
            return Optional.empty();
        }
        Optional<Decider.Ceiling> computed = decider.ceiling(one.version(), one.facts());
        return pays(one) ? Optional.of(within(balance(one), computed)) : computed;
    }

    /** What an approval moves, interest included where the account is closed; zero where it moves nothing. */
    Money worth(Deciding.Case one, Optional<Money> amount) {
        return one.version().item().effect().closes() ? balance(one).plus(yuan(one, "利息")) : amount.orElse(Money.ZERO);
    }

    /** Whether an approval pays money out of the applicant's account. */
    static boolean pays(Deciding.Case one) {
        return one.version().item().effect().pays(one.filing().answers());
    }

    private static Decider.Ceiling within(Money balance, Optional<Decider.Ceiling> computed) {
        return computed.filter(ceiling -> ceiling.amount().compareTo(balance) <= 0)
                .orElseGet(() -> new Decider.Ceiling(balance, "受账户余额限制"));
    }

    private static Money balance(Deciding.Case one) {
        return yuan(one, "余额");
    }

    private static Money yuan(Deciding.Case one, String field) {
        Map<String, @Nullable Object> account = one.facts().getOrDefault("账户", Map.of());
        return account.get(field) instanceof BigDecimal yuan ? Money.rounded(yuan) : Money.ZERO;
    }
}
