package cn.qingjian.gate;

import cn.qingjian.gate.store.BurdenStore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The burden ledger (负担台账): what admitted demands cost each unit that bears them, in person-minutes. */
@Service
public class BurdenLedger {
    private final BurdenStore store;
    private final Clock clock;

    BurdenLedger(BurdenStore store, Clock clock) {
        this.store = store;
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
     * Records what a demand really cost a unit, which also means that the unit has answered it. Only added to: the last
     * record of a demand and unit counts. A demand that was never admitted costs nothing and leaves no record.
     *
     * @param minutes person-minutes
     * @param how the reckoning in words
     */
    @Transactional
    public void measured(DemandId demand, long unit, long minutes, String how) {
        store.measured(demand, unit, minutes, how, clock.instant());
    }

    /**
     * One admitted demand as one unit bears it.
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
     * @param measured person-minutes as measured afterwards; empty while the unit has not answered
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
            OptionalLong measured,
            Optional<LocalDate> until,
            List<String> asks) {
        public Entry {
            asks = List.copyOf(asks);
        }

        /** What counts: the measured minutes where there are any, else the reckoned ones; nothing once withdrawn. */
        public long counted() {
            return state == Admission.State.WITHDRAWN ? 0 : measured.orElse(minutes);
        }
    }
}
