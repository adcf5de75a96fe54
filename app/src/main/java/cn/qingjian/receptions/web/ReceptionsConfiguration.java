package cn.qingjian.receptions.web;

import cn.qingjian.people.Role;
import cn.qingjian.receptions.Reception;
import cn.qingjian.receptions.ReceptionKind;
import cn.qingjian.receptions.ReceptionWords;
import cn.qingjian.receptions.Receptions;
import cn.qingjian.receptions.Risk;
import cn.qingjian.site.Figure;
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
class ReceptionsConfiguration {
    private static final int RECENT = 30;

    @Bean
    Slips<ReceptionWords, Reception> receptionSlips(SlipDesk desk, ReceptionKind kind) {
        return desk.slips(kind, ReceptionWords.class, Reception::new);
    }

    @Bean
    NavigationEntry receptionsEntry() {
        return new NavigationEntry(
                "公务接待",
                "/receptions",
                Section.DEMANDS,
                49,
                Set.of(Role.OFFICE, Role.DEPARTMENT, Role.INSPECTOR, Role.LEADER, Role.GRASSROOTS));
    }

    @Bean
    Waiting receptionsWaiting(Slips<ReceptionWords, Reception> slips) {
        return account -> account.roles().stream().allMatch(Role::administrator) ? List.of() : slips.waiting(account);
    }

    /** Receptions of high risk, for those who watch. */
    @Bean
    Figure riskyReceptions(Receptions receptions, Slips<ReceptionWords, Reception> slips) {
        return account -> account.is(Role.OFFICE, Role.LEADER, Role.INSPECTOR)
                ? List.of(new Figure.Value(
                        "高风险接待",
                        receptions.between(slips.today().minusDays(RECENT), slips.today()).stream()
                                        .filter(line -> line.risk().level() == Risk.Level.HIGH)
                                        .count()
                                + " 次",
                        "近%d天的公务接待，按风险分从高到低看".formatted(RECENT),
                        "/receptions/board"))
                : List.of();
    }
}
