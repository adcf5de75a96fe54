package cn.qingjian.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of the solver: how far it is, and in the end what came of it. Safe for the reader while it works. */
public final class Run {
    private static final Logger log = LoggerFactory.getLogger(Run.class);

    /** What a later round may take at least: this part of the whole time. */
    private static final int ROUNDS = 10;

    private final List<Placeable> what;
    private final Layout layout;
    private final String by;
    private final Instant begun;
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile boolean stopped;
    private volatile boolean failed;
    private volatile Optional<LayoutSolver.Progress> progress = Optional.empty();
    private volatile Optional<Result> result = Optional.empty();

    /** What the solver and the explainer left. */
    private record Result(List<Row> rows, List<Explainer.Conflict> conflicts, Plan.Figures before) {}

    Run(List<Placeable> what, Layout layout, String by, Instant begun) {
        this.what = List.copyOf(what);
        this.layout = layout;
        this.by = by;
        this.begun = begun;
    }

    /**
     * One thing with its slot.
     *
     * @param what the thing
     * @param slot its slot, empty where it has none
     * @param venue name of the venue, empty where it has none
     * @param before name of the venue that it has now, empty where it has none
     * @param why why there, empty where it has none
     */
    public record Row(Placeable what, Optional<Slot> slot, String venue, String before, String why) {
        /** Whether it is moved from where it is now. */
        public boolean moved() {
            return slot.isPresent()
                    && what.announced().isPresent()
                    && !what.announced().equals(slot);
        }

        /** Its new beginning as it is read; empty where it has none. */
        public String when() {
            return slot.map(Row::words).orElse("");
        }

        /** When and where it is now, as it is read; empty where it isn't anywhere. */
        public String was() {
            return what.announced()
                    .map(one -> words(one) + " " + before)
                    .orElse("")
                    .strip();
        }

        private static String words(Slot slot) {
            return "%d月%d日 %s"
                    .formatted(
                            slot.start().getMonthValue(),
                            slot.start().getDayOfMonth(),
                            slot.start().toLocalTime());
        }

        /** Whether people have been told where it is now. */
        public boolean told() {
            return what.announced().isPresent() && what.told();
        }
    }

    void work(Duration time) {
        try {
            long end = System.nanoTime() + time.toNanos();
            Duration least = time.dividedBy(ROUNDS);
            Map<Long, String> barred = new HashMap<>();
            LayoutSolver.Progress best = solve(layout, time, Duration.ZERO);
            for (var more = barred(best.plan()); !more.isEmpty(); more = barred(best.plan())) {
                barred.putAll(more);
                Duration left = Duration.ofNanos(end - System.nanoTime());
                best = solve(layout.holding(barred.keySet()), left.compareTo(least) < 0 ? least : left, least);
            }
            var explainer = new Explainer(layout.holding(barred.keySet()), best.plan());
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < what.size(); i++) {
                rows.add(row(i, best.plan(), explainer, barred));
            }
            rows.sort(Comparator.comparing(
                    (Row row) -> row.slot().map(slot -> slot.start().toString()).orElse("")));
            progress = Optional.of(best);
            result = Optional.of(new Result(
                    List.copyOf(rows),
                    explainer.conflicts(),
                    FirstComeFirstServed.plan(layout).figures()));
        } catch (RuntimeException problem) {
            log.error("a layout failed", problem);
            failed = true;
        } finally {
            end.countDown();
        }
    }

    /** Waits for its end; false where that takes longer. */
    boolean await(Duration time) throws InterruptedException {
        return end.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whoever stops it has the best so far; a later round has at least its share, since it begins anew. */
    private LayoutSolver.Progress solve(Layout some, Duration time, Duration least) {
        long begun = System.nanoTime();
        return new LayoutSolver()
                .solve(
                        some,
                        time,
                        () -> stopped && System.nanoTime() - begun >= least.toNanos(),
                        found -> progress = Optional.of(found));
    }

    /** Of what people have been told and would be moved, that which may not be where the plan puts it, with the reason. */
    private Map<Long, String> barred(Plan plan) {
        Map<Long, String> barred = new HashMap<>();
        for (int i = 0; i < what.size(); i++) {
            Placeable one = what.get(i);
            Optional<Slot> slot = Optional.ofNullable(plan.slots().get((long) i));
            if (one.told() && one.announced().isPresent() && !one.announced().equals(slot)) {
                long id = i;
                slot.flatMap(one::bars).ifPresent(reason -> barred.put(id, reason));
            }
        }
        return barred;
    }

    private Row row(int i, Plan plan, Explainer explainer, Map<Long, String> barred) {
        Placeable one = what.get(i);
        Optional<Slot> slot = Optional.ofNullable(plan.slots().get((long) i));
        Row bare = new Row(one, slot, venue(slot), venue(one.announced()), "");
        String why = slot.isEmpty()
                ? ""
                : barred.containsKey((long) i)
                        ? "照原时间：换到别的时间不行，" + barred.get((long) i)
                        : bare.told() && bare.moved()
                                ? explainer.move(i).sentence()
                                : explainer.why(i).sentence();
        return new Row(one, slot, bare.venue(), bare.before(), why);
    }

    private String venue(Optional<Slot> slot) {
        return slot.flatMap(one -> layout.venues().stream()
                        .filter(venue -> venue.id() == one.venue())
                        .findFirst())
                .map(Venue::name)
                .orElse("");
    }

    void stop() {
        stopped = true;
    }

    /** Whether it has come to its end. */
    public boolean done() {
        return failed || result.isPresent();
    }

    /** Whether it broke off by our mistake. */
    public boolean failed() {
        return failed;
    }

    /** Whether it was told to stop. */
    public boolean stopped() {
        return stopped;
    }

    /** The best so far. */
    public Optional<LayoutSolver.Progress> progress() {
        return progress;
    }

    /** How many things it lays out. */
    public int size() {
        return what.size();
    }

    /** Who began it. */
    public String by() {
        return by;
    }

    /** When it began. */
    public Instant begun() {
        return begun;
    }

    /** Each thing with its slot, by time; empty until it is done. */
    public List<Row> rows() {
        return result.map(Result::rows).orElse(List.of());
    }

    /** What people have been told and would be moved; empty until it is done. */
    public List<Row> moves() {
        return rows().stream().filter(row -> row.told() && row.moved()).toList();
    }

    /** How many of all are known to people already. */
    public long told() {
        return rows().stream().filter(Row::told).count();
    }

    /** What could not be placed, and why; empty until it is done. */
    public List<Explainer.Conflict> conflicts() {
        return result.map(Result::conflicts).orElse(List.of());
    }

    /** What the thing with that key in the conflicts is called. */
    public String title(long request) {
        return what.get((int) request).title();
    }

    /** What first come, first served would have cost; empty until it is done. */
    public Optional<Plan.Figures> before() {
        return result.map(Result::before);
    }
}
