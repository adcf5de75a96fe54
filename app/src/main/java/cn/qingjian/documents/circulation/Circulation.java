package cn.qingjian.documents.circulation;

import cn.qingjian.audit.Audit;
import cn.qingjian.documents.draft.Draft;
import cn.qingjian.documents.store.CirculationStore;
import cn.qingjian.gate.Admission;
import cn.qingjian.gate.BurdenLedger;
import cn.qingjian.gate.Gate;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.gate.ParameterBook;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 阅办: the units that receive an issued document read it and do what it asks; what that took goes into the ledger. */
@Service
public class Circulation {
    private static final String CAP = "doc.read.capMinutes";

    private final CirculationStore store;
    private final Gate gate;
    private final BurdenLedger ledger;
    private final ParameterBook parameters;
    private final Audit audit;
    private final Clock clock;

    Circulation(
            CirculationStore store,
            Gate gate,
            BurdenLedger ledger,
            ParameterBook parameters,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.gate = gate;
        this.ledger = ledger;
        this.parameters = parameters;
        this.audit = audit;
        this.clock = clock;
    }

    /** The ruling under which a document is out; empty while it is not issued. */
    public Optional<KeptRuling> issued(Draft draft) {
        return gate.rulings(draft.demandId()).stream()
                .filter(kept -> kept.admission()
                        .filter(one -> one.state() == Admission.State.ISSUED)
                        .isPresent())
                .findFirst();
    }

    /** Whether a person's unit must bear it, so that the person may answer for it. */
    public static boolean concerns(KeptRuling ruling, Account person) {
        return ruling.bearers().units().contains(person.unit().id());
    }

    /** From now on the time counts in which a person has it open; not any more once it is read. */
    @Transactional
    public void opened(KeptRuling ruling, Account reader) {
        if (concerns(ruling, reader)) {
            store.open(ruling.id(), reader, clock.instant());
        }
    }

    /**
     * Counts a stretch of reading.
     *
     * @param visible seconds for which the page was in sight; what the clock can't bear out isn't counted
     */
    @Transactional
    public void spent(KeptRuling ruling, Account reader, long visible) {
        store.spend(ruling.id(), reader.id(), Math.min(Math.max(0, visible), cap(ruling)), clock.instant());
    }

    /**
     * A person has read it to the end. Errors under {@code read}: it is not for this unit.
     *
     * @param visible seconds for which the page was in sight since it was opened; empty where the browser doesn't tell
     */
    @Transactional
    public FieldErrors read(KeptRuling ruling, Account reader, Optional<Long> visible) {
        var errors = new FieldErrors().require(concerns(ruling, reader), "read", "这份文件不是发给本单位的，不用阅办。");
        if (errors.isEmpty()) {
            store.open(ruling.id(), reader, clock.instant(), false);
            spent(ruling, reader, visible.orElse(Long.MAX_VALUE));
            store.finish(ruling.id(), reader.id(), clock.instant());
            measure(ruling, reader);
        }
        return errors;
    }

    /**
     * A unit has done what it asks. Errors: {@code handled} where it is not for this unit, nothing is asked, or it was told
     * before.
     */
    @Transactional
    public FieldErrors handled(KeptRuling ruling, Progress.Handling handling, Account by) {
        var errors = new FieldErrors()
                .require(concerns(ruling, by), "handled", "这份文件不是发给本单位的，不用办理。")
                .require(!ruling.asks().isEmpty(), "handled", "这份文件只要阅知，没有要办的事。");
        if (errors.isEmpty()) {
            errors.require(store.handled(ruling.id(), by, handling, clock.instant()), "handled", "本单位已经报过办结，不用再报。");
        }
        if (errors.isEmpty()) {
            audit.record(
                    by.login(), "公文办结", ruling.demand().toString(), by.unit().name());
            measure(ruling, by);
        }
        return errors;
    }

    /** How far each unit that must bear it is, by the units' names. */
    public List<Progress> progress(KeptRuling ruling) {
        return store.progress(ruling.id(), ruling.bearers().units());
    }

    /** Whether the person has read it to the end. */
    public boolean hasRead(KeptRuling ruling, Account reader) {
        return store.hasRead(ruling.id(), reader.id());
    }

    private void measure(KeptRuling ruling, Account by) {
        long unit = by.unit().id();
        progress(ruling).stream()
                .filter(one -> one.unit() == unit && one.answered(!ruling.asks().isEmpty()))
                .forEach(one -> ledger.measured(ruling.demand(), unit, one.minutes(), one.how()));
    }

    /** Seconds that one stretch counts at most. */
    private long cap(KeptRuling ruling) {
        return parameters
                .on(LocalDate.now(clock), ruling.unit())
                .limit(CAP)
                .map(limit -> Duration.ofMinutes(limit.whole()).toSeconds())
                .orElse((long) Integer.MAX_VALUE);
    }
}
