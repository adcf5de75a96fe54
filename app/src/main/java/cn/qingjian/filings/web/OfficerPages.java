package cn.qingjian.filings.web;

import cn.qingjian.filings.Cases;
import cn.qingjian.filings.CommitmentState;
import cn.qingjian.filings.Commitments;
import cn.qingjian.filings.FilingStatus;
import cn.qingjian.filings.QueueFilter;
import cn.qingjian.filings.Ratings;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.serviceitems.ItemBook;
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

/** Where the case officers' pages show themselves in the shell, and what waits for an officer. */
@Configuration(proxyBeanMethods = false)
class OfficerPages {
    private static final int ORDER = 20;
    private static final int SHOWN = 10;

    @Bean
    NavigationEntry casesEntry() {
        return new NavigationEntry("办件", "/filings", Section.FUND, ORDER, Set.of(Role.CASE_OFFICER));
    }

    @Bean
    NavigationEntry commitmentsEntry() {
        return new NavigationEntry("承诺核查", "/filings/commitments", Section.FUND, ORDER + 60, Set.of(Role.INSPECTOR));
    }

    @Bean
    Waiting casesWaiting(Cases cases, ItemBook book, Clock clock) {
        return account -> account.is(Role.CASE_OFFICER)
                ? Stream.of(
                                mine(cases, book, account, LocalDate.now(clock)),
                                counted(
                                        "待复核",
                                        cases.count(QueueFilter.ALL.with(FilingStatus.SECOND_PERSON), account),
                                        "件等另一人复核",
                                        "/filings/queue?status=SECOND_PERSON"),
                                counted(
                                        "待领取",
                                        cases.count(QueueFilter.ALL.with(QueueFilter.Whose.NOBODYS), account),
                                        "件还没有人领取",
                                        "/filings/queue?whose=NOBODYS"))
                        .flatMap(List::stream)
                        .toList()
                : List.of();
    }

    @Bean
    Waiting afterwardsWaiting(Commitments commitments, Ratings ratings) {
        return account -> account.is(Role.CASE_OFFICER)
                ? Stream.of(
                                counted(
                                        "差评整改",
                                        ratings.count(false),
                                        "件差评要整改" + overdue(ratings.overdue()),
                                        "/filings/ratings"),
                                counted(
                                        "承诺核查",
                                        commitments.count(Optional.of(CommitmentState.POST_CHECK), ""),
                                        "份承诺待核查",
                                        "/filings/commitments?state=POST_CHECK"))
                        .flatMap(List::stream)
                        .toList()
                : List.of();
    }

    private static List<Waiting.Item> mine(Cases cases, ItemBook book, Account account, LocalDate today) {
        return cases
                .queue(QueueFilter.ALL.with(QueueFilter.Whose.MINE).with(FilingStatus.WITH_OFFICER), account, 0, SHOWN)
                .stream()
                .map(line -> new Waiting.Item(
                        "办件",
                        book.version(line.item(), line.digest())
                                .map(version -> version.item().name())
                                .orElse(line.item()),
                        (line.due().isBefore(today) ? "已超期，应在 " : "应在 ") + line.due() + " 前办结",
                        "/filings/" + line.number()))
                .toList();
    }

    private static List<Waiting.Item> counted(String kind, long count, String what, String path) {
        return count == 0 ? List.of() : List.of(new Waiting.Item(kind, count + " " + what, "", path));
    }

    private static String overdue(long count) {
        return count == 0 ? "" : "，其中 " + count + " 件超期";
    }
}
