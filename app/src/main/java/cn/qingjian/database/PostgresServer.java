package cn.qingjian.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL on this machine, kept in one folder: unpacked and initialised once, started on loopback with every
 * durability setting on, and stopped when the process that started it closes it.
 *
 * <p>One process supervises a folder (it holds a file lock); any other process that opens the same folder joins the
 * running server and leaves it running when it closes. A server that outlived a killed supervisor is adopted, and one that dies
 * is started again.
 */
public final class PostgresServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path home;
    private final Path cluster;
    private final @Nullable FileLock lock;
    private final PostgresBinaries binaries;
    private final String password;
    private final int port;
    private @Nullable Watch watch;

    private PostgresServer(Path home, @Nullable FileLock lock, PostgresBinaries binaries, String password, int port) {
        this.home = home;
        this.cluster = home.resolve("cluster");
        this.lock = lock;
        this.binaries = binaries;
        this.password = password;
        this.port = port;
    }

    /**
     * Opens the server of a folder, creating it at the first use.
     *
     * @throws DatabaseUnavailableException with what to do about it, when the server can't be made to run
     */
    public static PostgresServer open(Path folder) {
        Path home = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home);
            FileLock lock = tryLock(home.resolve("lock"));
            return lock == null ? join(home) : supervise(home, lock);
        } catch (IOException problem) {
            throw new DatabaseUnavailableException("数据库目录 " + home + " 无法使用：" + problem.getMessage(), problem);
        }
    }

    /** The JDBC address of one of its databases. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The superuser's password; the superuser is {@code postgres}. */
    public String password() {
        return password;
    }

    private static PostgresServer supervise(Path home, FileLock lock) throws IOException {
        var account = ServerAccount.forFolder(home);
        PostgresBinaries binaries = PostgresBinaries.unpackedIn(home, account);
        Path cluster = home.resolve("cluster");
        String password = ClusterSetup.ensure(home, cluster, binaries);
        Optional<Postmaster> survivor = Postmaster.running(cluster);
        if (survivor.isPresent()) {
            log.info("数据库：接管上次未正常停止的服务（端口 {}）", survivor.get().port());
            return new PostgresServer(
                            home, lock, binaries, password, survivor.get().port())
                    .watched();
        }
        var server = new PostgresServer(home, lock, binaries, password, Postmaster.freePort());
        log.info("数据库：正在启动 PostgreSQL（127.0.0.1:{}）", server.port);
        server.start();
        return server.watched();
    }

    private PostgresServer watched() {
        watch = Watch.over(cluster, this::start);
        return this;
    }

    private void start() throws IOException {
        Postmaster.clearStale(cluster);
        binaries.run(
                PATIENCE.plusSeconds(10),
                "pg_ctl",
                "-D",
                cluster.toString(),
                "-w",
                "-t",
                Long.toString(PATIENCE.toSeconds()),
                "-l",
                home.resolve("server.log").toString(),
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''",
                "start");
    }

    private static PostgresServer join(Path home) throws IOException {
        Path cluster = home.resolve("cluster");
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            Optional<Postmaster> running = Postmaster.running(cluster).filter(Postmaster::ready);
            if (running.isPresent()) {
                var account = ServerAccount.forFolder(home);
                return new PostgresServer(
                        home,
                        null,
                        PostgresBinaries.unpackedIn(home, account),
                        Files.readString(home.resolve("password")).strip(),
                        running.get().port());
            }
            Pause.brief();
        }
        throw new DatabaseUnavailableException("数据库目录 " + home + " 正被另一个进程使用，但它的数据库迟迟没有就绪。请先停止那个进程。", null);
    }

    /** Stops the server if this process supervises it; committed work is safe either way. */
    @Override
    public void close() {
        if (lock == null) {
            return;
        }
        if (watch != null) {
            watch.close();
        }
        try {
            binaries.run(PATIENCE, "pg_ctl", "-D", cluster.toString(), "-m", "fast", "-w", "stop");
            Postmaster.awaitGone(cluster, PATIENCE);
        } catch (DatabaseUnavailableException problem) {
            log.warn("数据库未能正常停止，下次启动时会自动恢复：{}", problem.getMessage());
        } finally {
            release();
        }
    }

    private void release() {
        try {
            if (lock != null) {
                lock.acquiredBy().close();
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("lock of " + home, problem);
        }
    }

    private static @Nullable FileLock tryLock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(
                file,
                List.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE).toArray(StandardOpenOption[]::new));
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return lock;
        } catch (OverlappingFileLockException sameProcess) {
            channel.close();
            return null;
        }
    }
}
