package cn.qingjian.kernel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Does together what is asked for at the same time (group commit): what comes while a batch is at work waits for it and goes with the
 * next. Where little comes, each is a batch of its own and waits for nobody. A batch that fails is taken apart and each of it
 * done by itself, so that what is wrong with one harms no other.
 *
 * @param <Q> what is asked
 * @param <A> what came of it
 */
public final class Batcher<Q, A> implements AutoCloseable {
    private final int most;
    private final Function<? super Q, ?> owner;
    private final Function<List<Q>, List<A>> work;
    private final List<Waiting<Q, A>> waiting = new ArrayList<>();
    private final ExecutorService workers;

    /**
     * A batcher with workers of its own.
     *
     * @param name of its threads
     * @param atOnce so many batches are at work at the same time
     * @param most so many go together at most
     * @param owner what two of one batch must not have in common
     * @param work does a batch, all or nothing: the answers in the order of the questions
     */
    public Batcher(String name, int atOnce, int most, Function<? super Q, ?> owner, Function<List<Q>, List<A>> work) {
        this.most = most;
        this.owner = owner;
        this.work = work;
        this.workers = Executors.newFixedThreadPool(
                atOnce, Thread.ofPlatform().daemon().name(name + "-", 1).factory());
    }

    /** Does one, together with others that are waiting; throws what the work throws for this one alone. */
    public A done(Q question) {
        var mine = new Waiting<Q, A>(question, new CompletableFuture<>());
        synchronized (waiting) {
            waiting.add(mine);
        }
        workers.execute(this::next);
        try {
            return mine.answer
                    .join()
                    .orElseGet(() -> work.apply(List.of(question)).getFirst());
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    private void next() {
        List<Waiting<Q, A>> batch = taken();
        if (batch.isEmpty()) {
            return; // it went with an earlier one
        }
        try {
            List<A> answers = work.apply(batch.stream().map(Waiting::question).toList());
            for (int n = 0; n < batch.size(); n++) {
                batch.get(n).answer.complete(Optional.of(answers.get(n)));
            }
        } catch (RuntimeException | Error failed) {
            if (batch.size() > 1) {
                batch.forEach(one -> one.answer.complete(Optional.empty()));
            } else {
                batch.getFirst().answer.completeExceptionally(failed);
            }
        }
    }

    /** Those who have waited longest; a second one of the same owner waits on, with a turn of its own. */
    private List<Waiting<Q, A>> taken() {
        List<Waiting<Q, A>> batch = new ArrayList<>();
        Set<Object> owners = new HashSet<>();
        synchronized (waiting) {
            Iterator<Waiting<Q, A>> all = waiting.iterator();
            while (batch.size() < most && all.hasNext()) {
                Waiting<Q, A> one = all.next();
                if (owners.add(owner.apply(one.question))) {
                    batch.add(one);
                    all.remove();
                }
            }
        }
        return batch;
    }

    /** Ends the workers; what is waiting is done before. */
    @Override
    public void close() {
        workers.close();
    }

    private record Waiting<Q, A>(Q question, CompletableFuture<Optional<A>> answer) {}
}
