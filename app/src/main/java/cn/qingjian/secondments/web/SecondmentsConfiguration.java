package cn.qingjian.secondments.web;

import cn.qingjian.people.Role;
import cn.qingjian.secondments.Secondment;
import cn.qingjian.secondments.SecondmentKind;
import cn.qingjian.secondments.SecondmentWords;
import cn.qingjian.site.NavigationEntry;
import cn.qingjian.site.Section;
import cn.qingjian.site.Waiting;
import cn.qingjian.slips.SlipDesk;
import cn.qingjian.slips.Slips;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's slips, and its entries in navigation and workbench. */
@Configuration(proxyBeanMethods = false)
class SecondmentsConfiguration {
    @Bean
    Slips<SecondmentWords, Secondment> secondmentSlips(SlipDesk desk, SecondmentKind kind) {
        return desk.slips(kind, SecondmentWords.class, Secondment::new);
    }

    @Bean
    NavigationEntry secondmentsEntry() {
        return new NavigationEntry(
                "借调",
                "/secondments",
                Section.DEMANDS,
                46,
                Set.of(Role.OFFICE, Role.DEPARTMENT, Role.LEGAL, Role.INSPECTOR, Role.LEADER, Role.GRASSROOTS));
    }

    /** What was begun; and for the home unit, whoever should be back by now. */
    @Bean
    Waiting secondmentsWaiting(Slips<SecondmentWords, Secondment> slips) {
        return account -> account.roles().stream().allMatch(Role::administrator)
                ? List.of()
                : Stream.concat(
                                slips.waiting(account).stream(),
                                slips.all().stream()
                                        .filter(slip -> slip.overdue(slips.today())
                                                && slip.bears(account.unit().id())
                                                && slip.author() != account.id())
                                        .map(slip -> new Waiting.Item(
                                                "借调到期",
                                                slip.words().title(),
                                                slip.words().to() + "应当回来，回来了请记一笔",
                                                slip.path())))
                        .toList();
    }
}
