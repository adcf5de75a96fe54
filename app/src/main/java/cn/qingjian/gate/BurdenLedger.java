package cn.qingjian.gate;

import cn.qingjian.gate.store.BurdenStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/** The burden ledger (负担台账): what admitted demands cost each unit that bears them, in person-minutes. */
@Service
public class BurdenLedger {
    private final BurdenStore store;

    BurdenLedger(BurdenStore store) {
        this.store = store;
    }

    /** What is demanded of a unit in a year, newest first. */
    public List<Entry> demandedOf(long unit, int year) {
        return store.entries(year, Optional.of(unit));
    }

    /** What is demanded of all units in a year, newest first. */
    public List<Entry> all(int year) {
        return store.entries(year, Optional.empty());
    }

    /** Divides a burden evenly among its bearers; odd minutes go to the first ones, so that the parts make the whole. */
    static Map<Long, Long> shares(Burden granted, Bearers bearers) {
        Map<Long, Long> shares = new TreeMap<>();
        int count = bearers.units().size();
        int place = 0;
        for (long unit : bearers.units()) {
            shares.put(unit, granted.minutes() / count + (place++ < granted.minutes() % count ? 1 : 0));
        }
        return shares;
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
     * @param minutes person-minutes; 0 where it was withdrawn
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
            long minutes) {}
}
