package cn.qingjian.database;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;

/** Starts the database that comes with the application while the application's own classes are still being read. */
class EarlyStart implements ApplicationListener<ApplicationPreparedEvent> {
    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        var context = event.getApplicationContext();
        var environment = context.getEnvironment();
        String data = environment.getProperty("qingjian.data", "");
        if (environment.getProperty("qingjian.db.url", "").isEmpty()
                && !data.isEmpty()
                && context.getBeanFactory() instanceof DefaultListableBeanFactory beans) {
            var starting = new Starting(Path.of(data));
            beans.registerSingleton("startingServer", starting);
            beans.registerDisposableBean("startingServer", starting::abandon);
        }
    }

    /** A server that is being started by a thread of its own. */
    static final class Starting {
        private final CompletableFuture<PostgresServer> server;
        private final AtomicBoolean taken = new AtomicBoolean();

        Starting(Path data) {
            server = CompletableFuture.supplyAsync(
                    () -> PostgresServer.open(data.resolve("postgres")),
                    work -> Thread.ofPlatform().name("database").start(work));
        }

        /** Waits for it; whoever takes it closes it. */
        PostgresServer take() {
            try {
                PostgresServer ready = server.join();
                taken.set(true);
                return ready;
            } catch (CompletionException failed) {
                if (failed.getCause() instanceof RuntimeException problem) {
                    throw problem;
                }
                throw failed;
            }
        }

        /** The application failed before anybody took it. */
        private void abandon() {
            if (!taken.get()) {
                server.exceptionally(failed -> null)
                        .thenAccept(ready -> Optional.ofNullable(ready).ifPresent(PostgresServer::close))
                        .join();
            }
        }
    }
}
