package cn.qingjian.identity.web;

import cn.qingjian.site.HallEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room shows on the hall's first page. */
@Configuration(proxyBeanMethods = false)
class HallPages {
    @Bean
    HallEntry actingEntry() {
        return new HallEntry("代单位办事", "有单位授权的经办人，在这里换成单位的身份。", "/hall/acting", 900);
    }

    @Bean
    HallEntry mandatesEntry() {
        return new HallEntry("单位授权", "法定代表人授权经办人替单位办事，随时可以撤销。", "/hall/mandates", 910);
    }
}
