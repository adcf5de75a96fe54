package cn.qingjian.sharing.questions;

import cn.qingjian.sharing.Employment;
import cn.qingjian.sharing.Question;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 就业. */
@Component
final class EmploymentQuestion implements Question<Employment> {
    private static final Sheet SHEET = new Sheet(
            "employment",
            "就业",
            List.of(Departments.SOCIAL),
            "核对是否在职参保，代替解除劳动关系证明",
            Bases.SHARING,
            Optional.empty(),
            Duration.ofDays(1));

    @Override
    public Sheet sheet() {
        return SHEET;
    }

    @Override
    public Class<Employment> answer() {
        return Employment.class;
    }
}
