package cn.qingjian.scheduling.web;

import cn.qingjian.people.Role;
import cn.qingjian.site.NavigationEntry;
import cn.qingjian.site.Section;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's entry in the navigation. */
@Configuration(proxyBeanMethods = false)
class SchedulingConfiguration {
    @Bean
    NavigationEntry schedulingEntry() {
        return new NavigationEntry("排期", "/scheduling", Section.REDUCTION, 46, Set.of(Role.OFFICE, Role.LEADER));
    }
}
