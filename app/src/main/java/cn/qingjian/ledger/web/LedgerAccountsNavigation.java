package cn.qingjian.ledger.web;

import cn.qingjian.people.Role;
import cn.qingjian.site.NavigationEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Entries of the navigation for employers, persons' accounts and the settlement. */
@Configuration(proxyBeanMethods = false)
class LedgerAccountsNavigation {
    private static final int ORDER = 70;

    @Bean
    NavigationEntry employersEntry() {
        return new NavigationEntry(
                "公积金账", "/ledger/employers", ORDER, Set.of(Role.OFFICE, Role.LEADER, Role.DEPARTMENT));
    }

    @Bean
    NavigationEntry settlementEntry() {
        return new NavigationEntry(
                "年终结息", "/ledger/settlement", ORDER + 2, Set.of(Role.OFFICE, Role.LEADER, Role.DEPARTMENT));
    }
}
