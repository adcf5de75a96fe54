package cn.qingjian.fieldresearch.web;

import cn.qingjian.fieldresearch.Outcome;
import cn.qingjian.fieldresearch.Research;
import cn.qingjian.fieldresearch.ResearchKind;
import cn.qingjian.fieldresearch.ResearchOutcomes;
import cn.qingjian.fieldresearch.ResearchWords;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.site.Figure;
import cn.qingjian.site.NavigationEntry;
import cn.qingjian.site.Section;
import cn.qingjian.site.Waiting;
import cn.qingjian.slips.SlipDesk;
import cn.qingjian.slips.Slips;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's slips, and its entries in navigation and workbench. */
@Configuration(proxyBeanMethods = false)
class FieldResearchConfiguration {
    private static final Set<Role> EVERYONE =
            Set.of(Role.OFFICE, Role.DEPARTMENT, Role.LEGAL, Role.INSPECTOR, Role.LEADER, Role.GRASSROOTS);

    @Bean
    Slips<ResearchWords, Research> researchSlips(SlipDesk desk, ResearchKind kind) {
        return desk.slips(kind, ResearchWords.class, Research::new);
    }

    @Bean
    NavigationEntry fieldresearchEntry() {
        return new NavigationEntry("调研", "/fieldresearch", Section.DEMANDS, 45, EVERYONE);
    }

    /** What was begun, and the reports that are owed. */
    @Bean
    Waiting researchWaiting(Slips<ResearchWords, Research> slips, ResearchOutcomes outcomes, Clock clock) {
        return account -> account.roles().stream().allMatch(Role::administrator)
                ? List.of()
                : Stream.concat(
                                slips.waiting(account).stream(),
                                outcomes.all().stream()
                                        .filter(one -> owes(one, account, LocalDate.now(clock)))
                                        .map(one -> new Waiting.Item(
                                                "调研报告",
                                                one.visit().words().title(),
                                                one.due() + "以前交",
                                                one.visit().path())))
                        .toList();
    }

    private static boolean owes(Outcome outcome, Account account, LocalDate today) {
        return outcome.visit().author() == account.id()
                && outcome.reported().isEmpty()
                && !outcome.visit().words().to().isAfter(today);
    }

    /** Visits that changed nothing (S36), for those who can do something about it. */
    @Bean
    Figure idleResearch(ResearchOutcomes outcomes, Clock clock) {
        return account -> account.is(Role.OFFICE, Role.LEADER)
                ? List.of(new Figure.Value(
                        "没有带来改变的调研",
                        outcomes.all().stream()
                                        .filter(one -> one.idle(LocalDate.now(clock)))
                                        .count()
                                + " 次",
                        "去过了，到现在没有一条建议变成举措",
                        "/fieldresearch/outcomes"))
                : List.of();
    }
}
