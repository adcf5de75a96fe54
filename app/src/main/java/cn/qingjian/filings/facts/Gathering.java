package cn.qingjian.filings.facts;

import cn.qingjian.identity.Acting;
import cn.qingjian.identity.Citizen;
import cn.qingjian.identity.Citizens;
import cn.qingjian.identity.IdentityPaper;
import cn.qingjian.kernel.CitizenId;
import cn.qingjian.kernel.CreditCode;
import cn.qingjian.ledger.Depositors;
import cn.qingjian.ledger.Employers;
import cn.qingjian.serviceitems.Item;
import cn.qingjian.serviceitems.ItemVersion;
import cn.qingjian.serviceitems.Policy;
import cn.qingjian.sharing.Consent;
import cn.qingjian.sharing.ConsentText;
import cn.qingjian.sharing.Consents;
import cn.qingjian.sharing.Fact;
import cn.qingjian.sharing.Marriage;
import cn.qingjian.sharing.Question;
import cn.qingjian.sharing.Questions;
import cn.qingjian.sharing.Sharing;
import cn.qingjian.sharing.Subject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Brings together what is known of a case: own data, other departments' data, and what was typed. */
@Service
public class Gathering {
    /** Asked with the spouse, so after the marriage is known. */
    private static final String HOMES = "住房";

    private static final String MARRIAGE = "婚姻";

    private final List<OwnFact> own;
    private final Questions questions;
    private final Sharing sharing;
    private final Consents consents;
    private final Citizens citizens;
    private final Depositors depositors;
    private final Employers employers;
    private final Policy policy;
    private final PayeeCheck payees;

    Gathering(
            List<OwnFact> own,
            Questions questions,
            Sharing sharing,
            Consents consents,
            Citizens citizens,
            Depositors depositors,
            Employers employers,
            Policy policy,
            PayeeCheck payees) {
        this.own = own;
        this.questions = questions;
        this.sharing = sharing;
        this.consents = consents;
        this.citizens = citizens;
        this.depositors = depositors;
        this.employers = employers;
        this.policy = policy;
        this.payees = payees;
    }

    /** Who files for himself. */
    public Asking asking(Citizen citizen, Optional<String> employer) {
        return new Asking(citizen, citizens.own(citizen), employer.map(CreditCode::new));
    }

    /**
     * The same of a case that lies with somebody else, who isn't the one that is signed in in the hall: that look at name and number
     * is kept in the audit log under its purpose.
     */
    public Asking asking(long citizen, int level, Optional<Acting> acting, Optional<String> employer, String purpose) {
        IdentityPaper paper = citizens.reveal(citizen, purpose);
        return new Asking(
                new Citizen(citizen, paper.shownName(), paper.shownNumber(), paper.type(), level, acting.orElse(null)),
                paper,
                employer.map(CreditCode::new));
    }

    /** What the ledger knows now of each of those who file, in their order: for decisions inside the transaction that decides. */
    public List<Applicant> look(List<Asking> all) {
        List<Optional<Depositors.Holder>> holders = depositors.holders(all.stream()
                .map(who -> new Depositors.Document(
                        who.paper().type().code(), who.paper().number()))
                .toList());
        return IntStream.range(0, all.size())
                .mapToObj(n -> new Applicant(
                        all.get(n), holders.get(n), all.get(n).code().flatMap(employers::of)))
                .toList();
    }

    /** The same of one. */
    public Applicant look(Asking who) {
        return look(List.of(who)).getFirst();
    }

    /** The city's parameters of a day. */
    public Map<String, @Nullable Object> policy(LocalDate day) {
        return policy.on(day).fact();
    }

    /** The questions to other departments that an item needs. */
    public List<Question<?>> asked(ItemVersion version) {
        return version.item().facts().stream()
                .flatMap(need -> question(need).stream())
                .toList();
    }

    /** The text to which a citizen agrees before anything is looked up; empty where nothing needs it. */
    public Optional<ConsentText> consentText(ItemVersion version) {
        List<Question<?>> needing = needingConsent(version);
        return needing.isEmpty()
                ? Optional.empty()
                : Optional.of(consents.text(version.item().name(), needing));
    }

    /** Keeps the citizen's consent to the text of that version; empty where it has changed since, or no such person can agree. */
    public Optional<Consent> agree(Asking who, ItemVersion version, String versionSeen) {
        return person(who)
                .flatMap(person -> consents.give(person, version.item().name(), needingConsent(version), versionSeen));
    }

    private List<Question<?>> needingConsent(ItemVersion version) {
        return asked(version).stream()
                .filter(question -> question.sheet().withoutConsent().isEmpty())
                .toList();
    }

    /**
     * Asks the other departments. An answer that is still fresh is taken again. What can't be asked about this applicant is an
     * error, never a “no”.
     */
    public Map<String, Shared> shared(Asking who, ItemVersion version, Optional<String> consent, String reference) {
        return shared(who, asked(version), consent, reference);
    }

    /**
     * Asks the bank whose account it is that was typed; empty where the item doesn't need to know, or nothing was typed that
     * could be asked about.
     */
    public Optional<Payee> payee(Asking who, ItemVersion version, Map<String, String> answers) {
        return payees.ask(who, version, answers);
    }

