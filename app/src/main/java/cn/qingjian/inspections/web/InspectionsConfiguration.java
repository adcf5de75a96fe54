package cn.qingjian.inspections.web;

import cn.qingjian.inspections.store.SealedStore;
import cn.qingjian.inspections.visit.DefectStatus;
import cn.qingjian.inspections.visit.Fieldwork;
import cn.qingjian.inspections.visit.Inspection;
import cn.qingjian.inspections.visit.Inspections;
import cn.qingjian.inspections.visit.ResultUses;
import cn.qingjian.inspections.visit.SealedChecks;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.site.NavigationEntry;
import cn.qingjian.site.Section;
import cn.qingjian.site.Waiting;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's entries in navigation and workbench. */
@Configuration(proxyBeanMethods = false)
class InspectionsConfiguration {
    private static final Set<Role> EVERYONE =
            Set.of(Role.OFFICE, Role.DEPARTMENT, Role.LEGAL, Role.INSPECTOR, Role.LEADER, Role.GRASSROOTS);

    @Bean
    NavigationEntry inspectionsEntry() {
        return new NavigationEntry("督查检查", "/inspections", Section.DEMANDS, 40, EVERYONE);
    }

    /** What is being written or came back, and sealed checks whose day has come. */
    @Bean
    Waiting inspectionsWaiting(Inspections inspections, SealedChecks sealed, Clock clock) {
        return account -> administers(account)
                ? List.of()
                : inspections.of(account).stream()
                        .flatMap(one -> waiting(one, account, sealed, LocalDate.now(clock)))
                        .toList();
    }

    private static Stream<Waiting.Item> waiting(Inspection one, Account account, SealedChecks sealed, LocalDate today) {
        String path = "/inspections/" + one.id();
        return switch (one.status()) {
            case SEALED ->
                sealed.keepersOf(one.id()).stream()
                        .filter(keeper -> keeper.account() == account.id())
                        .flatMap(keeper -> keeper(keeper, sealed.day(one.id()).orElse(LocalDate.MAX), today))
                        .map(note -> new Waiting.Item("暗访", "暗访第" + one.id() + "号", note, path));
            case DRAFTING, REFUSED, AWAITING_REASON, OPENED ->
                one.author() == account.id()
                        ? Stream.of(new Waiting.Item(one.status().label(), one.title(), "看结论，提交过闸", path))
                        : Stream.empty();
            default -> Stream.empty();
        };
    }

    private static Stream<String> keeper(SealedStore.Keeper keeper, LocalDate day, LocalDate today) {
        if (keeper.share().isPresent()) {
            return Stream.of("您是启封人，请先设启封口令");
        }
        return !today.isBefore(day) && keeper.opened().isEmpty() ? Stream.of("到了启封日，请启封") : Stream.empty();
    }

    /** Defects that the own unit has to mend. */
    @Bean
    Waiting defectsWaiting(Fieldwork fieldwork, Clock clock) {
        return account -> administers(account)
                ? List.of()
                : fieldwork.defects().stream()
                        .filter(one -> one.unit() == account.unit().id() && one.status() == DefectStatus.TO_MEND)
                        .map(one -> new Waiting.Item(
                                one.overdue(LocalDate.now(clock)) ? "整改逾期" : "待整改",
                                one.text(),
                                one.due() + "以前改好",
                                "/inspections/defects/" + one.id()))
                        .toList();
    }

    /** Objections that wait for somebody who took no part in the inspection. */
    @Bean
    Waiting objectionsWaiting(Fieldwork fieldwork, Clock clock) {
        return account -> fieldwork.undecided(account).stream()
                .map(one -> new Waiting.Item(
                        one.overdue(LocalDate.now(clock)) ? "复核逾期" : "待复核异议",
                        one.unitName() + "对检查结论的异议",
                        one.decideUntil() == null ? "请复核" : one.decideUntil() + "以前复核",
                        "/inspections/" + one.inspection()))
                .toList();
    }

    /** What is to be made of conclusions and waits for a leader. */
    @Bean
    Waiting resultUsesWaiting(ResultUses uses) {
        return account -> uses.waiting(account).stream()
                .map(one -> new Waiting.Item(
                        "待批准结果运用",
                        one.sort().label() + "：" + one.text(),
                        one.by() + "提出",
                        "/inspections/" + one.inspection()))
                .toList();
    }

    private static boolean administers(Account account) {
        return account.roles().stream().allMatch(Role::administrator);
    }
}
