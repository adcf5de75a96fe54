package cn.qingjian.site.web;

import cn.qingjian.site.NavigationEntry;
import cn.qingjian.site.Section;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The shell's own beans. */
@Configuration(proxyBeanMethods = false)
class SiteConfiguration {
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    NavigationEntry workbenchEntry() {
        return new NavigationEntry("工作台", "/", Section.START, 0, Set.of());
    }
}