    /**
     * Asks about one fact again, with the marriage where the answer hangs on it; empty where the item asks nobody about it. A
     * {@link cn.qingjian.sharing.NoConsentException} where the consent was taken back.
     */
    public Optional<Shared> late(
            Asking who, ItemVersion version, Optional<String> consent, String reference, String fact) {
        List<Question<?>> asked = asked(version).stream()
                .filter(one -> one.label().equals(fact)
                        || (fact.equals(HOMES) && one.label().equals(MARRIAGE)))
                .toList();
        return Optional.ofNullable(shared(who, asked, consent, reference).get(fact));
    }

    private Map<String, Shared> shared(
            Asking who, List<Question<?>> asked, Optional<String> consent, String reference) {
        Map<String, Shared> facts = new LinkedHashMap<>();
        Optional<Subject> subject = subject(who);
        Consent agreed = consent.map(Consent::of).orElse(Consent.NONE);
        List<Question<?>> first =
                asked.stream().filter(one -> !one.label().equals(HOMES)).toList();
        take(facts, first, subject, agreed, reference);
        Optional<Subject> family = subject.map(one -> withSpouse(one, facts.get(MARRIAGE)));
        take(facts, asked.stream().filter(one -> one.label().equals(HOMES)).toList(), family, agreed, reference);
        return facts;
    }

    private void take(
            Map<String, Shared> facts,
            List<Question<?>> asked,
            Optional<Subject> subject,
            Consent agreed,
            String reference) {
        List<Question<?>> possible = asked.stream()
                .filter(question -> subject.flatMap(question::about).isPresent())
                .toList();
        Map<String, Fact> answers =
                possible.isEmpty() ? Map.of() : sharing.askAll(possible, subject.orElseThrow(), agreed, reference);
        for (Question<?> question : asked) {
            facts.put(question.label(), new Shared(question, Optional.ofNullable(answers.get(question.code()))));
        }
    }

    private static Optional<Subject> subject(Asking who) {
        return who.code().isPresent()
                ? who.code()
                        .map(code -> new Subject.Employer(
                                code,
                                who.citizen().acting() == null
                                        ? ""
                                        : who.citizen().acting().employerName()))
                : person(who).map(person -> person);
    }

    private static Optional<Subject.Citizen> person(Asking who) {
        return who.paper()
                .citizenId()
                .map(id -> new Subject.Citizen(id, who.paper().name()));
    }

    /** Homes are asked of the person and the spouse together. */
    private static Subject withSpouse(Subject subject, @Nullable Shared marriage) {
        Optional<CitizenId> spouse = Optional.ofNullable(marriage)
                .flatMap(Shared::fact)
                .flatMap(fact -> fact.answer(Marriage.class))
                .map(Marriage::spouse);
        return subject instanceof Subject.Citizen person && spouse.isPresent()
                ? new Subject.Citizen(
                        person.id(), person.name(), Optional.of(new Subject.Relative(spouse.get(), "配偶")), List.of())
                : subject;
    }

    /** All facts of each case as the decision tables read them, in their order. */
    public List<Map<String, Map<String, @Nullable Object>>> all(List<Filed> cases) {
        List<Map<String, Map<String, @Nullable Object>>> all = new ArrayList<>();
        for (Filed one : cases) {
            Map<String, Map<String, @Nullable Object>> facts = new HashMap<>();
            one.shared().forEach((name, shared) -> facts.put(name, shared.context()));
            facts.put("申请", one.answers());
            Map<String, @Nullable Object> vouched = new HashMap<>();
            one.vouched().forEach(name -> vouched.put(name, true));
            facts.put("承诺", vouched);
            all.add(facts);
        }
        for (OwnFact fact : own) {
            List<Map<String, @Nullable Object>> fields = fact.of(cases);
            for (int n = 0; n < all.size(); n++) {
                if (!fields.get(n).isEmpty()) {
                    all.get(n).put(fact.name(), fields.get(n));
                }
            }
        }
        return all;
    }

    private Optional<Question<?>> question(Item.FactNeed need) {
        List<Question<?>> found = new ArrayList<>();
        for (Question<?> question : questions.all()) {
            if (question.label().equals(need.code())) {
                found.add(question);
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    /**
     * What asking a question brought.
     *
     * @param question what was asked
     * @param fact what came of it; empty where it can't be asked about this applicant
     */
    public record Shared(Question<?> question, Optional<Fact> fact) {
        private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
        private static final DateTimeFormatter TIME =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(HERE);

        /** As a decision table reads it. */
        public Map<String, @Nullable Object> context() {
            Map<String, @Nullable Object> context =
                    new HashMap<>(fact.map(Fact::context).orElse(Map.of("结果", "ERROR")));
            fact.map(Fact::validUntil)
                    .ifPresent(until -> context.put("有效至", until.atZone(HERE).toLocalDate()));
            // for the case officer, who must see who said so and when
            fact.ifPresent(one -> {
                context.put("来源", one.source());
                context.put("查询时间", TIME.format(one.askedAt()));
                if (!one.result().answered()) {
                    context.put("没有答复的原因", one.failure().label());
                }
            });
            return context;
        }

        /** Whether the source answered, with or without a record. */
        public boolean answered() {
            return fact.map(one -> one.result().answered()).orElse(false);
        }
    }
}
