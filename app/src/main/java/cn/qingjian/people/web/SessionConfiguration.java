package cn.qingjian.people.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Sessions in the database, shared by all instances. */
@Configuration(proxyBeanMethods = false)
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
}
