package cn.qingjian.sharing.calling;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A department that answers exactly what a test says, and remembers what it was asked. */
final class ADepartment implements AutoCloseable {
    static final String SECRET = "a-secret-of-tests";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    final List<Asked> asked = new CopyOnWriteArrayList<>();

    record Asked(String path, String body, String requestId, String time, String signature, String client) {}

    private ADepartment(HttpHandler handler) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                asked.add(remembered(exchange));
                handler.handle(exchange);
            }
        });
        server.start();
    }

    static ADepartment doing(HttpHandler handler) {
        return new ADepartment(handler);
    }

    /** Answers with that status and body, in which {@code $id} stands for the number of the request. */
    static ADepartment answering(int status, String body) {
        return new ADepartment(exchange -> send(exchange, status, body));
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        String id = exchange.getRequestHeaders().getFirst("X-Request-Id");
        byte[] bytes = body.replace("$id", id).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    Endpoint endpoint(Duration limit) {
        return new Endpoint(URI.create("http://localhost:" + server.getAddress().getPort() + "/civil"), limit, SECRET);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static Asked remembered(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        return new Asked(
                exchange.getRequestURI().getPath(),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                String.valueOf(headers.getFirst("X-Request-Id")),
                String.valueOf(headers.getFirst("X-Timestamp")),
                String.valueOf(headers.getFirst("X-Signature")),
                String.valueOf(headers.getFirst("X-Client")));
    }
}
