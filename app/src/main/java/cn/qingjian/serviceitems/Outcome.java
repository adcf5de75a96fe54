package cn.qingjian.serviceitems;

import cn.qingjian.kernel.Money;
import java.util.List;
import java.util.Optional;

/** How a filing was decided; closed, so that the compiler finds every place that must know. */
public sealed interface Outcome {
    /**
     * Yes.
     *
     * @param amount what is paid or computed; empty where the item has none
     * @param binding which limit decided the amount, such as {@code 受账户余额限制}; empty without an amount
     * @param closes whether the account is closed by it
     * @param postCheckPercent how many of a hundred such cases are drawn for a check afterwards
     * @param committed facts that rest on the citizen's commitment (告知承诺) instead of an answer
     */
    record Approve(Optional<Money> amount, String binding, boolean closes, int postCheckPercent, List<String> committed)
            implements Outcome {
        public Approve {
            committed = List.copyOf(committed);
        }
    }

    /** No, for a reason under an article. */
    record Reject(String reason, String article) implements Outcome {}

    /** A person must look at it. */
    record Manual(String reason) implements Outcome {}

    /** The citizen can mend it: what is missing, everything at once. */
    record Return(List<String> missing) implements Outcome {
        public Return {
            missing = List.copyOf(missing);
        }
    }
}
