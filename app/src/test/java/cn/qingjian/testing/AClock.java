package cn.qingjian.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that a test puts forward. */
public final class AClock extends Clock {
    private final AtomicReference<Instant> now;

    /** Standing at that moment. */
    public AClock(Instant now) {
        this.now = new AtomicReference<>(now);
    }

    /** Puts it forward. */
    public void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
