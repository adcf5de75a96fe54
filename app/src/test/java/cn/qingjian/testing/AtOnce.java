package cn.qingjian.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs jobs that all begin at the same moment. */
public final class AtOnce {
    private AtOnce() {}

    /** What the jobs came to, in their order; the first exception of one is thrown. */
    public static <T> List<T> all(List<Callable<T>> jobs) throws Exception {
        var start = new CyclicBarrier(jobs.size());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = jobs.stream()
                    .map(job -> threads.submit(() -> {
                        start.await(30, TimeUnit.SECONDS);
                        return job.call();
                    }))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get(60, TimeUnit.SECONDS));
            }
            return results;
        }
    }
}
