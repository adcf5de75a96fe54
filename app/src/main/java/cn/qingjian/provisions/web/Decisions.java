package cn.qingjian.provisions.web;

import cn.qingjian.audit.Audit;
import cn.qingjian.people.Account;
import cn.qingjian.provisions.store.DecisionStore;
import cn.qingjian.provisions.store.ProvisionStore;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what is decided about documents that repeat others. */
@Service
class Decisions {
    private static final Set<String> CHOICES = Set.of("废止", "修改", "保留");

    private final DecisionStore store;
    private final ProvisionStore provisions;
    private final Audit audit;

    Decisions(DecisionStore store, ProvisionStore provisions, Audit audit) {
        this.store = store;
        this.provisions = provisions;
        this.audit = audit;
    }

    List<DecisionStore.Decision> latest() {
        return store.latest();
    }

    /** Keeps a decision and says what came of it. */
    @Transactional
    public String decide(String id, DecisionForm form, Account by) {
        String decision = form.decision() == null ? "" : form.decision();
        String reason = form.reason() == null ? "" : form.reason().strip();
        if (!CHOICES.contains(decision)
                || reason.isEmpty()
                || provisions.find(id).isEmpty()) {
            return "没有记录：请选择废止、修改或者保留，并写明理由。";
        }
        store.add(id, decision, reason, by.name());
        audit.record(by.login(), "清理决定", "规定 " + id, decision + "：" + reason);
        return "已记录：" + decision + "。";
    }
}
