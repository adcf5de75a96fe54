package cn.qingjian.sharing.questions;

import cn.qingjian.sharing.Credit;
import cn.qingjian.sharing.Question;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 信用. */
@Component
final class CreditQuestion implements Question<Credit> {
    private static final Sheet SHEET = new Sheet(
            "credit",
            "信用",
            List.of(Departments.CREDIT),
            "核对严重失信和司法冻结，决定能否承诺办理和支取",
            Bases.SHARING,
            Optional.of(Bases.DUTY),
            Duration.ofHours(12));

    @Override
    public Sheet sheet() {
        return SHEET;
    }

    @Override
    public Class<Credit> answer() {
        return Credit.class;
    }
}
