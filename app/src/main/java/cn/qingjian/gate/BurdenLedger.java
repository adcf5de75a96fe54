package cn.qingjian.gate;

import cn.qingjian.gate.store.BurdenStore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The burden ledger (负担台账): what issued demands cost each unit that bears them, in person-minutes. What is admitted
 * and not issued yet costs nobody anything, and nobody learns of it here: an unannounced check would be none.
 */
@Service
public class BurdenLedger {
    private final BurdenStore store;
    private final ObjectProvider<Dues> dues;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** The rooms come late: they stand on the gate. */
    BurdenLedger(BurdenStore store, ObjectProvider<Dues> dues, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.dues = dues;
        this.events = events;
        this.clock = clock;
    }

    /** What is demanded of a unit in a year, newest first. */
    public List<Entry> demandedOf(long unit, int year) {
        return store.entries(year, Optional.of(unit));
    }

    /** What is demanded of all units in a year, newest first. */
    public List<Entry> all(int year) {
        return store.entries(year, Optional.empty());
    }

    /**
     * What a unit still has to answer, of whatever year: the earliest due day first, what has none last. Of a demand that comes
     * back the turn that is owed now; nothing of it while none is.
     */
    public List<Entry> open(long unit) {
        Map<String, Map<Long, LocalDate>> owed =
                dues.stream().collect(Collectors.toMap(Dues::kind, room -> room.owed(unit)));
        return store.open(unit).stream()
                .flatMap(entry -> owed.containsKey(entry.demand().kind())
                        ? Stream.ofNullable(owed.get(entry.demand().kind())
                                        .get(entry.demand().number()))
                                .map(entry::due)
                        : Stream.of(entry))
                .sorted(Comparator.comparing(entry -> entry.until().orElse(LocalDate.MAX)))
                .toList();
    }

    /** What became of every demand that was put to the gate in a year, one line a demand. */
    public List<Saving> savings(int year) {
        return store.savings(year);
    }

    /** What the rules had to say of the demands that were put to the gate in a year, one line a rule and demand. */
    public List<Objection> objections(int year) {
        return store.objections(year);
    }

    /**
     * A rule that had something to say of a demand, however often it was put.
     *
     * @param rule the rule's name
     * @param code its number in the sheet of rules
     * @param demand the demand
     * @param title what it is called
     * @param issuer key of the unit that asks
     * @param ruling key of the demand's last ruling
     * @param issued whether the demand was sent out, so that anyone may know of it
     * @param fate what became of it
     */
    public record Objection(
            String rule,
            String code,
            DemandId demand,
            String title,
            long issuer,
            long ruling,
            boolean issued,
            Fate fate) {
        /** What became of what the rule objected to. */
        public enum Fate {
            /** Taken out or made less before the demand was admitted. */
            MENDED("改掉了"),
            /** The demand wasn't admitted, or was taken back. */
            STOPPED("没有办成"),
            /** Admitted as it was: explained, or only hinted at. */
            KEPT("照样准予"),
            /** Still at the gate. */
            OPEN("还在办");

            private final String label;

            Fate(String label) {
                this.label = label;
            }

            /** The Chinese words for it. */
            public String label() {
                return label;
            }
        }

        /** Whether it was proof (痕迹) that was wanted. */
        public boolean proof() {
            return Proofs.CODES.contains(code);
        }
    }

    /** What was measured of the demands admitted in a year, with what it was reckoned from. */
    public List<Refit.Observation> observations(int year) {
        return store.observations(year);
    }

    /**
     * What one demand asked when it was first put to the gate, and what is left of it.
     *
     * @param demand the demand
     * @param issuer key of the unit that asks
     * @param month month in which it was first put, 1 to 12
     * @param asked person-minutes asked at first
     * @param granted person-minutes granted at last; 0 where it was refused, merged or given up
     * @param end how it ended
     */
    public record Saving(DemandId demand, long issuer, int month, long asked, long granted, End end) {
        /** How a demand ended. */
        public enum End {
            /** Admitted, perhaps in a lighter form. */
            ADMITTED,
            /** Refused and not put again. */
            REFUSED,
            /** Admitted once, then withdrawn: merged with another, or given up. */
            WITHDRAWN,
            /** Still at the gate. */
            OPEN
        }

