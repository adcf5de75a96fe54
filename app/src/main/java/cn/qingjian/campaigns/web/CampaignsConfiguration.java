package cn.qingjian.campaigns.web;

import cn.qingjian.campaigns.Campaign;
import cn.qingjian.campaigns.CampaignKind;
import cn.qingjian.campaigns.CampaignWords;
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
class CampaignsConfiguration {
    @Bean
    Slips<CampaignWords, Campaign> campaignSlips(SlipDesk desk, CampaignKind kind) {
        return desk.slips(kind, CampaignWords.class, Campaign::new);
    }

    @Bean
    NavigationEntry campaignsEntry() {
        return new NavigationEntry(
                "创建示范",
                "/campaigns",
                Section.DEMANDS,
                48,
                Set.of(Role.OFFICE, Role.DEPARTMENT, Role.LEGAL, Role.INSPECTOR, Role.LEADER, Role.GRASSROOTS));
    }

    @Bean
    Waiting campaignsWaiting(Slips<CampaignWords, Campaign> slips) {
        return account -> account.roles().stream().allMatch(Role::administrator) ? List.of() : slips.waiting(account);
    }
}
