package cn.qingjian.documents.life;

import cn.qingjian.audit.Audit;
import cn.qingjian.documents.draft.Desk;
import cn.qingjian.documents.store.AbsenceStore;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 不在岗: a leader names another leader who signs in his place for some days, so that no document waits for a journey to end. */
@Service
public class Absences {
    private final AbsenceStore store;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    Absences(AbsenceStore store, People people, Audit audit, Clock clock) {
        this.store = store;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** A person with those for whom he signs today. */
    public Desk desk(Account person) {
        Set<Long> signsFor = new HashSet<>(store.standsInFor(person.id(), LocalDate.now(clock)));
        signsFor.add(person.id());
        return new Desk(person, signsFor);
    }

    /** A person's absences that aren't over, and those in which the person stands in, by their days. */
    public List<Absence> of(Account person) {
        return store.of(person.id(), LocalDate.now(clock));
    }

    /** Those who may stand in. */
    public List<Account> standIns(Account person) {
        return people.holding(Role.LEADER).stream()
                .filter(one -> one.id() != person.id())
                .toList();
    }

    /**
     * Names who signs meanwhile. Errors: {@code standIn} where it isn't another leader, {@code from}, {@code until} where the days
     * are missing, past or cross those of another absence, {@code words} where no reason is given.
     */
    @Transactional
    public FieldErrors away(
            Optional<Long> standIn, Optional<LocalDate> from, Optional<LocalDate> until, String words, Account by) {
        LocalDate today = LocalDate.now(clock);
        var errors = new FieldErrors()
                .require(
                        standIn.filter(id -> standIns(by).stream().anyMatch(one -> one.id() == id))
                                .isPresent(),
                        "standIn",
                        "请选一位班子领导代为签发。")
                .require(from.isPresent(), "from", "请填哪一天起。")
                .require(until.isPresent(), "until", "请填到哪一天止。")
                .require(from.isEmpty() || until.isEmpty() || !until.get().isBefore(from.get()), "until", "止日不能早于起日。")
                .require(until.filter(day -> day.isBefore(today)).isEmpty(), "until", "这几天已经过去了。")
                .require(!words.isBlank(), "words", "请写明事由，例如“出差”。");
        if (errors.isEmpty()) {
            errors.require(
                    !store.crosses(by.id(), from.orElseThrow(), until.orElseThrow()), "from", "这几天里已经指定过代签的人，请先取消那一条。");
        }
        if (errors.isEmpty()) {
            store.add(by.id(), standIn.orElseThrow(), from.orElseThrow(), until.orElseThrow(), words.strip());
            audit.record(by.login(), "指定代签", "账号 " + standIn.orElseThrow(), from.get() + " 至 " + until.get());
        }
        return errors;
    }

    /** Ends one of a person's own absences; nothing where it is another's. */
    @Transactional
    public void back(long absence, Account by) {
        store.end(absence, by.id(), clock.instant());
        audit.record(by.login(), "取消代签", "代签 " + absence, "");
    }
}
