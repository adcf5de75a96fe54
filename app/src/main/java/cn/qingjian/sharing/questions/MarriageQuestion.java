package cn.qingjian.sharing.questions;

import cn.qingjian.sharing.Marriage;
import cn.qingjian.sharing.Question;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 婚姻. */
@Component
final class MarriageQuestion implements Question<Marriage> {
    private static final Sheet SHEET = new Sheet(
            "marriage",
            "婚姻",
            List.of(Departments.CIVIL),
            "核对婚姻状态，代替结婚证、离婚证和单身证明",
            Bases.MARRIAGE,
            Optional.empty(),
            Duration.ofDays(1));

    @Override
    public Sheet sheet() {
        return SHEET;
    }

    @Override
    public Class<Marriage> answer() {
        return Marriage.class;
    }
}
