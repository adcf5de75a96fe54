package cn.qingjian.provisions.web;

import cn.qingjian.audit.Audit;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.provisions.Provision;
import cn.qingjian.provisions.store.ProvisionStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects what is known about a provision, with a reason that is kept in the audit log. */
@Service
class Corrections {
    private final ProvisionStore store;
    private final Audit audit;

    Corrections(ProvisionStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /** Keeps the correction where nothing is wrong with it. */
    @Transactional
    public FieldErrors correct(Provision provision, CorrectionForm form, Account by) {
        FieldErrors errors = new FieldErrors();
        Provision corrected = form.corrected(provision, errors);
        String other = corrected.validity().replacedBy();
        errors.require(other.isEmpty() || store.find(other).isPresent(), "replacedBy", "规定库里没有这个编号。");
        if (errors.isEmpty()) {
            store.update(corrected);
            audit.record(
                    by.login(),
                    "更正规定",
                    "规定 " + provision.id(),
                    "理由：" + form.reason() + "；原为 " + provision + "；改为 " + corrected);
        }
        return errors;
    }
}
