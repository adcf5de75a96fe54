package cn.qingjian.ledger.web;

import cn.qingjian.ledger.Reconciliation;
import cn.qingjian.people.Role;
import cn.qingjian.site.NavigationEntry;
import cn.qingjian.site.Section;
import cn.qingjian.site.Waiting;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the ledger shows itself in the shell. */
@Configuration(proxyBeanMethods = false)
class LedgerPages {
    private static final Set<Role> READERS = Set.of(Role.OFFICE, Role.LEADER, Role.DEPARTMENT);

    @Bean
    NavigationEntry loansEntry() {
        return new NavigationEntry("公积金贷款", "/ledger/loans", Section.FUND, 60, READERS);
    }

    @Bean
    NavigationEntry employersEntry() {
        return new NavigationEntry("公积金账", "/ledger/employers", Section.FUND, 70, READERS);
    }

    @Bean
    NavigationEntry settlementEntry() {
        return new NavigationEntry("年终结息", "/ledger/settlement", Section.FUND, 72, READERS);
    }

    @Bean
    NavigationEntry ledgerReconciliationEntry() {
        return new NavigationEntry(
                "账务核对", "/ledger/reconciliation", Section.FUND, 76, Set.of(Role.FINANCE, Role.LEADER));
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
