package cn.qingjian.sharing.web;

import cn.qingjian.people.Role;
import cn.qingjian.site.NavigationEntry;
import cn.qingjian.site.Section;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's entry in the navigation. */
@Configuration(proxyBeanMethods = false)
class SharingNavigation {
    private static final int ORDER = 80;

    @Bean
    NavigationEntry sharingEntry() {
        return new NavigationEntry(
                "数据共享", "/sharing", Section.FUND, ORDER, Set.of(Role.OFFICE, Role.LEADER, Role.DEPARTMENT));
    }
}
