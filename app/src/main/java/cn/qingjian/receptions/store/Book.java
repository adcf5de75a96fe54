package cn.qingjian.receptions.store;

import cn.qingjian.gate.Admission;
import cn.qingjian.gate.BurdenLedger;
import cn.qingjian.kernel.Money;
import cn.qingjian.meetings.MeetingKind;
import cn.qingjian.receptions.Held;
import cn.qingjian.receptions.ReceptionWords;
import cn.qingjian.receptions.Register;
import cn.qingjian.slips.Slip;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The room's books read once, for those who look at many receptions. */
class Book implements Register {
    private final List<Other> all;
    private final ReceptionStore store;
    private final BurdenLedger ledger;
    private final Map<Integer, Map<Long, ReceptionStore.Budget>> budgets = new HashMap<>();
    private final Map<Long, Map<Integer, List<Meeting>>> meetings = new HashMap<>();

    Book(List<Slip<ReceptionWords>> slips, ReceptionStore store, BurdenLedger ledger) {
        this.store = store;
        this.ledger = ledger;
        Map<Long, Held> held = store.held();
        this.all = slips.stream()
                .map(slip -> new Other(
                        slip.number(),
                        slip.words(),
                        held.getOrDefault(slip.number(), slip.words().held())))
                .toList();
    }

    @Override
    public List<Other> others(long except) {
        return all.stream().filter(other -> other.number() != except).toList();
    }

    @Override
    public Optional<Money> budget(long unit, int year) {
        return Optional.ofNullable(budgets.computeIfAbsent(year, store::budgets).get(unit))
                .map(ReceptionStore.Budget::amount);
    }

    /** A meeting may be admitted in the year before it is held. */
    @Override
    public List<Meeting> meetings(long unit, LocalDate from, LocalDate to) {
        return Stream.iterate(from.getYear() - 1, year -> year <= to.getYear(), year -> year + 1)
                .flatMap(year -> meetings(unit, year).stream())
                .filter(meeting -> !meeting.on().isBefore(from) && !meeting.on().isAfter(to))
                .toList();
    }

    private List<Meeting> meetings(long unit, int year) {
        return meetings.computeIfAbsent(unit, key -> new HashMap<>())
                .computeIfAbsent(
                        year,
                        admitted -> ledger.demandedOf(unit, admitted).stream()
                                .filter(entry -> entry.demand().kind().equals(MeetingKind.CODE)
                                        && entry.state() != Admission.State.WITHDRAWN)
                                .flatMap(entry -> entry.until().map(on -> new Meeting(entry.title(), on)).stream())
                                .toList());
    }
}
