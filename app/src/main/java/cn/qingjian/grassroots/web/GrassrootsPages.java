package cn.qingjian.grassroots.web;

import cn.qingjian.grassroots.Grassroots;
import cn.qingjian.grassroots.Mark;
import cn.qingjian.grassroots.Shown;
import cn.qingjian.people.Role;
import cn.qingjian.site.NavigationEntry;
import cn.qingjian.site.Section;
import cn.qingjian.site.Waiting;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
                ? said(
                        grassroots.marks(LocalDate.now(clock).getYear()),
                        account.unit().id())
                : List.of();
    }

    private static List<Waiting.Item> said(Shown shown, long issuer) {
        return Stream.concat(
                        shown.single().stream()
                                .filter(count ->
                                        count.issuer() == issuer && count.mark().against())
                                .map(count -> said(count.title(), count.count(), count.mark())),
                        shown.sums().stream()
                                .filter(sum ->
                                        sum.issuer() == issuer && sum.mark().against())
                                .map(sum -> said("本单位别的要求合在一起", sum.count(), sum.mark())))
                .limit(SHOWN)
                .toList();
    }

    private static Waiting.Item said(String title, int count, Mark mark) {
        return new Waiting.Item("基层评价", title, "有%d人认为%s".formatted(count, mark.label()), "/grassroots/marks");
    }
}
