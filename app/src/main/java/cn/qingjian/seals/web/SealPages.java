package cn.qingjian.seals.web;

import cn.qingjian.site.HallEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where seals show themselves in the hall. */
@Configuration(proxyBeanMethods = false)
class SealPages {
    @Bean
    HallEntry sealEntry() {
        return new HallEntry("印章验真", "收到盖电子印章的文件，查一查是不是真的、改没改过，不用登录。", "/seal", 50);
    }
}
