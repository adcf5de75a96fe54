package cn.qingjian.filings.facts;

import cn.qingjian.filings.store.HistoryStore;
import cn.qingjian.serviceitems.Policy;
import cn.qingjian.serviceitems.PolicySheet;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * 风险分: what speaks for a second look at a case, as a sum of dated weights (section 4 of the fact sheet: first use, credit). It
 * refuses nobody: above the line a person looks. The weight of a large amount is added by the common gate's own table, since
 * that alone knows the amount.
 */
@Component
class Risk {
    private static final String FIRST_USE = "首次办理风险分";
    private static final String FALSE_COMMITMENT = "不实承诺风险分";

    private final Policy policy;

    Risk(Policy policy) {
        this.policy = policy;
    }

    BigDecimal score(HistoryStore.Cases cases, LocalDate day) {
        PolicySheet sheet = policy.on(day);
        BigDecimal score = BigDecimal.ZERO;
        if (cases.first()) {
            score = score.add(sheet.number(FIRST_USE).orElse(BigDecimal.ZERO));
        }
        return score.add(sheet.number(FALSE_COMMITMENT)
                .orElse(BigDecimal.ZERO)
                .multiply(BigDecimal.valueOf(cases.falseCommitments())));
    }
}
