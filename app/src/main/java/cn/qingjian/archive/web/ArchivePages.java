package cn.qingjian.archive.web;

import cn.qingjian.archive.Appraisals;
import cn.qingjian.archive.Archive;
import cn.qingjian.archive.ItemFilter;
import cn.qingjian.archive.ItemFilter.State;
import cn.qingjian.archive.Transfers;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.site.NavigationEntry;
import cn.qingjian.site.Section;
import cn.qingjian.site.Waiting;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's entries in navigation and workbench. */
@Configuration(proxyBeanMethods = false)
class ArchivePages {
    @Bean
    NavigationEntry archiveEntry() {
        return new NavigationEntry(
                "档案",
                "/archive",
                Section.RECORDS,
                20,
                Set.of(Role.OFFICE, Role.DEPARTMENT, Role.LEADER, Role.INSPECTOR));
    }

    /** What is over waits for the office, what was proposed for its second person, what is due for transfer for the office. */
    @Bean
    Waiting archiveWaiting(Archive archive, Appraisals appraisals, Transfers transfers, Clock clock) {
        return account -> {
            List<Waiting.Item> items = new ArrayList<>();
            if (account.is(Role.OFFICE, Role.LEADER)) {
                appraisals.all().stream()
                        .filter(one -> Appraisals.mayDecide(one, account))
                        .forEach(one -> items.add(new Waiting.Item(
                                "待复核",
                                "到期鉴定：%d件，%s"
                                        .formatted(
                                                one.items().size(),
                                                one.outcome().label()),
                                one.proposer() + "提出，须另一个人复核",
                                "/archive/appraisals/" + one.id())));
            }
            if (account.is(Role.OFFICE)) {
                items.addAll(
                        due(archive, transfers, account, LocalDate.now(clock).getYear()));
            }
            return items;
        };
    }

    private static List<Waiting.Item> due(Archive archive, Transfers transfers, Account account, int year) {
        List<Waiting.Item> items = new ArrayList<>();
        long over = archive.count(ItemFilter.in(State.DUE), account);
        if (over > 0) {
            items.add(new Waiting.Item("到期鉴定", "%d件档案保管期限已满".formatted(over), "续存或者销毁，由两个人决定", "/archive/appraisals"));
        }
        int leaving = transfers.due(Transfers.Level.CITY, year, account).size();
        if (leaving > 0) {
            items.add(new Waiting.Item(
                    "移交", "%d年应移交%d件永久档案".formatted(year, leaving), "导出目录，移交后登记", "/archive/transfer"));
        }
        return items;
    }
}
