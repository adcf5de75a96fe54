package cn.qingjian.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The server process of a cluster as its own {@code postmaster.pid} tells it.
 *
 * @param pid process id
 * @param port TCP port
 * @param ready whether it accepts connections
 */
record Postmaster(long pid, int port, boolean ready) {
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** The living server of a cluster, empty where none lives. */
    static Optional<Postmaster> running(Path cluster) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        long pid = Long.parseLong(lines.getFirst().strip());
        boolean ready =
                lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
        return alive(pid)
                ? Optional.of(new Postmaster(
                        pid, Integer.parseInt(lines.get(PORT_LINE).strip()), ready))
                : Optional.empty();
    }

    /** Removes what a killed server left behind; does nothing while one lives. */
    static void clearStale(Path cluster) throws IOException {
        if (running(cluster).isEmpty()) {
            Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        }
    }

    /** Waits until the server's process is gone: after a kill it may stay a zombie for a second or two, and still holds its lock. */
    static void awaitGone(Path cluster, Duration patience) {
        Instant deadline = Instant.now().plus(patience);
        try {
            while (running(cluster).isPresent() && Instant.now().isBefore(deadline)) {
                Pause.brief();
            }
        } catch (IOException problem) {
            throw new DatabaseUnavailableException("无法确认数据库是否已停止：" + problem.getMessage(), problem);
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /**
     * A process id may be used again by another program: it counts only if the program is PostgreSQL. A killed one whose parent
     * hasn't noticed yet (a zombie) keeps its id for a while and serves nobody.
     */
    private static boolean alive(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> !zombie(pid))
                .filter(process -> process.info()
                        .command()
                        .map(command -> command.contains("postgres"))
                        .orElse(true))
                .isPresent();
    }

    private static boolean zombie(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException gone) {
            return false;
        }
    }
}
