package cn.qingjian.sharing.questions;

import cn.qingjian.sharing.Company;
import cn.qingjian.sharing.Question;
import cn.qingjian.sharing.Subject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 企业登记. */
@Component
final class CompanyQuestion implements Question<Company> {
    private static final Sheet SHEET = new Sheet(
            "company",
            "企业登记",
            List.of(Departments.MARKET),
            "核对单位登记状态，代替营业执照",
            Bases.SHARING,
            Optional.of(Bases.DUTY),
            Duration.ofDays(1));

    @Override
    public Sheet sheet() {
        return SHEET;
    }

    @Override
    public Class<Company> answer() {
        return Company.class;
    }

    @Override
    public Optional<Subject> about(Subject asked) {
        return asked instanceof Subject.Employer ? Optional.of(asked) : Optional.empty();
    }
}
