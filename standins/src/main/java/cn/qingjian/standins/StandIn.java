package cn.qingjian.standins;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/**
 * A local HTTP server on the loopback address, each request on a virtual thread. A subclass names its paths with
 * {@link #answer}; how a path misbehaves is told by {@link #misbehave}, or from outside with
 * {@code POST /_mischief?path=/pay&kind=LOST&times=3}.
 */
public abstract class StandIn implements AutoCloseable {
    /** Reads and writes what goes over the wire. */
    protected static final JsonMapper JSON = JsonMapper.shared();

    private static final Duration LONGER_THAN_ANYONE_WAITS = Duration.ofSeconds(20);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Prank> pranks = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Duration delay = LONGER_THAN_ANYONE_WAITS;

    /** On that port of the loopback address, any free one for 0. */
    protected StandIn(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException problem) {
            throw new UncheckedIOException("the stand-in can't listen on port " + port, problem);
        }
        server.setExecutor(threads);
        server.createContext("/_mischief", this::told);
    }

    /** Starts to answer. */
    public final void start() {
        server.start();
    }

    /** Its address, without a slash at the end. */
    public final URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** Requests of the paths that begin so misbehave, the given number of times or, for 0, until told otherwise. */
    public final void misbehave(String path, Mischief kind, int times) {
        if (kind == Mischief.NONE) {
            pranks.remove(path);
        } else {
            pranks.put(path, new Prank(kind, new AtomicInteger(times == 0 ? Integer.MAX_VALUE : times)));
        }
    }

    /** No path misbehaves any more. */
    public final void behave() {
        pranks.clear();
    }

    /** How late a late answer is; 20 seconds unless told otherwise. */
    public final void delay(Duration how) {
        delay = how;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    /** Says what answers the requests to a path and all below it. */
    protected final void answer(String path, Answer answer) {
        server.createContext(path, exchange -> {
            try (exchange) {
                serve(exchange, answer);
            } catch (RuntimeException problem) {
                send(exchange, Reply.json(500, Map.of("error", String.valueOf(problem.getMessage()))));
            }
        });
    }

    /** Whether this stand-in is told to misbehave so at a path; for what a subclass does of its own accord. */
    protected final boolean does(String path, Mischief kind) {
        return prank(path).map(prank -> prank.kind == kind && prank.take()).orElse(false);
    }

    private void serve(HttpExchange exchange, Answer answer) throws IOException {
        var request = Request.of(exchange);
        Mischief kind = prank(request.path())
                .filter(prank -> prank.kind != Mischief.TWICE && prank.take())
                .map(prank -> prank.kind)
                .orElse(Mischief.NONE);
        switch (kind) {
            case DOWN -> send(exchange, Reply.json(503, Map.of("error", "暂停服务")));
            case NEVER -> pause(LONGER_THAN_ANYONE_WAITS);
            case WRONG -> send(exchange, new Reply(200, "application/json", "{\"result\":", Map.of()));
            case LOST -> answer.to(request);
            case LATE -> {
                Reply reply = answer.to(request);
                pause(delay);
                send(exchange, reply);
            }
            case NONE, TWICE -> send(exchange, answer.to(request));
        }
    }

    private java.util.Optional<Prank> prank(String path) {
        return pranks.entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Waits so long; false where this stand-in was closed in the meantime. */
    protected final boolean pause(Duration how) {
        try {
            return !closed.await(how.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void told(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> query = Request.of(exchange).query();
            misbehave(
                    query.getOrDefault("path", "/"),
                    Mischief.valueOf(query.getOrDefault("kind", "NONE")),
                    Integer.parseInt(query.getOrDefault("times", "0")));
            send(exchange, new Reply(204, "text/plain", "", Map.of()));
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", reply.type() + "; charset=utf-8");
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    /** What a stand-in does with a request. */
    @FunctionalInterface
    protected interface Answer {
        /** Does it and says the reply. */
        Reply to(Request request) throws IOException;
    }

    private record Prank(Mischief kind, AtomicInteger left) {
        boolean take() {
            return left.getAndUpdate(many -> Math.max(0, many - 1)) > 0;
        }
    }
}
