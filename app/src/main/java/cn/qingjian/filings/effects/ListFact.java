package cn.qingjian.filings.effects;

import cn.qingjian.filings.facts.Applicant;
import cn.qingjian.filings.facts.OwnFact;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 清单: the list that an employer handed in, judged against the accounts as they are now. */
@Component
class ListFact implements OwnFact {
    private final EmployeeLists lists;

    ListFact(EmployeeLists lists) {
        this.lists = lists;
    }

    @Override
    public String name() {
        return "清单";
    }

    @Override
    public Map<String, @Nullable Object> of(Applicant applicant, long filing, LocalDate accepted) {
        // only employers hand in lists, and nobody else shall wait for the look
        return applicant.code().isPresent() ? lists.fact(filing, applicant.employer(), accepted) : Map.of();
    }
}
