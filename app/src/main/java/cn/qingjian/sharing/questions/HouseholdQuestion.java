package cn.qingjian.sharing.questions;

import cn.qingjian.sharing.Household;
import cn.qingjian.sharing.Question;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 户籍. */
@Component
final class HouseholdQuestion implements Question<Household> {
    private static final Sheet SHEET = new Sheet(
            "household",
            "户籍",
            List.of(Departments.POLICE),
            "核对户口所在地和未成年子女，代替户口簿",
            Bases.SHARING,
            Optional.empty(),
            Duration.ofDays(7));

    @Override
    public Sheet sheet() {
        return SHEET;
    }

    @Override
    public Class<Household> answer() {
        return Household.class;
    }
}
