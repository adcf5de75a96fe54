package cn.qingjian.testing;

import cn.qingjian.database.PostgresServer;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives each test run an empty database in a real PostgreSQL. The server's folder stays between runs, so that only the
 * first run pays for making it; the databases themselves are dropped when the first context of a run starts.
 */
public class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** The first password of the three administrators, as a set-up in production would give it. */
    public static final String ADMINISTRATOR_PASSWORD = "first-password-of-tests";

    /** Each of the test JVMs that run side by side has a server of its own; an IDE runs but one. */
    private static final Path DATA = Path.of("target", "test-data-" + System.getProperty("qingjian.test.fork", "1"));

    private static final String BARE = "qingjian";
    private static final String WITH_AGENCY = "qingjian_journeys";
    private static final String WITH_NOBODY = "qingjian_nobody";
    private static final String WITH_BANK = "qingjian_bank";

    /** A database with the invented agency in it, for journeys: what they do there stays until the end of the run. */
    public static final class WithAgency extends FreshDatabase {
        @Override
        Map<String, Object> settings() {
            return Map.of(
                    "qingjian.data",
                    DATA.toString(),
                    "qingjian.db.name",
                    WITH_AGENCY,
                    "qingjian.demo",
                    "true",
                    "qingjian.identity.demo-port",
                    "0");
        }
    }

    /** A database that no other test writes to, for tests that must see an agency without anybody in it. */
    public static final class WithNobody extends FreshDatabase {
        @Override
        String database() {
            return WITH_NOBODY;
        }
    }

    /** A database for tests that commit what goes through a bank that is played: its balance and ours must agree. */
    public static final class WithBank extends FreshDatabase {
        @Override
        String database() {
            return WITH_BANK;
        }
    }

    /** One server for all contexts of this process: they join it, and it stops with the process. */
    private static final class Server {
        static final PostgresServer RUNNING = open();

        private static PostgresServer open() {
            PostgresServer server = PostgresServer.open(DATA.resolve("postgres"));
            // Only once all contexts are closed: their last work still needs it, and without it each waits for it in
            // vain.
            SpringApplication.getShutdownHandlers().add(server::close);
            try (var connection = DriverManager.getConnection(server.url("postgres"), "postgres", server.password());
                    var statement = connection.createStatement()) {
                for (String database : List.of(BARE, WITH_AGENCY, WITH_NOBODY, WITH_BANK)) {
                    statement.execute("drop database if exists " + database + " with (force)");
                }
            } catch (SQLException problem) {
                throw new IllegalStateException("can't empty the test database", problem);
            }
            return server;
        }
    }

    String database() {
        return BARE;
    }

    Map<String, Object> settings() {
        return Map.of(
                "qingjian.data",
                DATA.toString(),
                "qingjian.db.name",
                database(),
                "qingjian.admin.password",
                ADMINISTRATOR_PASSWORD,
                // what is found must not hang on how far a background computation has come; journeys have the model
                "qingjian.provisions.meaning",
                "false");
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (Server.RUNNING.password().isEmpty()) {
            throw new IllegalStateException("a server without a password");
        }
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("fresh database", settings()));
    }
}
