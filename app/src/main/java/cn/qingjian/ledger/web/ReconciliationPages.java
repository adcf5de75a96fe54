package cn.qingjian.ledger.web;

import cn.qingjian.ledger.Reconciliation;
import cn.qingjian.people.Role;
import cn.qingjian.site.NavigationEntry;
import cn.qingjian.site.Waiting;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the reconciliation of the ledger shows itself in the shell. */
@Configuration(proxyBeanMethods = false)
class ReconciliationPages {
    @Bean
    NavigationEntry ledgerReconciliationEntry() {
        return new NavigationEntry("账务核对", "/ledger/reconciliation", 76, Set.of(Role.FINANCE, Role.LEADER));
    }

    @Bean
    Waiting unsoundLedger(Reconciliation reconciliation) {
        return account -> account.is(Role.FINANCE)
                ? reconciliation.reports(0, 1).stream()
                        .filter(report -> !report.sound())
                        .map(report -> new Waiting.Item("账务不符", "余额与分录不一致", "最近一次核对发现，请查明原因", "/ledger/reconciliation"))
                        .toList()
                : List.of();
    }
}
