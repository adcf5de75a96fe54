package cn.qingjian.bench.crash;

import cn.qingjian.bench.hall.Answer;
import cn.qingjian.bench.hall.HallVisitor;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * One depositor's way to one receipt, each step under the same key and as often as it takes: where no answer comes, or one
 * that settles nothing, the step is taken again, which is all that a careful client can do.
 */
final class Trip {
    private static final String ITEM = "B08";
    private static final int PAUSE_MS = 100;
    private static final int MOST_TRIES = 1_200;
    private static final int CONFLICT = 409;

    private final Stage.Guest guest;
    private final HallVisitor visitor;
    private final Gate gate;
    private final Journal journal;
    private final UUID key;
    private final String yuan;
    private boolean begun;
    private boolean answered;
    private int unsettled;

    Trip(Stage.Guest guest, Gate gate, Journal journal, UUID key, String yuan) {
        this.guest = guest;
        this.visitor = guest.visitor();
        this.gate = gate;
        this.journal = journal;
        this.key = key;
        this.yuan = yuan;
    }

    UUID key() {
        return key;
    }

    Stage.Guest guest() {
        return guest;
    }

    /** How many requests had no answer, or one that settled nothing. */
    int unsettled() {
        return unsettled;
    }

    /** Goes up to where only handing in is left. */
    void prepare() throws InterruptedException {
        for (int tries = 0; !(begun && answered); tries++) {
            if (tries > MOST_TRIES) {
                throw new IllegalStateException(key + " can't be begun");
            }
            step("prepare", this::toTheCheck);
        }
    }

    /** The same as work for others to do. */
    Callable<Boolean> preparing() {
        return () -> {
            prepare();
            return true;
        };
    }

    /** The same trip under the same key, gone on with at another address. */
    Trip at(URI address) {
        return new Trip(new Stage.Guest(guest.depositor(), visitor.at(address)), gate, journal, key, yuan);
    }

    /** Goes to the receipt. */
    Answer finish() throws InterruptedException {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            prepare();
            Answer answer = step("submit", this::handIn);
            if (answer != null) {
                return answer;
            }
        }
        throw new IllegalStateException(key + " never got a receipt");
    }

    /** Hands in where it is; where no answer comes, goes on at another address. */
    Answer finishOr(URI other) throws InterruptedException {
        Answer answer = step("submit", this::handIn);
        return answer != null ? answer : at(other).finish();
    }

    private @Nullable Answer toTheCheck() throws IOException, InterruptedException {
        if (!begun) {
            Answer start = visitor.see("/hall/apply/" + ITEM);
            if (start.status() != 200) {
                return start;
            }
            Answer next = visitor.begin(ITEM, key, start);
            // a filing that has a receipt has no more questions
            begun = next.status() == 200 || next.status() == CONFLICT;
            answered = next.status() == CONFLICT;
            return begun ? null : next;
        }
        Answer next = visitor.answer(key, 1, yuan);
        answered = next.status() == 200 || next.status() == CONFLICT;
        return answered ? null : next;
    }

    private Answer handIn() throws IOException, InterruptedException {
        return visitor.submit(key, visitor.see("/hall/filings"));
    }

    private @Nullable Answer step(String name, Step step) throws InterruptedException {
        journal.asks(key, name);
        try {
            Answer answer = step.take();
            if (answer != null && answer.received()) {
                journal.receipt(key, name, answer);
                return answer;
            }
            if (answer == null) {
                return null;
            }
            journal.unsettled(key, name, answer);
        } catch (IOException silence) {
            journal.silence(key, name, silence);
        }
        unsettled++;
        Thread.sleep(PAUSE_MS);
        gate.pass();
        return null;
    }

    @Override
    public String toString() {
        return guest.depositor() + " " + key;
    }

    /** One step; null where it led on. */
    private interface Step {
        @Nullable
        Answer take() throws IOException, InterruptedException;
    }
}
