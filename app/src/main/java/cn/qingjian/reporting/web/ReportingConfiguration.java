package cn.qingjian.reporting.web;

import cn.qingjian.people.Role;
import cn.qingjian.reporting.Alerts;
import cn.qingjian.reporting.QuarterReturn;
import cn.qingjian.reporting.Returns;
import cn.qingjian.site.NavigationEntry;
import cn.qingjian.site.Section;
import cn.qingjian.site.Waiting;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's entries in navigation and workbench. */
@Configuration(proxyBeanMethods = false)
class ReportingConfiguration {
    private static final int SHOWN = 5;
    private static final Set<Role> READERS =
            Set.of(Role.OFFICE, Role.LEADER, Role.INSPECTOR, Role.DEPARTMENT, Role.GRASSROOTS);

    @Bean
    NavigationEntry monitorEntry() {
        return new NavigationEntry("动态监测", "/reporting", Section.REDUCTION, 35, READERS);
    }

    @Bean
    NavigationEntry figuresEntry() {
        return new NavigationEntry("统计字段", "/reporting/figures", Section.REDUCTION, 36, READERS);
    }

    @Bean
    NavigationEntry returnsEntry() {
        return new NavigationEntry(
                "季报", "/reporting/returns", Section.REDUCTION, 37, Set.of(Role.OFFICE, Role.LEADER, Role.INSPECTOR));
    }

    @Bean
    NavigationEntry summariesEntry() {
        return new NavigationEntry(
                "总结", "/reporting/summaries", Section.REDUCTION, 38, Set.of(Role.OFFICE, Role.LEADER, Role.INSPECTOR));
    }

    @Bean
    Waiting alertsWaiting(Alerts alerts) {
        return account -> alerts.waitingFor(account).stream()
                .limit(SHOWN)
                .map(alert ->
                        new Waiting.Item("预警", alert.words(), alert.level().label() + "，请写准备怎么办", "/reporting#alerts"))
                .toList();
    }

    @Bean
    Waiting returnsWaiting(Returns returns) {
        return account -> account.is(Role.OFFICE)
                ? returns.all().stream()
                        .filter(one -> one.sent().isEmpty())
                        .limit(SHOWN)
                        .map(one -> item(one, returns))
                        .toList()
                : List.of();
    }

    private static Waiting.Item item(QuarterReturn one, Returns returns) {
        return new Waiting.Item(
                "季报",
                one.label(),
                one.state() + returns.due(one).map("，%s前报送"::formatted).orElse(""),
                "/reporting/returns/" + one.id());
    }
}
