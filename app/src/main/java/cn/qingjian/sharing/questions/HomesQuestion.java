package cn.qingjian.sharing.questions;

import cn.qingjian.sharing.Homes;
import cn.qingjian.sharing.Question;
import cn.qingjian.sharing.Subject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 住房. */
@Component
final class HomesQuestion implements Question<Homes> {
    private static final Sheet SHEET = new Sheet(
            "homes",
            "住房",
            List.of(Departments.PROPERTY),
            "核对本人、配偶和未成年子女在本市的住房套数，代替无房证明",
            Bases.PROPERTY,
            Optional.empty(),
            Duration.ofDays(1));

    @Override
    public Sheet sheet() {
        return SHEET;
    }

    @Override
    public Class<Homes> answer() {
        return Homes.class;
    }

    /** A family's homes are counted together, so spouse and children go with the question. */
    @Override
    public Optional<Subject> about(Subject asked) {
        return asked instanceof Subject.Citizen ? Optional.of(asked) : Optional.empty();
    }
}
