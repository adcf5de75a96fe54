package cn.qingjian.filings;

import cn.qingjian.filings.facts.Applicant;
import cn.qingjian.filings.facts.Asking;
import cn.qingjian.filings.facts.Gathering;
import cn.qingjian.filings.facts.Payee;
import cn.qingjian.filings.store.BanStore;
import cn.qingjian.filings.store.DecisionStore;
import cn.qingjian.filings.store.FilingStore;
import cn.qingjian.identity.Acting;
import cn.qingjian.identity.Citizen;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.serviceitems.CardAnswers;
import cn.qingjian.serviceitems.Decider;
import cn.qingjian.serviceitems.Item;
import cn.qingjian.serviceitems.ItemBook;
import cn.qingjian.serviceitems.ItemVersion;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a citizen does with a filing: begin, answer, look over, hand in, take back. Handing in decides, see {@link HandingIn};
 * the same filing handed in again gives the same answer.
 */
@Service
public class Filings {
    /** Under this name the answers bear what the citizen writes when asked for more. */
    public static final String SUPPLEMENT = "补充说明";

    private static final int LONGEST = 500;
    private static final String DOOR = "网上大厅";

    private final FilingStore store;
    private final DecisionStore decisions;
    private final ItemBook book;
    private final Decider decider;
    private final Gathering gathering;
    private final HandingIn handingIn;
    private final BanStore bans;
    private final Clock clock;

    Filings(
            FilingStore store,
            DecisionStore decisions,
            ItemBook book,
            Decider decider,
            Gathering gathering,
            HandingIn handingIn,
            BanStore bans,
            Clock clock) {
        this.store = store;
        this.decisions = decisions;
        this.book = book;
        this.decider = decider;
        this.gathering = gathering;
        this.handingIn = handingIn;
        this.bans = bans;
        this.clock = clock;
    }

    /** The version of an item under which somebody who begins today would be judged. */
    public Optional<ItemVersion> offered(String item) {
        return book.inForce(item, today());
    }

    /**
     * Begins a filing under a key that the page made. The consent is to the text of that version; where the text has changed
     * since, nothing is begun.
     */
    @Transactional
    public Optional<Filing> begin(UUID key, ItemVersion version, Citizen citizen, String consentVersion) {
        Optional<Filing> there = store.find(key);
        if (there.isPresent()) {
            return there.filter(filing -> filing.citizen() == citizen.id());
        }
        Acting acting = citizen.acting();
        Optional<String> employer = Optional.ofNullable(acting).map(Acting::employerCode);
        Asking who = gathering.asking(citizen, employer);
        Optional<String> consent = Optional.empty();
        if (gathering.consentText(version).isPresent()
                && who.paper().citizenId().isPresent()) {
            consent = gathering.agree(who, version, consentVersion).map(given -> given.id());
            if (consent.isEmpty()) {
                return Optional.empty();
            }
        }
        store.begin(
                key,
                version.code(),
                version.digest(),
                citizen.id(),
                acting == null ? null : acting.mandate(),
                employer.orElse(null),
                consent,
                DOOR,
                now());
        return store.find(key);
    }

    /** A citizen's own filing; empty where there is none of his under that key. */
    public Optional<Filing> own(UUID key, Citizen citizen) {
        return store.find(key).filter(filing -> filing.citizen() == citizen.id());
    }

    /** The filing of a number. */
    public Optional<Filing> ofNumber(String number) {
        return FilingNumber.valid(number) ? store.ofNumber(number) : Optional.empty();
    }

    /** A citizen's filings, newest first. */
    public List<Filing> of(Citizen citizen, int offset, int limit) {
        return store.of(citizen.id(), offset, limit);
    }

    /** How many filings a citizen has. */
    public long count(Citizen citizen) {
        return store.count(citizen.id());
    }

    /** The version of a filing's item: while it may be changed the one of today, after that the one that judged it. */
    public ItemVersion version(Filing filing) {
        return (filing.number().isEmpty() ? book.inForce(filing.item(), today()) : Optional.<ItemVersion>empty())
                .or(() -> book.version(filing.item(), filing.digest()))
                .orElseThrow(() -> new IllegalStateException("no version of " + filing.item()));
    }

    /** The questions that are asked of this filing, in order: those whose condition holds for what is known. */
    public List<Item.Question> questions(Filing filing, ItemVersion version) {
        Map<String, Map<String, @Nullable Object>> known = new HashMap<>();
        known.put("政策", gathering.policy(accepted(filing)));
        known.put("申请", Answers.typed(version.item().questions(), filing.answers()));
        return version.item().questions().stream()
                .filter(question -> decider.shown(question, known))
                .toList();
    }

    /** Keeps an answer; what is wrong with it is said, and what was typed is kept all the same. A list is never typed. */
    @Transactional
    public FieldErrors answer(Filing filing, Item.Question question, String typed) {
        if (question.type() == Item.Question.Type.LIST_FILE) {
            return Answers.errors(question, filing.answers().getOrDefault(question.id(), ""));
        }
        Map<String, String> answers = new HashMap<>(filing.answers());
        answers.put(question.id(), typed.strip());
        store.keep(filing, answers, now());
        return wrong(version(filing), question, answers);
    }

