package cn.qingjian.merging.web;

import cn.qingjian.merging.Merges;
import cn.qingjian.merging.Proposal;
import cn.qingjian.people.Role;
import cn.qingjian.site.Figure;
import cn.qingjian.site.NavigationEntry;
import cn.qingjian.site.Section;
import cn.qingjian.site.Waiting;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's entries in navigation and workbench. */
@Configuration(proxyBeanMethods = false)
class MergingConfiguration {
    private static final int SHOWN = 3;
    private static final Set<Role> DECIDERS = Set.of(Role.OFFICE, Role.DEPARTMENT, Role.LEADER);

    @Bean
    NavigationEntry mergingEntry() {
        return new NavigationEntry("合并", "/merging", Section.REDUCTION, 45, DECIDERS);
    }

    /** The few that save most wait for the office, which sees all departments. */
    @Bean
    Waiting mergesWaiting(Merges merges) {
        return account -> account.is(Role.OFFICE)
                ? merges.proposals(account).stream()
                        .limit(SHOWN)
                        .map(MergingConfiguration::item)
                        .toList()
                : List.of();
    }

    private static Waiting.Item item(Proposal proposal) {
        return new Waiting.Item(
                "可合并", proposal.away().title() + " → " + proposal.into().title(), "可省" + proposal.hours(), "/merging");
    }

    @Bean
    Figure mergingFigures(Merges merges) {
        return account -> account.is(Role.OFFICE, Role.LEADER)
                ? List.of(new Figure.Value(
                        "合并掉的事项",
                        merges.made().count() + " 件",
                        "省下%.1f 人时".formatted(merges.made().minutes() / 60.0),
                        "/merging"))
                : List.of();
    }
}
