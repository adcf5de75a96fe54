package cn.qingjian.grassroots.web;

import cn.qingjian.grassroots.Grassroots;
import cn.qingjian.people.Role;
import cn.qingjian.site.NavigationEntry;
import cn.qingjian.site.Section;
import cn.qingjian.site.Waiting;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's entries in navigation and workbench. */
@Configuration(proxyBeanMethods = false)
class GrassrootsPages {
    private static final int SHOWN = 10;

    @Bean
    NavigationEntry todayEntry() {
        return new NavigationEntry("今天要我做的", "/grassroots", Section.START, 5, Set.of(Role.GRASSROOTS));
    }

    @Bean
    NavigationEntry marksEntry() {
        return new NavigationEntry(
                "基层评价",
                "/grassroots/marks",
                Section.REDUCTION,
                52,
                Set.of(Role.OFFICE, Role.DEPARTMENT, Role.LEADER, Role.INSPECTOR));
    }

    @Bean
    Waiting demandsWaiting(Grassroots grassroots, Clock clock) {
        return account -> account.is(Role.GRASSROOTS)
                ? grassroots.open(account.unit()).stream()
                        .filter(entry -> entry.until()
                                .map(day -> !day.isAfter(LocalDate.now(clock)))
                                .orElse(false))
                        .limit(SHOWN)
                        .map(entry -> new Waiting.Item(
                                "到期",
                                entry.title(),
                                "%s到期".formatted(entry.until().orElseThrow()),
                                "/" + entry.demand().kind() + "/"
                                        + entry.demand().number()))
                        .toList()
                : List.of();
    }

    @Bean
    Waiting refusalsWaiting(Grassroots grassroots) {
        return account -> account.is(Role.OFFICE)
                ? grassroots.refusals(Optional.empty()).stream()
                        .filter(refusal -> refusal.answer().isEmpty())
                        .limit(SHOWN)
                        .map(refusal -> new Waiting.Item(
                                "无码拒办", refusal.what(), refusal.unit() + "拒绝了没有闸号的要求，请查清来源", "/grassroots/refusals"))
                        .toList()
                : List.of();
    }

    /** What the grassroots say of a department's demands reaches it where enough of them say so. */
    @Bean
    Waiting marksWaiting(Grassroots grassroots, Clock clock) {
        return account -> account.is(Role.DEPARTMENT, Role.OFFICE)
                ? grassroots.marks(LocalDate.now(clock).getYear()).stream()
                        .filter(count -> count.issuer() == account.unit().id()
                                && count.mark().against())
                        .limit(SHOWN)
                        .map(count -> new Waiting.Item(
                                "基层评价",
                                count.title(),
                                "有%d人认为%s".formatted(count.count(), count.mark().label()),
                                "/grassroots/marks"))
                        .toList()
                : List.of();
    }
}
