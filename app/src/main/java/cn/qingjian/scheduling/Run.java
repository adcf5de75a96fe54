package cn.qingjian.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of the solver: how far it is, and in the end what came of it. Safe for the reader while it works. */
public final class Run {
    private static final Logger log = LoggerFactory.getLogger(Run.class);

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
     * @param why why there, empty where it has none
     */
    public record Row(Placeable what, Optional<Slot> slot, String venue, String why) {
        /** Whether it is moved from where it was announced. */
        public boolean moved() {
            return what.announced().isPresent() && !what.announced().equals(slot);
        }
    }

    void work(Duration time) {
        try {
            LayoutSolver.Progress best =
                    new LayoutSolver().solve(layout, time, () -> stopped, found -> progress = Optional.of(found));
            var explainer = new Explainer(layout, best.plan());
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < what.size(); i++) {
                rows.add(row(i, best.plan(), explainer));
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

    private Row row(int i, Plan plan, Explainer explainer) {
        Optional<Slot> slot = Optional.ofNullable(plan.slots().get((long) i));
        return new Row(
                what.get(i),
                slot,
                slot.flatMap(one -> layout.venues().stream()
                                .filter(venue -> venue.id() == one.venue())
                                .findFirst())
                        .map(Venue::name)
                        .orElse(""),
                slot.isPresent() ? explainer.why(i).sentence() : "");
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

    /** What could not be placed, and why; empty until it is done. */
    public List<Explainer.Conflict> conflicts() {
        return result.map(Result::conflicts).orElse(List.of());
    }

    /** What first come, first served would have cost; empty until it is done. */
    public Optional<Plan.Figures> before() {
        return result.map(Result::before);
    }
}
