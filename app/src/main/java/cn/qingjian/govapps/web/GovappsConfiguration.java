package cn.qingjian.govapps.web;

import cn.qingjian.govapps.AppKind;
import cn.qingjian.govapps.AppRequest;
import cn.qingjian.govapps.AppWords;
import cn.qingjian.govapps.store.AppStore;
import cn.qingjian.people.Role;
import cn.qingjian.site.NavigationEntry;
import cn.qingjian.site.Section;
import cn.qingjian.site.Waiting;
import cn.qingjian.slips.SlipDesk;
import cn.qingjian.slips.Slips;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's slips, and its entries in navigation and workbench. */
@Configuration(proxyBeanMethods = false)
class GovappsConfiguration {
    @Bean
    Slips<AppWords, AppRequest> appSlips(SlipDesk desk, AppKind kind) {
        return desk.slips(kind, AppWords.class, AppRequest::new);
    }

    @Bean
    NavigationEntry govappsEntry() {
        return new NavigationEntry(
                "应用与群",
                "/govapps",
                Section.DEMANDS,
                47,
                Set.of(Role.OFFICE, Role.DEPARTMENT, Role.LEGAL, Role.INSPECTOR, Role.LEADER, Role.GRASSROOTS));
    }

    @Bean
    Waiting appsWaiting(Slips<AppWords, AppRequest> slips) {
        return account -> account.roles().stream().allMatch(Role::administrator) ? List.of() : slips.waiting(account);
    }

    /** Complaints that nobody has answered. */
    @Bean
    Waiting complaintsWaiting(AppStore store) {
        return account -> account.is(Role.OFFICE)
                ? store.complaints().stream()
                        .filter(one -> one.answer().isEmpty())
                        .map(one -> new Waiting.Item("应用投诉", one.about(), "请答复", "/govapps/complaints"))
                        .toList()
                : List.of();
    }
}
