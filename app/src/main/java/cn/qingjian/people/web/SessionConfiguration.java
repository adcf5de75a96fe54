package cn.qingjian.people.web;

import cn.qingjian.people.store.SessionStore;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sessions in the database, shared by all instances. Comes after Spring Boot's own, which makes none where there is a repository of
 * sessions already.
 */
@AutoConfiguration(after = JdbcSessionAutoConfiguration.class)
@ConditionalOnWebApplication
class SessionConfiguration {
    /**
     * Two requests of one session may be at work at once, here or at two instances: the same form sent again while the first
     * is on its way. Both may add the same attribute; the later one stands, where a plain insert would fail.
     */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> laterAttributeStands() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** Each statement is whole by itself, so that a page isn't framed by transactions of its session. */
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }

    @Bean
    @Primary
    CalmSessions calmSessions(JdbcIndexedSessionRepository kept, Accesses accesses) {
        return new CalmSessions(kept, accesses);
    }

    @Bean
    Accesses accesses(SessionStore store) {
        return new Accesses(store::accessed);
    }
}
