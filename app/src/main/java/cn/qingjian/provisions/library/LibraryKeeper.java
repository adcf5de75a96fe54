package cn.qingjian.provisions.library;

import cn.qingjian.clauses.Clause;
import cn.qingjian.clauses.ClauseIndex;
import cn.qingjian.clauses.Coverage;
import cn.qingjian.clauses.CoverageEngine;
import cn.qingjian.clauses.SourceClause;
import cn.qingjian.clauses.meaning.Meaning;
import cn.qingjian.provisions.LibraryState;
import cn.qingjian.provisions.Provision;
import cn.qingjian.provisions.library.Library.Entry;
import cn.qingjian.provisions.store.ProvisionStore;
import cn.qingjian.provisions.store.ProvisionStore.Stamped;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the picture of the library in memory up to date with the tables. While a newer one is being made, the one before
 * answers. Changes made by another process, such as {@code ./qj import}, are seen within seconds.
 */
@Component
public class LibraryKeeper implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(LibraryKeeper.class);
    private static final long LOOK_EVERY_SECONDS = 3;
    /** Ends the key under which the void articles of a provision stand in the index, since no key has this character. */
    private static final String VOID = "|void";

    private final ProvisionStore store;
    private final Path vectors;
    private final boolean meaningWanted;
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile Library library = Library.EMPTY;
    private volatile Optional<Meaning> meaning = Optional.empty();
    private volatile @Nullable CoverageEngine engine;
    private volatile @Nullable ScheduledExecutorService watch;

    LibraryKeeper(
            ProvisionStore store,
            @Value("${qingjian.data}") String data,
            @Value("${qingjian.provisions.meaning}") boolean meaningWanted) {
        this.store = store;
        this.vectors = Path.of(data, "vectors");
        this.meaningWanted = meaningWanted;
    }

    /** The library as it is now in memory. */
    public Library library() {
        return library;
    }

    /** How far the picture in memory and its vectors are. */
    public LibraryState state() {
        Library now = library;
        Meaning.Progress progress = meaning.map(Meaning::progress).orElse(new Meaning.Progress(0, 0));
        return new LibraryState(
                now.size(),
                now.clauseCount(),
                refreshing.isLocked(),
                progress.done(),
                progress.total(),
                meaning.isPresent());
    }

    /** What the chosen provisions in force on a day already say of draft clauses, in their order. */
    public List<Coverage> cover(List<String> texts, LocalDate day, Predicate<Provision> among) {
        CoverageEngine current = loaded();
        Library now = library;
        return current.cover(texts, key -> eligible(now, key, day, among));
    }

    /** What other texts that are no provisions, such as drafts under way, already say of draft clauses, in their order. */
    public List<Coverage> coverAmong(List<SourceClause> others, List<String> texts) {
        return loaded().coverAmong(others, texts);
    }

    private CoverageEngine loaded() {
        CoverageEngine current = engine;
        if (current == null) {
            refresh();
            current = engineNow();
        }
        return current;
    }

    private static boolean eligible(Library now, String key, LocalDate day, Predicate<Provision> among) {
        boolean isVoid = key.endsWith(VOID);
        Optional<Provision> found = now.find(provisionOf(key));
        if (found.isEmpty() || !found.get().on(day).provides() || !among.test(found.get())) {
            return false;
        }
        LocalDate from = found.get().validity().voidFrom();
        return !isVoid || (from != null && day.isBefore(from));
    }

    /** The provision's key that a clause of the index belongs to. */
    public static String provisionOf(String key) {
        return key.endsWith(VOID) ? key.substring(0, key.length() - VOID.length()) : key;
    }

    /** Brings the picture up to date with the tables as the caller sees them; returns when it is. */
    public void refresh() {
        refreshing.lock();
        try {
            long latest = store.latestStamp();
            if (latest != library.stamp() || engine == null) {
                load(latest);
            }
        } finally {
            refreshing.unlock();
        }
    }

    private void load(long latest) {
        Map<String, Entry> known = library.byId();
        List<Stamped> all = store.all();
        Set<String> gone = new HashSet<>(known.keySet());
        List<String> changed = new ArrayList<>();
        for (Stamped one : all) {
            Entry before = known.get(one.provision().id());
            if (before != null && sameClauses(before.stamped(), one)) {
                gone.remove(one.provision().id());
            } else {
                changed.add(one.provision().id());
            }
        }
        Map<String, List<Clause>> texts = store.clauses(changed);
        List<Entry> entries = all.stream()
                .map(one -> new Entry(one, clauses(one.provision().id(), texts, known)))
                .toList();
        Library next = new Library(latest, entries);
        change(gone, changed, next);
        library = next;
    }

    private static List<Clause> clauses(String id, Map<String, List<Clause>> texts, Map<String, Entry> known) {
        List<Clause> read = texts.get(id);
        Entry before = known.get(id);
        return read != null ? read : before == null ? List.of() : before.clauses();
    }

    private static boolean sameClauses(Stamped before, Stamped now) {
        return before.textStamp() == now.textStamp()
                && before.provision()
                        .validity()
                        .voidArticles()
                        .equals(now.provision().validity().voidArticles());
    }

    private void change(Set<String> gone, List<String> changed, Library next) {
        List<SourceClause> more =
                changed.stream().flatMap(id -> sources(next, id).stream()).toList();
        Set<String> keys = new HashSet<>(gone);
        gone.forEach(id -> keys.add(id + VOID));
        if (engine == null) {
            meaning = openMeaning();
            engine = CoverageEngine.open(ClauseIndex.of(more), meaning);
        } else if (!gone.isEmpty() || !more.isEmpty()) {
            engineNow().change(index -> index.without(keys).with(more));
        }
    }

    private static List<SourceClause> sources(Library next, String id) {
        Provision provision = next.find(id).orElseThrow();
        return next.clauses(id).stream()
                .map(clause -> new SourceClause(
                        provision.validity().voids(clause.address()) ? id + VOID : id, clause.address(), clause.text()))
                .toList();
    }

    private Optional<Meaning> openMeaning() {
        if (!meaningWanted) {
            return Optional.empty();
        }
        try {
            return Optional.of(Meaning.open(vectors));
        } catch (IllegalStateException noModel) {
            log.warn("语义模型不能在这台机器上运行，只按文字比对：{}", noModel.getMessage());
            return Optional.empty();
        }
    }

    private CoverageEngine engineNow() {
        CoverageEngine current = engine;
        if (current == null) {
            throw new IllegalStateException("the library was not loaded");
        }
        return current;
    }

    /** Loads the library in the background and looks for changes from then on. */
    @Override
    public void start() {
        ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("library").factory());
        var unused = looking.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        watch = looking;
    }

    /** A look that finds nothing newer changes nothing, so that it can't take back what a transaction under way has shown. */
    private void look() {
        try {
            if (engine == null || store.latestStamp() > library.stamp()) {
                refresh();
                log.info("规定库：{} 件，{} 条", library.size(), library.clauseCount());
            }
        } catch (RuntimeException problem) {
            log.warn("规定库没有读成，稍后再试", problem);
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService looking = watch;
        if (looking != null) {
            looking.close();
            watch = null;
        }
        CoverageEngine current = engine;
        if (current != null) {
            current.close();
            engine = null;
            library = Library.EMPTY; // a later start must load every clause into the engine that it makes
        }
    }

    @Override
    public boolean isRunning() {
        return watch != null;
    }

    /** After the demonstration is filled, before the first page. */
    @Override
    public int getPhase() {
        return 1;
    }
}
