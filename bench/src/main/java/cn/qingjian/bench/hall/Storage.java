package cn.qingjian.bench.hall;

import cn.qingjian.privacy.Seal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The data folder of an application with the database that comes along: who has the folder has the passwords.
 *
 * @param data the folder
 */
public record Storage(Path data) implements AutoCloseable {
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;
    private static final int SECONDS = 5;

    /** A new one, empty. */
    public static Storage fresh() throws IOException {
        return new Storage(Files.createTempDirectory("qingjian-bench"));
    }

    private String line(int number) throws IOException {
        return Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"))
                .get(number)
                .strip();
    }

    /** The database's first process. */
    public ProcessHandle postmaster() throws IOException {
        return ProcessHandle.of(Long.parseLong(line(PID_LINE))).orElseThrow();
    }

    /** A connection of the owner of the tables, without any limit of time. */
    public Connection owner() throws SQLException, IOException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + line(PORT_LINE) + "/qingjian",
                "qingjian_owner",
                Files.readString(data.resolve("postgres/qingjian_owner.password")));
    }

    /** The seal of the application whose folder it is. */
    public Seal seal() {
        return Seal.ofFile(data.resolve("privacy.secret"));
    }

    /** Clears everything away. A database that outlived its application ends here. */
    @Override
    public void close() throws IOException {
        if (Files.exists(data.resolve("postgres/cluster/postmaster.pid"))) {
            ProcessHandle.of(Long.parseLong(line(PID_LINE))).ifPresent(first -> {
                first.descendants().forEach(ProcessHandle::destroyForcibly);
                first.destroyForcibly();
                first.onExit()
                        .completeOnTimeout(first, SECONDS, TimeUnit.SECONDS)
                        .join();
            });
        }
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
