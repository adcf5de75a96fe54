package cn.qingjian.incoming.web;

import cn.qingjian.incoming.Incoming;
import cn.qingjian.incoming.IncomingFilter;
import cn.qingjian.incoming.IncomingPaper;
import cn.qingjian.incoming.May;
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
class IncomingPages {
    private static final Role[] READERS = {Role.OFFICE, Role.DEPARTMENT, Role.LEADER, Role.INSPECTOR, Role.LEGAL};
    /** More than that nobody looks through on a workbench; the rest is on the room's own page. */
    private static final int MOST = 200;

    @Bean
    NavigationEntry incomingEntry() {
        return new NavigationEntry("收文", "/incoming", Section.RECORDS, 10, Set.of(READERS));
    }

    /** What somebody has to do with, the late ones first. */
    @Bean
    Waiting incomingWaiting(Incoming incoming, Clock clock) {
        return account -> {
            if (!account.is(READERS)) {
                return List.of();
            }
            List<Waiting.Item> late = new ArrayList<>();
            List<Waiting.Item> others = new ArrayList<>();
            for (IncomingPaper paper : incoming.search(IncomingFilter.OPEN, account, 0, MOST)) {
                String what = what(paper, account);
                if (!what.isEmpty()) {
                    boolean over = paper.late(LocalDate.now(clock));
                    (over ? late : others).add(item(paper, what, over));
                }
            }
            late.addAll(others);
            return late;
        };
    }

    private static Waiting.Item item(IncomingPaper paper, String what, boolean late) {
        return new Waiting.Item(
                what,
                paper.letter().title(),
                paper.letter().organ()
                        + paper.due().map(day -> (late ? "，已超过时限" : "，限") + day).orElse("")
                        + (paper.urged() > 0 ? "，催过%d次".formatted(paper.urged()) : ""),
                "/incoming/" + paper.id());
    }

    /** What waits for this person, in a word; empty for nothing. */
    static String what(IncomingPaper paper, Account person) {
        if (May.review(paper, person)) {
            return "待初审";
        }
        if (May.instruct(paper, person)) {
            return "待批示";
        }
        if (May.handle(paper, person)) {
            return "承办来文";
        }
        if (May.help(paper, person)) {
            return "协办来文";
        }
        return May.read(paper, person) ? "待阅" : May.close(paper, person) ? "待归档" : "";
    }
}
