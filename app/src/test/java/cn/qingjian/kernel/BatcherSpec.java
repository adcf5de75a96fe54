package cn.qingjian.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class BatcherSpec {
    private static final int MOST = 4;

    private final List<List<Integer>> batches = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    /** The first batch lasts until {@link #goOn}; a number below nothing can't be done. */
    private List<Integer> doubled(List<Integer> all) {
        boolean first = batches.isEmpty();
        batches.add(all);
        if (first) {
            begun.countDown();
            await(goOn);
        }
        if (all.stream().anyMatch(one -> one < 0)) {
            throw new IllegalArgumentException("below nothing: " + all);
        }
        return all.stream().map(one -> 2 * one).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void awaitWaiting(List<Thread> threads) {
        while (!threads.stream().allMatch(one -> one.getState() == Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
    }

    /** Asks the first, and while it is at work the others; what came of each, or why it couldn't be done. */
    private List<Object> askedBeside(Function<Integer, Object> owner, int first, List<Integer> others)
            throws Exception {
        try (var batcher = new Batcher<>("batcher-spec", 1, MOST, owner, this::doubled);
                var threads = Executors.newCachedThreadPool()) {
            List<Future<Object>> asked = new ArrayList<>();
            asked.add(threads.submit(() -> answer(batcher, first)));
            begun.await();
            List<Thread> waiting = Collections.synchronizedList(new ArrayList<>());
            for (int other : others) {
                asked.add(threads.submit(() -> {
                    waiting.add(Thread.currentThread());
                    return answer(batcher, other);
                }));
                while (waiting.size() < asked.size() - 1) {
                    Thread.onSpinWait();
                }
                awaitWaiting(waiting);
            }
            goOn.countDown();
            List<Object> answers = new ArrayList<>();
            for (Future<Object> one : asked) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    private static Object answer(Batcher<Integer, Integer> batcher, int question) {
        try {
            return batcher.done(question);
        } catch (IllegalArgumentException refused) {
            return "refused";
        }
    }

    @Test
    void alone_is_a_batch_of_one() {
        goOn.countDown();
        try (var batcher = new Batcher<Integer, Integer>("batcher-spec", 1, MOST, one -> one, this::doubled)) {
            assertThat(batcher.done(21)).isEqualTo(42);
        }
        assertThat(batches).containsExactly(List.of(21));
    }

    @Test
    void what_comes_meanwhile_goes_together() throws Exception {
        assertThat(askedBeside(one -> one, 1, List.of(2, 3, 4))).containsExactly(2, 4, 6, 8);
        assertThat(batches).containsExactly(List.of(1), List.of(2, 3, 4));
    }

    @Test
    void no_batch_is_larger_than_allowed() throws Exception {
        assertThat(askedBeside(one -> one, 1, List.of(2, 3, 4, 5, 6, 7))).containsExactly(2, 4, 6, 8, 10, 12, 14);
        assertThat(batches).containsExactly(List.of(1), List.of(2, 3, 4, 5), List.of(6, 7));
    }

    @Test
    void two_of_the_same_owner_never_go_together() throws Exception {
        assertThat(askedBeside(one -> one % 2, 1, List.of(3, 5, 4, 7))).containsExactly(2, 6, 10, 8, 14);
        assertThat(batches).containsExactly(List.of(1), List.of(3, 4), List.of(5), List.of(7));
    }

    @Test
    void two_may_ask_the_same() throws Exception {
        assertThat(askedBeside(one -> new Object(), 1, List.of(5, 5))).containsExactly(2, 10, 10);
    }

    @Test
    void a_batch_that_fails_is_taken_apart_and_only_the_one_at_fault_hears_of_it() throws Exception {
        assertThat(askedBeside(one -> one, 1, List.of(2, -3, 4))).containsExactly(2, 4, "refused", 8);
        assertThat(batches).hasSize(5).contains(List.of(2), List.of(-3), List.of(4));
    }

    @Test
    void what_fails_alone_is_not_tried_again() {
        goOn.countDown();
        try (var batcher = new Batcher<Integer, Integer>("batcher-spec", 1, MOST, one -> one, this::doubled)) {
            assertThatThrownBy(() -> batcher.done(-1)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(batches).containsExactly(List.of(-1));
    }

    @Test
    void everybody_gets_his_own_answer() throws Exception {
        goOn.countDown();
        var done = new AtomicInteger();
        try (var batcher = new Batcher<Integer, Integer>("batcher-spec", 2, MOST, one -> one, this::doubled);
                var threads = Executors.newFixedThreadPool(16)) {
            List<Future<Boolean>> asked = new ArrayList<>();
            for (int n = 0; n < 2_000; n++) {
                int question = n;
                asked.add(threads.submit(() -> {
                    done.incrementAndGet();
                    return batcher.done(question) == 2 * question;
                }));
            }
            for (Future<Boolean> one : asked) {
                assertThat(one.get()).isTrue();
            }
        }
        List<Integer> all = batches.stream().flatMap(List::stream).toList();
        assertThat(all).hasSize(2_000);
        assertThat(new HashSet<>(all)).hasSize(2_000);
    }
}
