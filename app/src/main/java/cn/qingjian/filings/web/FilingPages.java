package cn.qingjian.filings.web;

import cn.qingjian.site.HallEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where filings show themselves in the hall. */
@Configuration(proxyBeanMethods = false)
class FilingPages {
    @Bean
    HallEntry rent() {
        return new HallEntry("租房提取", "本市没有自己的房子、租房住的，当场办好。", "/hall/apply/B08", 10);
    }

    @Bean
    HallEntry retirement() {
        return new HallEntry("退休提取", "退休了，把公积金全部提出来，当场办好。", "/hall/apply/B01", 20);
    }

    @Bean
    HallEntry allItems() {
        return new HallEntry("全部事项", "能办什么、要什么、多久办好，一看就知道。", "/hall/items", 30);
    }

    @Bean
    HallEntry ownFilings() {
        return new HallEntry("我的办件", "接着办没办完的，看看办到哪一步。", "/hall/filings", 40);
    }
}
