package cn.qingjian.scheduling;

import cn.qingjian.gate.DemandId;
import cn.qingjian.merging.TrialRoom;
import cn.qingjian.people.Account;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the trial room lets be laid out; empty until a test puts something in. */
@Component
public class TrialPlaces implements Placeables {
    private final List<Placeable> some = new ArrayList<>();
    private boolean closed;

    /** Starts anew. */
    public void clear() {
        some.clear();
        closed = false;
    }

    /** From now on nothing can be placed. */
    public void close() {
        closed = true;
    }

    /** One more, an hour long, any time until that. */
    public Trial add(long number, String title, Set<Long> people, Venue venue, LocalDateTime latest) {
        var one = new Trial(new DemandId(TrialRoom.KIND, number), title, people, venue, latest);
        some.add(one);
        return one;
    }

    @Override
    public String kind() {
        return TrialRoom.KIND;
    }

    @Override
    public List<Placeable> placeable() {
        return List.copyOf(some);
    }

    /** One thing that can be laid out. */
    public final class Trial implements Placeable {
        private final DemandId id;
        private final String title;
        private final Set<Long> people;
        private final Venue venue;
        private final LocalDateTime latest;
        private Optional<Slot> placed = Optional.empty();
        private Optional<String> barred = Optional.empty();
        private Optional<LocalDateTime> earliest = Optional.empty();

        Trial(DemandId id, String title, Set<Long> people, Venue venue, LocalDateTime latest) {
            this.id = id;
            this.title = title;
            this.people = people;
            this.venue = venue;
            this.latest = latest;
        }

        /** People have been told that slot. */
        public Trial toldOf(LocalDateTime start) {
            placed = Optional.of(new Slot(start, venue.id()));
            return this;
        }

        /** It may be nowhere else, for that reason. */
        public Trial barredBy(String reason) {
            barred = Optional.of(reason);
            return this;
        }

        /** It doesn't begin before. */
        public Trial notBefore(LocalDateTime start) {
            earliest = Optional.of(start);
            return this;
        }

        @Override
        public Optional<String> bars(Slot slot) {
            return barred;
        }

        /** Where it was put. */
        public Optional<Slot> placed() {
            return placed;
        }

        @Override
        public DemandId id() {
            return id;
        }

        @Override
        public String title() {
            return title;
        }

        @Override
        public Set<Long> people() {
            return people;
        }

        @Override
        public int minutes() {
            return 60;
        }

        @Override
        public List<Venue> venues() {
            return List.of(venue);
        }

        @Override
        public LocalDateTime earliest() {
            return earliest.orElse(latest.minusDays(20));
        }

        @Override
        public LocalDateTime latest() {
            return latest;
        }

        @Override
        public Optional<Slot> announced() {
            return placed;
        }

        @Override
        public void place(Slot slot, Account by) {
            if (closed) {
                throw new IllegalStateException("closed");
            }
            placed = Optional.of(slot);
        }
    }
}
