package cn.qingjian.incoming.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.incoming.Incoming;
import cn.qingjian.incoming.IncomingFilter;
import cn.qingjian.incoming.IncomingPaper;
import cn.qingjian.incoming.Letter;
import cn.qingjian.incoming.SomeIncoming;
import cn.qingjian.incoming.Urgency;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.testing.AtOnce;
import cn.qingjian.testing.FreshDatabase;
import cn.qingjian.testing.SomePeople;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** Many at once, each in a transaction of its own; nothing here is rolled back, and nothing can be removed. */
@SpringBootTest
@ContextConfiguration(initializers = FreshDatabase.class)
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NumbersAtOnceStoreTests {
    private static final int THREADS = 16;

    @Autowired
    Incoming incoming;

    @Autowired
    SomePeople people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private Account clerk = SomeIncoming.person(0, SomeIncoming.OFFICE);

    @BeforeEach
    void agency() {
        clerk = Objects.requireNonNull(transaction.execute(status -> people.person(Role.OFFICE)));
    }

    private UUID arrived() {
        UUID token = UUID.randomUUID();
        incoming.keepFiles(token, List.of(SomeIncoming.file("同时来的函")), clerk);
        return token;
    }

    private IncomingPaper registered(UUID token) {
        var letter = new Letter("同时来的函", "青禾市财政局", "", "函", LocalDate.now(clock), Urgency.PLAIN, 1);
        assertThat(incoming.register(token, letter, true, false, clerk).all()).isEmpty();
        return incoming.find(token).orElseThrow();
    }

    @Test
    void 十六人同时登记_每人一件退回一件_收文号不重也不缺() throws Exception {
        int before = last();
        List<Callable<Integer>> jobs = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            UUID lost = arrived();
            UUID token = arrived();
            jobs.add(() -> {
                transaction.executeWithoutResult(status -> {
                    registered(lost);
                    status.setRollbackOnly();
                });
                return registered(token).number().sequence();
            });
        }
        assertThat(AtOnce.all(jobs))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(before + 1, before + THREADS)
                        .boxed()
                        .toList());
    }

    @Test
    void 十六人同时交同一张表_是一件() throws Exception {
        UUID token = arrived();
        Callable<Long> job = () -> registered(token).id();
        assertThat(AtOnce.all(IntStream.range(0, THREADS).mapToObj(i -> job).toList()))
                .containsOnly(registered(token).id());
    }

    private int last() {
        return incoming.search(new IncomingFilter("", Optional.empty(), false, Optional.empty()), clerk, 0, 1).stream()
                .findFirst()
                .map(paper -> paper.number().sequence())
                .orElse(0);
    }
}
