package cn.qingjian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.qingjian.testing.FreshDatabase;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** What one room tells another is kept in the database until it was heard: nothing is lost between commit and listener. */
@SpringBootTest
@ContextConfiguration(initializers = FreshDatabase.class)
class EventRegistryModuleTests {
    private static final AtomicBoolean READY = new AtomicBoolean();
    private static final AtomicInteger HEARD = new AtomicInteger();

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    IncompleteEventPublications incomplete;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    /** Something that happened in one room. */
    record Happened(String what) {}

    /** A listener in another room, which fails until it is ready. */
    static class Listener {
        @ApplicationModuleListener
        void on(Happened event) {
            if (!READY.get()) {
                throw new IllegalStateException("not ready for " + event.what());
            }
            HEARD.incrementAndGet();
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Listening {
        @Bean
        Listener listener() {
            return new Listener();
        }
    }

    @Test
    void 没听成的事不会丢_再送一次就听到_听到的不再送_没提交的不算() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new Happened("撤回的事"));
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> events.publishEvent(new Happened("发生的事")));
        await().until(() -> count("status = 'FAILED'") == 1);
        assertThat(HEARD).hasValue(0);

        READY.set(true);
        incomplete.resubmitIncompletePublications(publication -> true);
        await().until(() -> count("completion_date is null") == 0);
        assertThat(HEARD).hasValue(1);

        incomplete.resubmitIncompletePublications(publication -> true);
        assertThat(HEARD).hasValue(1);
    }

    private int count(String which) {
        return jdbc.sql("select count(*) from event_publication where event_type like '%Happened' and " + which)
                .query(Integer.class)
                .single();
    }
}
