package cn.qingjian.sharing.questions;

import cn.qingjian.sharing.Mortgage;
import cn.qingjian.sharing.Question;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 商业房贷. */
@Component
final class MortgageQuestion implements Question<Mortgage> {
    private static final Sheet SHEET = new Sheet(
            "mortgage",
            "商业房贷",
            List.of(Departments.BANK),
            "核对商业住房贷款和已还本息，代替征信报告和还款明细",
            Bases.CREDIT_REPORT,
            Optional.empty(),
            Duration.ofDays(1));

    @Override
    public Sheet sheet() {
        return SHEET;
    }

    @Override
    public Class<Mortgage> answer() {
        return Mortgage.class;
    }
}
