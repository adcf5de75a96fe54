package cn.qingjian.ledger.web;

import cn.qingjian.people.Role;
import cn.qingjian.site.NavigationEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the ledger shows itself in the shell. */
@Configuration(proxyBeanMethods = false)
class LedgerNavigation {
    private static final int ORDER = 60;

    @Bean
    NavigationEntry loansEntry() {
        return new NavigationEntry("公积金贷款", "/ledger/loans", ORDER, Set.of(Role.OFFICE, Role.LEADER, Role.DEPARTMENT));
    }
}
