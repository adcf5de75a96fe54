package cn.qingjian.slips;

import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.KeptRuling.Standing;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A slip (事项单) as it is kept.
 *
 * @param <W> what is written on it
 * @param id its key at the gate
 * @param words what is written on it
 * @param taken what it took in of others
 * @param unit the unit that asks
 * @param author key of the account that began it
 * @param authorName the author's name
 * @param state where it stands in its own room
 * @param standing how it stands at the gate; empty where it was never put to it
 * @param ruling key of the ruling that says so
 * @param into what took it in; empty where nothing did
 * @param version grows with every saved change
 */
public record Slip<W extends SlipWords>(
        DemandId id,
        W words,
        List<String> taken,
        Unit unit,
        long author,
        String authorName,
        SlipState state,
        Optional<Standing> standing,
        Optional<Long> ruling,
        String into,
        int version) {
    public Slip {
        taken = List.copyOf(taken);
    }

    /** Its number, unique among all slips. */
    public long number() {
        return id.number();
    }

    /** Where its page is. */
    public String path() {
        return "/" + id.kind() + "/" + id.number();
    }

    /** Whether what is written may be changed. */
    public boolean editable() {
        return submittable() || (state == SlipState.OPEN && stands(Standing.AWAITING_REASON));
    }

    /** Whether it can be put to the gate. */
    public boolean submittable() {
        return state == SlipState.OPEN
                && standing.map(one -> one == Standing.WITHDRAWN || one == Standing.REFUSED)
                        .orElse(true);
    }

    /** Whether the gate holds something that can be taken back. */
    public boolean withdrawable() {
        return state == SlipState.OPEN && !submittable();
    }

    /** Whether it is through the gate and may be carried out. */
    public boolean ready() {
        return state == SlipState.OPEN && stands(Standing.ADMITTED);
    }

    /** Whether it is carried out, or was. */
    public boolean begun() {
        return state == SlipState.CARRIED || state == SlipState.ENDED;
    }

    /** Whether it is through the gate and counts. */
    public boolean counts() {
        return begun() || ready();
    }

    /** Whether its last day is over and nobody has said that it is done. */
    public boolean overdue(LocalDate today) {
        return state == SlipState.CARRIED && words.to().isBefore(today);
    }

    private boolean stands(Standing one) {
        return standing.filter(own -> own == one).isPresent();
    }

    /** The Chinese word for where it stands. */
    public String label() {
        return state == SlipState.OPEN
                ? standing.filter(one -> one != Standing.WITHDRAWN)
                        .map(Standing::label)
                        .orElse(state.label())
                : state.label();
    }

    /** The class of its tag on pages. */
    public String tone() {
        return state == SlipState.OPEN ? standing.map(Standing::tone).orElse(state.tone()) : state.tone();
    }

    /** Whether a person may change it and take its steps. */
    public boolean writtenBy(Account person) {
        return person.unit().id() == unit.id() || person.is(Role.OFFICE);
    }

    /** Whether a person may read it: those who ask and those who watch always, those who bear it once it is through the gate. */
    public boolean readableBy(Account person) {
        return writtenBy(person)
                || person.is(Role.LEADER, Role.INSPECTOR, Role.LEGAL)
                || (counts() && bears(person.unit().id()));
    }

    /** Whether a unit bears it. */
    public boolean bears(long office) {
        return words.units().stream().anyMatch(place -> place.bears() && place.unit() == office);
    }
}
