package cn.qingjian.administration.web;

import cn.qingjian.people.Role;
import cn.qingjian.site.NavigationEntry;
import cn.qingjian.site.Section;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the administrators find their pages. */
@Configuration(proxyBeanMethods = false)
class AdministrationConfiguration {
    private static final int LAST = 900;

    @Bean
    NavigationEntry accountsEntry() {
        return new NavigationEntry("账号", "/accounts", Section.ADMINISTRATION, LAST, Set.of(Role.SYSTEM_ADMIN));
    }

    @Bean
    NavigationEntry unitsEntry() {
        return new NavigationEntry("单位", "/units", Section.ADMINISTRATION, LAST + 1, Set.of(Role.SYSTEM_ADMIN));
    }

    @Bean
    NavigationEntry rolesEntry() {
        return new NavigationEntry("授权与登录", "/roles", Section.ADMINISTRATION, LAST + 2, Set.of(Role.SECURITY_ADMIN));
    }

    @Bean
    NavigationEntry auditEntry() {
        return new NavigationEntry("审计记录", "/audit", Section.ADMINISTRATION, LAST + 3, Set.of(Role.AUDIT_ADMIN));
    }
}
