package cn.qingjian.sharing.questions;

import cn.qingjian.sharing.Pension;
import cn.qingjian.sharing.Question;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 养老待遇. */
@Component
final class PensionQuestion implements Question<Pension> {
    private static final Sheet SHEET = new Sheet(
            "pension",
            "养老待遇",
            List.of(Departments.SOCIAL),
            "核对是否已领取养老待遇，代替退休证",
            Bases.SHARING,
            Optional.empty(),
            Duration.ofDays(1));

    @Override
    public Sheet sheet() {
        return SHEET;
    }

    @Override
    public Class<Pension> answer() {
        return Pension.class;
    }
}
