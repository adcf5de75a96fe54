package cn.qingjian.sharing.calling;

import cn.qingjian.privacy.Sm3;
import cn.qingjian.sharing.Failure;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Puts one question to one source over HTTP: {@code POST <address>/<question>}, signed with HMAC-SM3 over method, path,
 * request id, time and body. A call is made once and never repeated: the citizen is waiting.
 */
@Component
public class Departments implements DisposableBean {
    private static final int LONGEST = 64 * 1024;
    private static final int OK = 200;
    private static final int SERVER_FAULT = 500;

    private final Breakers breakers;
    private final SharingSettings settings;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Departments(Breakers breakers, SharingSettings settings, Clock clock) {
        this.breakers = breakers;
        this.settings = settings;
        this.clock = clock;
    }

    /** Asks and waits, at most as long as the source may take; interrupted, the call is given up as too late. */
    Called ask(Outgoing call, Endpoint endpoint) {
        CircuitBreaker breaker = breakers.of(call.source());
        Instant askedAt = now();
        if (!breaker.tryAcquirePermission()) {
            return Called.failed(call, Failure.BREAKER_OPEN, askedAt, Duration.ZERO);
        }
        long begin = System.nanoTime();
        Called called;
        try {
            called = send(call, endpoint, askedAt, begin);
        } catch (HttpTimeoutException late) {
            called = Called.failed(call, Failure.SOURCE_LIMIT, askedAt, since(begin));
        } catch (IOException problem) {
            called = Called.failed(call, Failure.UNREACHABLE, askedAt, since(begin));
        } catch (InterruptedException givenUp) {
            called = Called.failed(call, Failure.OVERALL_LIMIT, askedAt, since(begin));
        } catch (RuntimeException ours) {
            breaker.releasePermission();
            throw ours;
        }
        tell(breaker, called);
        return called;
    }

    /** A source that means somebody else works well; one that can't be understood doesn't. */
    private static void tell(CircuitBreaker breaker, Called called) {
        long nanos = called.took().toNanos();
        if (called.result().answered() || called.failure() == Failure.NAME_DIFFERS) {
            breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
        } else {
            breaker.onError(
                    nanos,
                    TimeUnit.NANOSECONDS,
                    new IOException(called.failure().name()));
        }
    }

    private Called send(Outgoing call, Endpoint endpoint, Instant askedAt, long begin)
            throws IOException, InterruptedException {
        HttpResponse<InputStream> response =
                http.send(request(call, endpoint), HttpResponse.BodyHandlers.ofInputStream());
        byte[] body;
        try (InputStream in = response.body()) {
            body = in.readNBytes(LONGEST + 1);
        }
        String hash = Sm3.digest(body);
        Wire.Reply reply = read(call, response.statusCode(), body);
        return new Called(
                call,
                reply.result(),
                reply.failure(),
                askedAt,
                since(begin),
                now(),
                hash,
                reply.answer(),
                reply.data());
    }

    private static Wire.Reply read(Outgoing call, int status, byte[] body) {
        if (status >= SERVER_FAULT) {
            return Wire.Reply.failed(Failure.BROKEN);
        }
        if (status != OK) {
            return Wire.Reply.failed(Failure.REFUSED);
        }
        return body.length > LONGEST
                ? Wire.Reply.failed(Failure.UNREADABLE)
                : Wire.reply(call, new String(body, StandardCharsets.UTF_8));
    }

    private HttpRequest request(Outgoing call, Endpoint endpoint) {
        URI address = URI.create(endpoint.address() + "/" + call.question().code());
        String body = Wire.question(call);
        String time = String.valueOf(clock.millis());
        String signed = String.join("\n", "POST", address.getPath(), call.requestId(), time, body);
        return HttpRequest.newBuilder(address)
                .timeout(endpoint.limit())
                .header("Content-Type", "application/json; charset=utf-8")
                .header("X-Client", settings.client())
                .header("X-Request-Id", call.requestId())
                .header("X-Timestamp", time)
                .header("X-Signature", Sm3.sign(endpoint.secret(), signed))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    /** At the precision that the database keeps, so that an answer used again says the same times. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Override
    public void destroy() {
        http.shutdownNow();
    }
}
