package cn.qingjian.database;

import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the database: the one that comes with the application, or, where {@code QINGJIAN_DB_URL} is set, that one. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** The database that comes with the application. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${qingjian.db.url:}' == ''")
    static class Embedded {
        private final String name;

        Embedded(@Value("${qingjian.db.name}") String name) {
            this.name = name;
        }

        @Bean(destroyMethod = "close")
        PostgresServer postgresServer(
                ObjectProvider<EarlyStart.Starting> starting, @Value("${qingjian.data}") Path data) {
            var early = starting.getIfAvailable();
            return early == null ? PostgresServer.open(data.resolve("postgres")) : early.take();
        }

        @Bean
        DatabaseRoles databaseRoles(PostgresServer server, @Value("${qingjian.data}") Path data) {
            return DatabaseRoles.ensureIn(server, data.resolve("postgres"), name);
        }

        @Bean
        JdbcConnectionDetails applicationConnection(PostgresServer server, DatabaseRoles roles) {
            return new Connection(server.url(name), DatabaseRoles.APPLICATION, roles.applicationSecret());
        }

        @Bean
        FlywayConnectionDetails ownerConnection(PostgresServer server, DatabaseRoles roles) {
            return new OwnerConnection(server.url(name), DatabaseRoles.OWNER, roles.ownerSecret());
        }
    }

    /** A server of the agency's own. Without an owner of its own the application's user migrates too. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${qingjian.db.url:}' != ''")
    static class External {
        @Bean
        JdbcConnectionDetails applicationConnection(
                @Value("${qingjian.db.url}") String url,
                @Value("${qingjian.db.user}") String user,
                @Value("${qingjian.db.password}") String password) {
            return new Connection(url, user, password);
        }

        @Bean
        FlywayConnectionDetails ownerConnection(
                @Value("${qingjian.db.url}") String url,
                @Value("${qingjian.db.owner:${qingjian.db.user}}") String user,
                @Value("${qingjian.db.owner-password:${qingjian.db.password}}") String password) {
            return new OwnerConnection(url, user, password);
        }
    }

    private record Connection(String url, String user, String password) implements JdbcConnectionDetails {
        @Override
        public String getUsername() {
            return user;
        }

        @Override
        public String getPassword() {
            return password;
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String toString() {
            return url + " as " + user;
        }
    }

    private record OwnerConnection(String url, String user, String password) implements FlywayConnectionDetails {
        @Override
        public String getUsername() {
            return user;
        }

        @Override
        public String getPassword() {
            return password;
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String toString() {
            return url + " as " + user;
        }
    }
}
