package cn.qingjian.reviews.web;

import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.reviews.Review;
import cn.qingjian.reviews.Reviews;
import cn.qingjian.reviews.Session;
import cn.qingjian.reviews.Sessions;
import cn.qingjian.site.NavigationEntry;
import cn.qingjian.site.Section;
import cn.qingjian.site.Waiting;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's entries in navigation and workbench. */
@Configuration(proxyBeanMethods = false)
class ReviewsConfiguration {
    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    @Bean
    NavigationEntry reviewsEntry() {
        return new NavigationEntry("审议", "/reviews", Section.DEMANDS, 27, Set.of(Role.OFFICE, Role.LEADER));
    }

    /** For the office: what is on no agenda yet, as one line. */
    @Bean
    Waiting mattersWaiting(Reviews reviews) {
        return account -> {
            List<Review> left = account.is(Role.OFFICE)
                    ? reviews.waiting().stream()
                            .filter(one -> one.slot().isEmpty())
                            .toList()
                    : List.of();
            return left.isEmpty()
                    ? List.of()
                    : List.of(new Waiting.Item(
                            "待审议",
                            "%d件等着列入议程".formatted(left.size()),
                            left.getFirst().title(),
                            "/reviews"));
        };
    }

    /** Sessions to come for those who sit in them; for the office, those whose day is there and that are still to be closed. */
    @Bean
    Waiting sessionsWaiting(Sessions sessions, Clock clock) {
        return account -> account.is(Role.OFFICE, Role.LEADER)
                ? sessions.open().stream()
                        .filter(session -> sits(session, account) || (begun(session, clock) && account.is(Role.OFFICE)))
                        .map(session -> item(session, clock))
                        .toList()
                : List.of();
    }

    private static boolean sits(Session session, Account account) {
        return session.chair().id() == account.id()
                || session.attendees().stream().anyMatch(one -> one.id() == account.id());
    }

    private static boolean begun(Session session, Clock clock) {
        return !LocalDate.now(clock).isBefore(session.starts().toLocalDate());
    }

    private static Waiting.Item item(Session session, Clock clock) {
        return new Waiting.Item(
                begun(session, clock) ? "待记决定" : "审议会",
                session.title(),
                "%s，%d项，%d分钟"
                        .formatted(
                                START.format(session.starts()), session.items().size(), session.minutes()),
                "/reviews/sessions/" + session.id());
    }

    /** What was decided of one's own drafts and meetings. */
    @Bean
    Waiting resultsWaiting(Reviews reviews) {
        return account -> reviews.results(account).stream()
                .flatMap(review -> review.last().stream()
                        .map(decision -> new Waiting.Item("审议结果", review.title(), decision.print(), review.path())))
                .toList();
    }
}
