package cn.qingjian.bench.hall;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The application as a process of its own that can be killed. Where {@code ./qj} has built it, it is started as that does, the
 * classes learnt before; elsewhere from the class path of this program. Several on one folder share its database: the first
 * supervises it.
 */
public final class HallApplication implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int LOOK_EVERY_MS = 50;

    private final Process process;
    private final URI address;

    private HallApplication(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts it on any free port and waits until it answers.
     *
     * @param more further settings, such as {@code --qingjian.bank.automatic=false}
     */
    public static HallApplication start(Storage storage, Outside outside, String... more)
            throws IOException, InterruptedException {
        return start(storage, outside, freePort(), more);
    }

    /** The same on a port. */
    public static HallApplication start(Storage storage, Outside outside, int port, String... more)
            throws IOException, InterruptedException {
        HallApplication application = begin(storage, outside, port, more);
        application.awaitReady();
        return application;
    }

    /** Starts it on a port and doesn't wait. */
    public static HallApplication begin(Storage storage, Outside outside, int port, String... more) throws IOException {
        List<String> command = command();
        command.addAll(List.of(
                "--server.port=" + port,
                "--qingjian.data=" + storage.data(),
                "--qingjian.demo=false",
                "--qingjian.provisions.meaning=false",
                "--qingjian.admin.password=first-password-of-benches"));
        command.addAll(outside.settings());
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        storage.data().resolve("log-" + port).toFile()))
                .start();
        return new HallApplication(process, URI.create("http://localhost:" + port));
    }

    private static List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-Xmx768m"));
        Path run = Path.of(System.getProperty("qingjian.home", "nowhere"), "app", "target", "run");
        Path jar = run.resolve("qingjian.jar");
        if (Files.isRegularFile(jar)) {
            Path learnt = run.resolve("classes-" + Runtime.version().feature() + ".aot");
            if (Files.isRegularFile(learnt)) {
                command.addAll(List.of("-XX:AOTCache=" + learnt, "-Xlog:aot=off", "-Xlog:cds=off"));
            }
            command.addAll(List.of("-jar", jar.toString()));
        } else {
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), "cn.qingjian.Qingjian"));
        }
        return command;
    }

    /** A port that nobody listens on. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Waits until it answers; an {@link IllegalStateException} where it ended or takes minutes. */
    public void awaitReady() throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest question = HttpRequest.newBuilder(address.resolve("/actuator/health"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!answers(client, question)) {
                if (System.nanoTime() > end || process.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("the application did not start: " + address);
                }
            }
        }
    }

    private static boolean answers(HttpClient client, HttpRequest question) throws InterruptedException {
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Where it listens. */
    public URI address() {
        return address;
    }

    /** Its process. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Whether its process lives. */
    public boolean alive() {
        return process.isAlive();
    }

    /** Kills it without a warning (SIGKILL) and waits until it is gone. What it started, such as the database, lives on. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Stops it in order, and with it the database where it supervises that. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
