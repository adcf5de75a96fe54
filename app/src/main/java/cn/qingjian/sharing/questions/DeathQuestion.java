package cn.qingjian.sharing.questions;

import cn.qingjian.sharing.Death;
import cn.qingjian.sharing.Question;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 死亡登记. */
@Component
final class DeathQuestion implements Question<Death> {
    private static final Sheet SHEET = new Sheet(
            "death",
            "死亡登记",
            List.of(Departments.POLICE, Departments.HEALTH),
            "核对缴存人是否已去世，代替死亡证明",
            Bases.SHARING,
            Optional.of(Bases.DUTY),
            Duration.ofDays(1));

    @Override
    public Sheet sheet() {
        return SHEET;
    }

    @Override
    public Class<Death> answer() {
        return Death.class;
    }
}
