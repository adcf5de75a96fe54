package cn.qingjian.filings.effects;

import cn.qingjian.filings.facts.Filed;
import cn.qingjian.filings.facts.OwnFact;
import java.util.List;
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
    public List<Map<String, @Nullable Object>> of(List<Filed> all) {
        return all.stream().map(this::of).toList();
    }

    private Map<String, @Nullable Object> of(Filed filed) {
        // only employers hand in lists, and nobody else shall wait for the look
        return filed.applicant().code().isPresent()
                ? lists.fact(filed.filing(), filed.applicant().employer(), filed.accepted())
                : Map.of();
    }
}
