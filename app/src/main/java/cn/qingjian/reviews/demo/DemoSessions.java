package cn.qingjian.reviews.demo;

import cn.qingjian.demo.DemoData;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.reviews.Review;
import cn.qingjian.reviews.Reviews;
import cn.qingjian.reviews.SessionPlan;
import cn.qingjian.reviews.Sessions;
import cn.qingjian.reviews.Verdict;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Of what waits for review the first is agreed to and the second is to be amended, in a session that is over; the rest comes next week. */
@Component
class DemoSessions implements DemoData {
    private static final int AFTER_WHAT_IS_REVIEWED = 440;
    private static final String TITLE = "主任办公会";
    private static final int MINUTES = 10;

    private final Reviews reviews;
    private final Sessions sessions;
    private final People people;
    private final Clock clock;

    DemoSessions(Reviews reviews, Sessions sessions, People people, Clock clock) {
        this.reviews = reviews;
        this.sessions = sessions;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_WHAT_IS_REVIEWED;
    }

    @Override
    public String what() {
        return "审议会";
    }

    @Override
    @Transactional
    public void fill() {
        List<Review> waiting = reviews.waiting();
        List<Review> drafts = waiting.stream()
                .filter(one -> one.demand().kind().equals("documents"))
                .toList();
        if (sessions.countClosed() > 0 || drafts.size() < 2) {
            return;
        }
        Account office = people.holding(Role.OFFICE).getFirst();
        LocalDate today = LocalDate.now(clock);
        long past = plan(today.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY)), office);
        decide(past, drafts.get(0), Verdict.AGREED, "", office);
        decide(past, drafts.get(1), Verdict.AMEND, "第三条写明由谁核对补采的影像，补采期限改为五个工作日。", office);
        done(sessions.close(past, office));
        long coming = plan(today.with(TemporalAdjusters.next(DayOfWeek.TUESDAY)), office);
        waiting.stream()
                .filter(one -> !drafts.contains(one))
                .forEach(one -> done(sessions.add(coming, one.id(), MINUTES, office)));
    }

    private long plan(LocalDate day, Account office) {
        UUID token = UUID.randomUUID();
        List<Long> leaders =
                people.holding(Role.LEADER).stream().map(Account::id).toList();
        done(sessions.plan(
                token,
                new SessionPlan(
                        TITLE, Optional.of(day.atTime(9, 0)), leaders.stream().findFirst(), leaders),
                office));
        return sessions.find(token).orElseThrow().id();
    }

    private void decide(long session, Review review, Verdict verdict, String words, Account office) {
        done(sessions.add(session, review.id(), MINUTES, office));
        done(sessions.decide(session, review.id(), Optional.of(verdict), words, Optional.empty(), office));
    }

    private static void done(FieldErrors errors) {
        if (!errors.isEmpty()) {
            throw new IllegalStateException("demo sessions: " + errors.all());
        }
    }
}
