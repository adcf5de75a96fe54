package cn.qingjian.provisions.web;

import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.provisions.library.Expiries;
import cn.qingjian.site.NavigationEntry;
import cn.qingjian.site.Section;
import cn.qingjian.site.Waiting;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the library shows itself in the shell. */
@Configuration(proxyBeanMethods = false)
class ProvisionsNavigation {
    private static final int ORDER = 40;
    private static final Set<Role> BUSINESS =
            Set.of(Role.OFFICE, Role.DEPARTMENT, Role.LEADER, Role.GRASSROOTS, Role.INSPECTOR, Role.LEGAL);

    @Bean
    NavigationEntry provisionsEntry() {
        return new NavigationEntry("规定库", "/provisions", Section.BASIS, ORDER, BUSINESS);
    }

    /** What is about to end waits for those who keep the library. */
    @Bean
    Waiting expiringProvisions(Expiries expiries, Clock clock) {
        return (Account account) -> account.is(Role.LEGAL)
                ? expiries.due(LocalDate.now(clock)).stream()
                        .map(expiry -> new Waiting.Item(
                                "即将到期",
                                expiry.provision().title(),
                                "还有 " + expiry.days() + " 天",
                                expiry.provision().path()))
                        .toList()
                : List.of();
    }
}
