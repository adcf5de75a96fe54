package cn.qingjian.sharing.calling;

import cn.qingjian.sharing.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Many calls at once, each on a virtual thread, each under its source's limit and all under one. */
@Component
public class Round implements DisposableBean {
    private final Departments departments;
    private final Endpoints endpoints;
    private final Duration overall;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Round(Departments departments, Endpoints endpoints, SharingSettings settings, Clock clock) {
        this.departments = departments;
        this.endpoints = endpoints;
        this.overall = settings.overall();
        this.clock = clock;
    }

    /** Makes the calls; the results stand in the order of the calls. It takes no longer than the overall limit. */
    public List<Called> run(List<Outgoing> calls) {
        long begin = System.nanoTime();
        Instant askedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Running> running = new ArrayList<>();
        for (Outgoing call : calls) {
            running.add(endpoints
                    .of(call.source())
                    .map(endpoint -> new Running(
                            call,
                            limit(endpoint),
                            submit(call, endpoint),
                            endpoint.limit().compareTo(overall) <= 0))
                    .orElseGet(() -> new Running(call, Duration.ZERO, Optional.empty(), true)));
        }
        try {
            return running.stream()
                    .map(one -> one.result().isPresent()
                            ? await(one, one.result().get(), begin, askedAt)
                            : Called.failed(one.call(), Failure.NOT_CONNECTED, askedAt, Duration.ZERO))
                    .toList();
        } finally {
            running.forEach(one -> one.result().ifPresent(result -> result.cancel(true)));
        }
    }

    private Optional<Future<Called>> submit(Outgoing call, Endpoint endpoint) {
        return Optional.of(threads.submit(() -> departments.ask(call, endpoint)));
    }

    private Duration limit(Endpoint endpoint) {
        return endpoint.limit().compareTo(overall) < 0 ? endpoint.limit() : overall;
    }

    private static Called await(Running one, Future<Called> result, long begin, Instant askedAt) {
        try {
            long left = one.limit().toNanos() - (System.nanoTime() - begin);
            return result.get(Math.max(0, left), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | CancellationException late) {
            return Called.failed(one.call(), one.late(), askedAt, one.limit());
        } catch (ExecutionException ours) {
            throw new IllegalStateException("asking " + one.call().requestId(), ours.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Called.failed(
                    one.call(), Failure.OVERALL_LIMIT, askedAt, Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }

    private record Running(Outgoing call, Duration limit, Optional<Future<Called>> result, boolean ownLimit) {
        Failure late() {
            return ownLimit ? Failure.SOURCE_LIMIT : Failure.OVERALL_LIMIT;
        }
    }
}
