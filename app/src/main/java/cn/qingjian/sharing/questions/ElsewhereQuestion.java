package cn.qingjian.sharing.questions;

import cn.qingjian.sharing.Elsewhere;
import cn.qingjian.sharing.Question;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 异地缴存. */
@Component
final class ElsewhereQuestion implements Question<Elsewhere> {
    private static final Sheet SHEET = new Sheet(
            "elsewhere",
            "异地缴存",
            List.of(Departments.FUND),
            "核对是否在其他城市缴存住房公积金，代替缴存证明",
            Bases.SHARING,
            Optional.empty(),
            Duration.ofDays(1));

    @Override
    public Sheet sheet() {
        return SHEET;
    }

    @Override
    public Class<Elsewhere> answer() {
        return Elsewhere.class;
    }
}
