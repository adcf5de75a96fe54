package cn.qingjian.clauses.meaning;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The model and the vectors together: gives each clause of an index its vector, from the folder where it is known and by
 * computing it in the background on all cores where it is not, and embeds the texts that are asked about. Safe for many
 * threads.
 */
public final class Meaning implements AutoCloseable {
    /** Texts lately asked about whose vectors are remembered: a draft is checked again and again while it is written. */
    private static final int REMEMBERED = 2_000;

    private final Embedder embedder;
    private final VectorStore store;
    private final int threads;
    private final ExecutorService background;
    private final ExecutorService foreground;
    private final AtomicInteger asking = new AtomicInteger();
    private final AtomicLong modelNanos = new AtomicLong();
    private final Map<ContentKey, float[]> remembered = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ContentKey, float[]> eldest) {
            return size() > REMEMBERED;
        }
    };
    private volatile Job current = new Job(new MeaningIndex(0, 0), List.of());

    private record Task(ContentKey key, String text, List<Integer> ordinals) {}

    /** The clauses of one index that had no vector when it was made. */
    private static final class Job {
        private final MeaningIndex index;
        private final List<Task> tasks;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();

        Job(MeaningIndex index, List<Task> tasks) {
            this.index = index;
            this.tasks = tasks;
        }

        synchronized void tell() {
            notifyAll();
        }
    }

    /** How far the background work has come, in distinct texts. */
    public record Progress(int done, int total) {
        /** Nothing left to do. */
        public boolean complete() {
            return done >= total;
        }
    }

    private Meaning(Embedder embedder, VectorStore store, int threads) {
        this.embedder = embedder;
        this.store = store;
        this.threads = threads;
        background = Executors.newFixedThreadPool(threads, task -> thread(task, "vectors"));
        foreground = Executors.newFixedThreadPool(threads, task -> thread(task, "meaning"));
    }

    private static Thread thread(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Loads the model that ships with this library and opens a folder of vectors; all cores compute.
     *
     * @throws IllegalStateException where this machine can't run the model
     */
    public static Meaning open(Path folder) {
        return open(BgeSmallZh.load(), folder, Runtime.getRuntime().availableProcessors());
    }

    /** The same with another model and number of threads; the model is closed with this. */
    public static Meaning open(Embedder embedder, Path folder, int threads) {
        return new Meaning(embedder, VectorStore.open(folder, embedder.name(), embedder.dimension()), threads);
    }

    /**
     * Gives the clauses of an index their vectors: those that are known at once, the others in the background, in order of
     * ordinal. The work for the index that was asked for before is dropped, what it has computed is kept.
     *
     * @param size how many ordinals the index has
     * @param text the text of an ordinal, null where it stands for nothing any more
     */
    public synchronized MeaningIndex index(int size, IntFunction<@Nullable String> text) {
        Map<ContentKey, Task> missing = new LinkedHashMap<>();
        Map<Integer, PackedVector> known = new LinkedHashMap<>();
        int expected = 0;
        for (int ordinal = 0; ordinal < size; ordinal++) {
            String words = text.apply(ordinal);
            if (words == null) {
                continue;
            }
            expected++;
            ContentKey key = ContentKey.of(words);
            PackedVector vector = store.find(key);
            if (vector == null) {
                missing.computeIfAbsent(key, k -> new Task(k, words, new ArrayList<>()))
                        .ordinals()
                        .add(ordinal);
            } else {
                known.put(ordinal, vector);
            }
        }
        MeaningIndex index = new MeaningIndex(size, expected);
        known.forEach(index::put);
        Job job = new Job(index, List.copyOf(missing.values()));
        replace(job);
        for (int i = 0; i < Math.min(threads, job.tasks.size()); i++) {
            background.execute(() -> work(job));
        }
        return index;
    }

    private void replace(Job job) {
        Job before = current;
        current = job;
        before.tell();
    }

    private void work(Job job) {
        int at;
        while (job == current && (at = job.next.getAndIncrement()) < job.tasks.size()) {
            letOthersPass();
            Task task = job.tasks.get(at);
            PackedVector vector = store.find(task.key());
            if (vector == null) {
                vector = PackedVector.pack(embedder.embed(task.text()));
                store.put(task.key(), vector);
            }
            for (int ordinal : task.ordinals()) {
                job.index.put(ordinal, vector);
            }
            job.done.incrementAndGet();
            job.tell();
        }
    }

    /** A person who waits for an answer comes before the vectors of the library. */
    private void letOthersPass() {
        synchronized (asking) {
            while (asking.get() > 0) {
                try {
                    asking.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    /** How far the work for the latest index has come. */
    public Progress progress() {
        Job job = current;
        return new Progress(job.done.get(), job.tasks.size());
    }

    /**
     * Waits until the progress is no longer the given one.
     *
     * @return the progress then
     */
    public Progress awaitProgress(Progress known) throws InterruptedException {
        Job job = current;
        synchronized (job) {
            while (job == current
                    && job.done.get() == known.done()
                    && !progress().complete()) {
                job.wait();
            }
        }
        return progress();
    }

    /** The vectors of texts, in their order, computed on all cores at once. */
    public List<float[]> embed(Collection<String> texts) {
        asking.incrementAndGet();
        try {
            List<Future<float[]>> waiting = new ArrayList<>();
            for (String text : texts) {
                waiting.add(foreground.submit(() -> embed(text)));
            }
            List<float[]> vectors = new ArrayList<>();
            for (Future<float[]> one : waiting) {
                vectors.add(one.get());
            }
            return vectors;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while embedding", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the model failed", e.getCause());
        } finally {
            synchronized (asking) {
                asking.decrementAndGet();
                asking.notifyAll();
            }
        }
    }

    private float[] embed(String text) {
        ContentKey key = ContentKey.of(text);
        synchronized (remembered) {
            float[] known = remembered.get(key);
            if (known != null) {
                return known;
            }
        }
        long start = System.nanoTime();
        float[] vector = embedder.embed(text);
        modelNanos.addAndGet(System.nanoTime() - start);
        synchronized (remembered) {
            remembered.put(key, vector);
        }
        return vector;
    }

    /** Time spent in the model for {@link #embed(Collection)} so far, summed over threads, in nanoseconds. */
    public long modelNanos() {
        return modelNanos.get();
    }

    /** Stops the background work and closes the folder and the model; what was computed is kept. */
    @Override
    public void close() {
        replace(new Job(new MeaningIndex(0, 0), List.of()));
        background.close();
        foreground.close();
        store.close();
        embedder.close();
    }
}