        /** What the gate saved; nothing while it is open, and never less than nothing. */
        public long saved() {
            return end == End.OPEN ? 0 : Math.max(0, asked - granted);
        }
    }

    /**
     * Records what a demand really cost a unit, which also means that the unit has answered it. Only added to: the last
     * record of a demand and unit counts. A demand that was never admitted costs nothing and leaves no record.
     *
     * @param minutes person-minutes
     * @param how the reckoning in words
     */
    @Transactional
    public void measured(DemandId demand, long unit, long minutes, String how) {
        measured(demand, unit, Turn.WHOLE, minutes, how);
    }

    /**
     * Records what one turn of a demand that comes back really cost a unit. Each turn counts once, by its last record; the unit
     * has answered the demand once each turn was measured, and until then what is left counts as it was reckoned.
     *
     * @param minutes person-minutes of that turn
     * @param how the reckoning in words
     */
    @Transactional
    public void measured(DemandId demand, long unit, Turn turn, long minutes, String how) {
        store.measured(demand, unit, turn, minutes, how, clock.instant());
        events.publishEvent(new DemandMeasured(demand, unit));
    }

    /**
     * One turn of a demand that comes back, such as a month of a monthly form.
     *
     * @param number from 1
     * @param of how many turns there are
     */
    public record Turn(int number, int of) {
        /** The only turn of a demand that comes once. */
        public static final Turn WHOLE = new Turn(1, 1);

        public Turn {
            if (number < 1 || number > of) {
                throw new IllegalArgumentException("turn " + number + " of " + of);
            }
        }
    }

    /**
     * How far a demand was measured at one unit.
     *
     * @param done turns that were measured
     * @param of how many turns there are
     * @param minutes person-minutes of those that were measured
     */
    public record Measured(int done, int of, long minutes) {
        /** Not at all. */
        public static final Measured NOTHING = new Measured(0, 1, 0);

        /** Whether each turn was. */
        public boolean whole() {
            return done >= of;
        }

        /** Person-minutes: as measured, and as reckoned for the turns that are left, rounded up. */
        public long with(long reckoned) {
            return minutes + Math.ceilDiv(reckoned * Math.max(0, of - done), of);
        }
    }

    /**
     * One issued demand as one unit bears it.
     *
     * @param ruling key of the ruling
     * @param demand the demand
     * @param title what it is called
     * @param issuer key of the unit that asks
     * @param bearer key of the unit that bears
     * @param number the gate number
     * @param at when it was admitted
     * @param state what became of it
     * @param minutes person-minutes as reckoned at the gate; 0 where it was withdrawn
     * @param turns how far it was measured afterwards
     * @param until the last day by which it is to be answered, or on which it binds
     * @param asks what may be asked
     */
    public record Entry(
            long ruling,
            DemandId demand,
            String title,
            long issuer,
            long bearer,
            GateNumber number,
            Instant at,
            Admission.State state,
            long minutes,
            Measured turns,
            Optional<LocalDate> until,
            List<String> asks) {
        public Entry {
            asks = List.copyOf(asks);
        }

        /** Person-minutes as measured afterwards; empty while the unit has not answered in each turn. */
        public OptionalLong measured() {
            return turns.whole() ? OptionalLong.of(turns.minutes()) : OptionalLong.empty();
        }

        Entry due(LocalDate day) {
            return new Entry(
                    ruling, demand, title, issuer, bearer, number, at, state, minutes, turns, Optional.of(day), asks);
        }

        /** Person-hours as reckoned at the gate, as people read them. */
        public String hours() {
            return Burden.hours(minutes);
        }

        /** What counts: the minutes of the turns that were measured, the reckoned ones of the rest; nothing once withdrawn. */
        public long counted() {
            return state == Admission.State.WITHDRAWN ? 0 : turns.with(minutes);
        }
    }
}
