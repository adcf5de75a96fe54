package cn.qingjian.filings;

import cn.qingjian.filings.facts.Applicant;
import cn.qingjian.filings.facts.FactsText;
import cn.qingjian.filings.facts.Filed;
import cn.qingjian.filings.facts.Gathering;
import cn.qingjian.filings.facts.Payee;
import cn.qingjian.filings.store.CaseStore;
import cn.qingjian.filings.store.DecisionStore;
import cn.qingjian.identity.Acting;
import cn.qingjian.identity.Mandates;
import cn.qingjian.serviceitems.Item;
import cn.qingjian.serviceitems.ItemBook;
import cn.qingjian.serviceitems.ItemVersion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Opens a case for somebody of the staff: the centre's own data as they are now, other departments' answers as they were kept
 * with the newest decision.
 */
@Component
class CaseFiles {
    /** A fact that another department was asked for bears how asking ended. */
    static final String RESULT = "结果";

    private final DecisionStore decisions;
    private final CaseStore cases;
    private final Gathering gathering;
    private final ItemBook book;
    private final Mandates mandates;

    CaseFiles(DecisionStore decisions, CaseStore cases, Gathering gathering, ItemBook book, Mandates mandates) {
        this.decisions = decisions;
        this.cases = cases;
        this.gathering = gathering;
        this.book = book;
        this.mandates = mandates;
    }

    /** Opens a case; that it was opened, and what for, stands in the audit log. */
    Deciding.Case open(Filing filing, String purpose) {
        Map<String, Map<String, @Nullable Object>> kept =
                decisions.facts(filing.id()).map(FactsText::read).orElse(Map.of());
        Applicant applicant = gathering.look(
                gathering.asking(filing.citizen(), level(kept), acting(filing), filing.employer(), purpose));
        return of(filing, version(filing), applicant, asked(kept));
    }

    /** The same case with the centre's own data read again, inside the transaction that decides. */
    Deciding.Case again(Deciding.Case before, Filing locked) {
        return of(locked, before.version(), gathering.look(before.applicant().who()), asked(before.facts()));
    }

    /** The same case with what other departments, and the bank, say now. */
    Deciding.Case with(Deciding.Case before, Map<String, Gathering.Shared> shared, Optional<Payee> payee) {
        Map<String, Map<String, @Nullable Object>> said = new HashMap<>();
        shared.forEach((name, one) -> said.put(name, one.context()));
        payee.ifPresent(one ->
                said.put(Payee.FACT, one.of(before.version(), before.filing().answers())));
        return of(before.filing(), before.version(), before.applicant(), said);
    }

    /** The version that judges a filing which was handed in. */
    ItemVersion version(Filing filing) {
        return book.version(filing.item(), filing.digest())
                .orElseThrow(() -> new IllegalStateException("no version of " + filing.item()));
    }

    private Deciding.Case of(
            Filing filing,
            ItemVersion version,
            Applicant applicant,
            Map<String, Map<String, @Nullable Object>> shared) {
        LocalDate accepted = filing.accepted().orElseThrow();
        Map<String, @Nullable Object> answers = Answers.typed(version.item().questions(), filing.answers());
        List<String> vouched = version.item().commitmentsOf(filing.committed()).stream()
                .map(Item.Commitment::fact)
                .toList();
        var filed = new Filed(applicant, filing.id(), accepted, Map.of(), answers, vouched);
        Map<String, Map<String, @Nullable Object>> facts =
                gathering.all(List.of(filed)).getFirst();
        facts.putAll(shared);
        return new Deciding.Case(
                filing, filing.number().orElseThrow(), version, applicant, answers, facts, accepted, false);
    }

    private Optional<Acting> acting(Filing filing) {
        return cases.held(filing.id())
                .mandate()
                .flatMap(mandates::find)
                .map(mandate -> new Acting(mandate.id(), mandate.employer().code(), mandate.employerName()));
    }

    /** The level at which the filing was handed in, as it was kept with the facts. */
    private static int level(Map<String, Map<String, @Nullable Object>> kept) {
        return kept.getOrDefault("申请人", Map.of()).get("身份等级") instanceof BigDecimal level ? level.intValue() : 1;
    }

    private static Map<String, Map<String, @Nullable Object>> asked(Map<String, Map<String, @Nullable Object>> facts) {
        Map<String, Map<String, @Nullable Object>> asked = new HashMap<>();
        facts.forEach((name, fields) -> {
            if (fields.containsKey(RESULT)) {
                asked.put(name, fields);
            }
        });
        return asked;
    }
}