    private static FieldErrors wrong(ItemVersion version, Item.Question question, Map<String, String> answers) {
        String typed = answers.getOrDefault(question.id(), "");
        boolean card = !typed.isBlank()
                && CardAnswers.question(version.item(), answers)
                        .filter(question::equals)
                        .isPresent();
        return Answers.errors(question, typed)
                .require(!card || CardAnswers.number(typed).isPresent(), question.id(), CardAnswers.WANTED);
    }

    /** Keeps what the citizen writes when asked for more; the error stands under {@code words}. */
    @Transactional
    public FieldErrors supplement(Filing filing, String words) {
        var errors = new FieldErrors().require(words.length() <= LONGEST, "words", "最多 %d 个字。".formatted(LONGEST));
        if (errors.isEmpty()) {
            Map<String, String> answers = new HashMap<>(filing.answers());
            answers.put(SUPPLEMENT, words.strip());
            store.keep(filing, answers, now());
        }
        return errors;
    }

    /** What is known of a filing, asked now where it isn't fresh: for the page on which one looks it over. */
    public Known known(Filing filing, Citizen citizen, ItemVersion version) {
        HandingIn.Said said = handingIn.said(filing, citizen, version);
        boolean mayCommit = said.shared().values().stream().allMatch(Gathering.Shared::answered)
                || !bans.holds(citizen.id(), "COMMITMENT", today());
        return new Known(gathering.look(said.who()), said.shared(), said.payee(), mayCommit);
    }

    /**
     * Hands a filing in and decides it. Handed in twice, or from two phones at once, it is decided once. Errors stand beside
     * the questions; a {@link NotOwnException} where there is no such filing of this person.
     *
     * @param committed codes of the commitments that were signed on the page
     */
    public Submission submit(UUID key, Citizen citizen, List<String> committed) {
        Filing filing = own(key, citizen).orElseThrow(NotOwnException::new);
        if (!filing.status().editable()) {
            return Submission.received(receipt(filing));
        }
        ItemVersion version = version(filing);
        var errors = new FieldErrors();
        if (!filing.employer().equals(Optional.ofNullable(citizen.acting()).map(Acting::employerCode))) {
            errors.add("acting", filing.employer().isPresent() ? "这件事是代单位办的，请先切换到那家单位。" : "这件事是您本人的，请先切换回本人。");
            return Submission.wrong(errors);
        }
        questions(filing, version)
                .forEach(question -> wrong(version, question, filing.answers())
                        .all()
                        .forEach((field, messages) -> messages.forEach(message -> errors.add(field, message))));
        return errors.isEmpty()
                ? Submission.received(handingIn.decided(filing, citizen, version, committed))
                : Submission.wrong(errors);
    }

    /** Takes a filing back before it is decided; false where it is too late. */
    @Transactional
    public boolean withdraw(UUID key, Citizen citizen) {
        Filing filing =
                store.lock(key).filter(found -> found.citizen() == citizen.id()).orElseThrow(NotOwnException::new);
        if (!filing.status().allows(FilingStatus.Step.WITHDRAW)) {
            return false;
        }
        store.move(filing.moved(FilingStatus.WITHDRAWN, now(), false));
        decisions.add(filing.id(), DecisionStore.Step.of(now(), FilingStatus.WITHDRAWN.label(), "本人", "本人撤回"));
        return true;
    }

    /** What the owner of a filing gets to see of it now. */
    public Receipt receipt(Filing filing) {
        return handingIn.receipt(filing);
    }

    /** The newest decision of a filing. */
    public Optional<KeptDecision> decision(Filing filing) {
        return decisions.newest(filing.id());
    }

    /** The day by whose law a filing is judged: that of its acceptance, today as long as it isn't accepted. */
    private LocalDate accepted(Filing filing) {
        return filing.accepted().orElseGet(this::today);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant now() {
        return clock.instant();
    }

    /**
     * What is known of a filing.
     *
     * @param applicant who files
     * @param shared other departments' facts by name
     * @param payee what the bank says of the account that was typed; empty where it wasn't asked
     * @param mayCommit whether he may vouch for what nobody answered; not after a false commitment, until that is made good
     */
    public record Known(
            Applicant applicant, Map<String, Gathering.Shared> shared, Optional<Payee> payee, boolean mayCommit) {
        /** The commitments that an item offers for facts that nobody answered (国办发〔2020〕42号). */
        public List<Item.Commitment> offered(ItemVersion version) {
            List<Item.Commitment> offered = new ArrayList<>();
            if (!mayCommit) {
                return offered;
            }
            shared.forEach((name, one) -> {
                if (!one.answered()) {
                    version.item().commitmentFor(name).ifPresent(offered::add);
                }
            });
            return offered;
        }
    }
}
