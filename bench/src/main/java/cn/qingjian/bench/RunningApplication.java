package cn.qingjian.bench;

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
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged application with its demonstration, on a port and in a data folder of its own, as {@code ./qj serve} starts it. */
final class RunningApplication implements AutoCloseable {
    private static final Path JAR = Bench.HOME.resolve(Path.of("app", "target", "run", "qingjian.jar"));
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path data;
    private final String address;

    private RunningApplication(Process process, Path data, String address) {
        this.process = process;
        this.data = data;
        this.address = address;
    }

    /** Starts it; with a corpus folder as the first argument its national laws are imported before. */
    static RunningApplication start(String[] arguments) throws IOException, InterruptedException {
        if (!Files.isRegularFile(JAR)) {
            throw new IllegalStateException("请先构建：./qj serve 或 ./qj bench page-speed");
        }
        Path data = Files.createTempDirectory("qingjian-bench");
        String vectors = System.getenv("QINGJIAN_VECTORS");
        if (vectors != null) {
            Files.createSymbolicLink(data.resolve("vectors"), Path.of(vectors).toAbsolutePath());
        }
        if (arguments.length > 0) {
            Path laws = new CorpusFolder(Path.of(arguments[0])).nationalLawsFile();
            int code = java(data, 0, "import", laws.toAbsolutePath().toString()).waitFor();
            if (code != 0) {
                throw new IllegalStateException("the import ended with " + code);
            }
        }
        int port = freePort();
        var application = new RunningApplication(java(data, port), data, "http://localhost:" + port);
        application.awaitReady();
        return application;
    }

    private static Process java(Path data, int port, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-jar",
                JAR.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("log").toFile());
        builder.environment().put("QINGJIAN_DATA", data.toString());
        builder.environment().put("QINGJIAN_DEMO", "true");
        builder.environment().put("QINGJIAN_PORT", String.valueOf(port));
        return builder.start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest question = HttpRequest.newBuilder(URI.create(address + "/actuator/health"))
                    .build();
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!answers(client, question)) {
                if (System.nanoTime() > end || process.waitFor(500, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("the application did not start");
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

    /** Where it listens, without a slash at the end. */
    String address() {
        return address;
    }

    /** Stops it and clears its data away. */
    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
