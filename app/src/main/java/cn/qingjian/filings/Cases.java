package cn.qingjian.filings;

import cn.qingjian.audit.Audit;
import cn.qingjian.filings.store.CaseStore;
import cn.qingjian.filings.store.DecisionStore;
import cn.qingjian.filings.store.FilingStore;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 办件队列: the cases that wait for a person, who of the officers has which, and how it changes hands. Where two reach for the
 * same case, one gets it and the other is told.
 */
@Service
public class Cases {
    private static final int LONGEST = 500;

    private final CaseStore cases;
    private final FilingStore filings;
    private final DecisionStore decisions;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    Cases(CaseStore cases, FilingStore filings, DecisionStore decisions, People people, Audit audit, Clock clock) {
        this.cases = cases;
        this.filings = filings;
        this.decisions = decisions;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** The open cases that match, those due first in front. */
    public List<CaseStore.Line> queue(QueueFilter filter, Account officer, int offset, int limit) {
        return cases.queue(filter, officer.id(), offset, limit);
    }

    /** How many {@link #queue} finds. */
    public long count(QueueFilter filter, Account officer) {
        return cases.count(filter, officer.id());
    }

    /** How many of them are past their promised day. */
    public long overdue(QueueFilter filter, Account officer) {
        return cases.overdue(filter, officer.id(), today());
    }

    /** Codes of the items of which cases are open. */
    public List<String> items() {
        return cases.items();
    }

    /** The case of a number; empty where none was handed in under it. */
    public Optional<Filing> find(String number) {
        return FilingNumber.valid(number) ? filings.ofNumber(number) : Optional.empty();
    }

    /** Who has a case. */
    public CaseStore.Held held(Filing filing) {
        return cases.held(filing.id());
    }

    /** The case officers to whom a case may be given. */
    public List<Account> officers() {
        return people.holding(Role.CASE_OFFICER);
    }

    /** Takes a case that nobody has; the error under {@code case} says who was faster. */
    @Transactional
    public FieldErrors claim(Filing filing, Account officer) {
        Instant now = clock.instant();
        var errors = new FieldErrors();
        if (!cases.claim(filing.id(), officer.id(), now)) {
            return errors.add("case", "没有领到：" + where(filing));
        }
        note(filing, officer, now, "经办人已经接手", "");
        audit.record(officer.login(), "领取办件", "办件 " + filing.number().orElseThrow(), filing.item());
        return errors;
    }

    /**
     * Gives a case to another officer (转办), or takes it over from one who can't go on with it. Errors: {@code to},
     * {@code words}, and {@code case} where it has been decided meanwhile.
     *
     * @param to key of the officer who gets it
     * @param words why; the staff alone reads it
     */
    @Transactional
    public FieldErrors transfer(Filing filing, long to, String words, Account by) {
        Instant now = clock.instant();
        Filing locked = filings.lock(filing.key()).orElseThrow();
        Optional<Long> has = cases.held(filing.id()).officer();
        boolean known = officers().stream().anyMatch(one -> one.id() == to);
        var errors = new FieldErrors()
                .require(locked.status() == FilingStatus.WITH_OFFICER, "case", "没有转办：" + where(filing))
                .require(known, "to", "请选择一位经办人。")
                .require(!has.equals(Optional.of(to)), "to", "这件已经在这位经办人手里。")
                .require(has.equals(Optional.of(by.id())) || to == by.id(), "to", "不在您手里的，只能转给自己接着办。")
                .require(!words.isBlank(), "words", "请写明为什么转办。")
                .require(words.length() <= LONGEST, "words", "最多 %d 个字。".formatted(LONGEST));
        if (errors.isEmpty()) {
            cases.give(filing.id(), to, now);
            note(locked, by, now, "转给另一位经办人接着办", words.strip() + "（转给" + name(to) + "）");
            audit.record(by.login(), "转办", "办件 " + filing.number().orElseThrow(), "账号 " + to);
        }
        return errors;
    }

    /** Name of an officer. */
    public String name(long account) {
        return people.account(account).map(Account::name).orElse("已离任");
    }

    /** Where a case is, for somebody whose step came too late. */
    String where(Filing filing) {
        Filing now = filings.find(filing.key()).orElseThrow();
        return cases.held(filing.id())
                .officer()
                .filter(has -> now.status() == FilingStatus.WITH_OFFICER)
                .map(has -> "这件在" + name(has) + "手里。")
                .orElseGet(() -> "这件现在是“" + now.status().label() + "”，别人刚刚办过。");
    }

    private void note(Filing filing, Account officer, Instant now, String note, String words) {
        decisions.add(
                filing.id(),
                new DecisionStore.Step(
                        now, FilingStatus.WITH_OFFICER.label(), "经办人", note, Optional.of(officer.id()), words));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
