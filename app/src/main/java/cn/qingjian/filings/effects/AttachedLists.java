package cn.qingjian.filings.effects;

import cn.qingjian.filings.Filing;
import cn.qingjian.filings.store.AttachedListStore;
import cn.qingjian.ledger.Employer;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lists that were attached to filings. */
@Component
class AttachedLists {
    private final AttachedListStore store;

    AttachedLists(AttachedListStore store) {
        this.store = store;
    }

    /** The list of a filing; empty where none was attached. */
    Optional<ListCase> of(Filing filing, Employer employer, Map<String, @Nullable Object> answers, LocalDate day) {
        return store.find(filing.id())
                .map(list -> new ListCase(employer, answers, list.fileName(), list.content(), day));
    }

    /** The list of an approval; where there is none or no employer, a {@link CannotApplyException}. */
    ListCase of(Grant grant) {
        return of(grant.filing(), grant.employer(), grant.answers(), grant.day())
                .orElseThrow(() -> new CannotApplyException("没有找到提交的清单"));
    }
}
