package cn.qingjian.slips;

import cn.qingjian.gate.Gate;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes the invented agency's slips through the gate the way that people do. */
@Component
public class SlipDemo {
    private final Gate gate;
    private final People people;

    SlipDemo(Gate gate, People people) {
        this.gate = gate;
        this.people = people;
    }

    /** Begins a slip and puts it to the gate; where a reason is wanted, it is written and a leader accepts it. */
    public <W extends SlipWords> Slip<W> admitted(Slips<W, ?> slips, W words, String reason, Account by) {
        long number = slips.begin(words, by, UUID.randomUUID()).number();
        Slip<W> slip = slips.submit(number, by);
        slip.ruling()
                .flatMap(gate::ruling)
                .filter(kept -> kept.standing() == KeptRuling.Standing.AWAITING_REASON)
                .ifPresent(kept -> {
                    done(gate.explain(kept.id(), reason, by));
                    done(gate.decide(
                            kept.id(), true, "同意。", people.holding(Role.LEADER).getFirst()));
                });
        return slips.find(number).orElseThrow();
    }

    /** The same, and carried out. */
    public <W extends SlipWords> Slip<W> carried(Slips<W, ?> slips, W words, String reason, Account by) {
        long number = admitted(slips, words, reason, by).number();
        var errors = new FieldErrors();
        slips.carryOut(number, by, errors, pass -> {});
        done(errors);
        return slips.find(number).orElseThrow();
    }

    private static void done(FieldErrors errors) {
        if (!errors.isEmpty()) {
            throw new IllegalStateException("demo: " + errors.all());
        }
    }
}
