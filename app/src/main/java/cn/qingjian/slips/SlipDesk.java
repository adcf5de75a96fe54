package cn.qingjian.slips;

import cn.qingjian.audit.Audit;
import cn.qingjian.gate.BurdenLedger;
import cn.qingjian.gate.DemandKind;
import cn.qingjian.gate.DemandRuled;
import cn.qingjian.gate.Gate;
import cn.qingjian.gate.ParameterBook;
import cn.qingjian.slips.store.SlipStore;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Where a room gets the slips of its kind, and where all slips learn what the gate says. Names no kind. */
@Service
public class SlipDesk {
    private final SlipStore store;
    private final Gate gate;
    private final BurdenLedger ledger;
    private final ParameterBook parameters;
    private final Audit audit;
    private final Clock clock;

    SlipDesk(SlipStore store, Gate gate, BurdenLedger ledger, ParameterBook parameters, Audit audit, Clock clock) {
        this.store = store;
        this.gate = gate;
        this.ledger = ledger;
        this.parameters = parameters;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The slips of a kind; a room declares the answer as a bean, which also lets them be merged.
     *
     * @param words the record that is written on them
     * @param maker the constructor of the kind's record
     */
    public <W extends SlipWords, D extends SlipDemand<W>> Slips<W, D> slips(
            DemandKind<D> kind, Class<W> words, Slips.Maker<W, D> maker) {
        return new Slips<>(kind, words, maker, store, gate, ledger, parameters, audit, clock);
    }

    /** Follows the gate's word in the gate's own transaction. */
    @EventListener
    void ruled(DemandRuled event) {
        store.ruled(event.demand(), event.ruling(), event.standing());
    }
}
