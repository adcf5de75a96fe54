package cn.qingjian.ledger;

import cn.qingjian.audit.Audit;
import cn.qingjian.kernel.BankCard;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.store.DepositorStore;
import cn.qingjian.ledger.store.EmployerStore;
import cn.qingjian.ledger.store.TermsStore;
import cn.qingjian.privacy.Seal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Persons and their accounts: opening, sealing, moving, and the base of the deposit. */
@Service
@Transactional
public class Depositors {
    private static final String DOCUMENT = "ledger.person.document";
    private static final String NAME = "ledger.person.name ";
    private static final String CARD = "ledger.person.card ";

    private final DepositorStore store;
    private final EmployerStore employers;
    private final TermsStore terms;
    private final Seal seal;
    private final Audit audit;

    Depositors(DepositorStore store, EmployerStore employers, TermsStore terms, Seal seal, Audit audit) {
        this.store = store;
        this.employers = employers;
        this.terms = terms;
        this.seal = seal;
        this.audit = audit;
    }

    /** The account of a person by type and number of the document. */
    public Optional<Account> of(String documentType, String document) {
        return store.owned(List.of(index(documentType, document))).stream()
                .findFirst()
                .map(DepositorStore.Owned::account);
    }

    /**
     * The people of these documents with their accounts, in the clear like {@link #reveal}, in the same order; empty for one who has
     * no account.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Optional<Holder>> holders(List<Document> documents) {
        List<byte[]> indices = documents.stream()
                .map(document -> index(document.type(), document.number()))
                .toList();
        Map<ByteBuffer, DepositorStore.Owned> owned = new HashMap<>();
        store.owned(indices)
                .forEach(one -> owned.put(ByteBuffer.wrap(one.owner().documentIndex()), one));
        return indices.stream()
                .map(index -> Optional.ofNullable(owned.get(ByteBuffer.wrap(index)))
                        .map(one -> new Holder(one.account(), opened(one.owner()), one.ratios())))
                .toList();
    }

    /** The account with that key. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Account> find(long account) {
        return store.find(account);
    }

    /** The account of that number. */
    public Optional<Account> ofNumber(String no) {
        return store.ofNumber(no);
    }

    /** The owner of an account, as pages show him. */
    public Person.Sealed owner(Account account) {
        return store.person(account.person()).orElseThrow();
    }

    /** The owner of an account in the clear, for questions to other departments and orders to the bank alone. */
    public Person reveal(Account account) {
        return opened(owner(account));
    }

    private Person opened(Person.Sealed sealed) {
        return new Person(
                sealed.documentType(),
                seal.open(sealed.document(), DOCUMENT + " " + sealed.id()),
                seal.open(sealed.name(), NAME + sealed.id()),
                sealed.born(),
                sealed.female(),
                sealed.card() == null ? null : seal.open(sealed.card(), CARD + sealed.id()));
    }

    /**
     * Opens a person's account at an employer, or for a person alone where there is none. Errors: {@code document} where the
     * person has an account (one person, one account: 条例第十三条), {@code employer} where that is closed.
     *
     * @param wage the month's wage of somebody new (条例第十七条), or last year's average
     */
    public Opened open(Person person, @Nullable Long employer, Money wage, LocalDate day, String actor) {
        var errors = new FieldErrors();
        Optional<Employer> payer = Optional.ofNullable(employer).flatMap(employers::find);
        errors.require(employer == null || payer.isPresent(), "employer", "没有这个单位。");
        payer.ifPresent(found -> errors.require(
                found.status() != EmployerStatus.CLOSED && found.status() != EmployerStatus.SEALED,
                "employer",
                "该单位账户已%s，不能开户。".formatted(found.status().label())));
        errors.require(wage.signum() > 0, "wage", "请填写月工资，应大于 0。");
        if (!errors.isEmpty()) {
            return new Opened(Optional.empty(), errors);
        }
        DepositTerms city = terms.on(day);
        Money base = city.base(wage);
        Optional<Long> account = keep(person)
                .flatMap(owner -> store.open(
                        owner,
                        employer,
                        base,
                        payer.map(found -> city.monthly(base, found.employerRatio()))
                                .orElse(Money.ZERO),
                        city.monthly(base, payer.map(Employer::personRatio).orElse(0)),
                        FundYear.of(day).begins(),
                        day));
        if (account.isEmpty()) {
            return new Opened(Optional.empty(), errors.add("document", "此人已有住房公积金账户，一人只能有一个账户，请办理转移。"));
        }
        audit.record(actor, "开立个人账户", "个人账户 " + account.get(), "");
        return new Opened(account, errors);
    }

    /**
     * Somebody joins on his own (灵活就业人员自愿缴存): an account without an employer is opened, or a sealed one goes on without one.
     * Errors: {@code account} where an employer pays in already or it can't be taken up, {@code base}.
     *
     * @param base what is paid on, kept between the city's floor and ceiling
     * @param ratio of both parts together, in ten-thousandths
     */
    public Opened join(Person person, Money base, int ratio, LocalDate day, String actor) {
        Optional<Account> there =
                of(person.documentType(), person.document()).flatMap(account -> store.lock(account.id()));
        var errors = new FieldErrors()
                .require(base.signum() > 0, "base", "请填写缴存基数，应大于 0。")
                .require(
                        there.map(one -> one.status() == AccountStatus.SEALED).orElse(true),
                        "account",
                        "您的账户现在是“%s”，不能改为自愿缴存。"
                                .formatted(
                                        there.map(one -> one.status().label()).orElse("")));
        if (!errors.isEmpty()) {
            return new Opened(Optional.empty(), errors);
        }
        DepositTerms city = terms.on(day);
        Money kept = city.base(base);
        Money monthly = city.monthly(kept, ratio);
        int year = FundYear.of(day).begins();
        Optional<Long> account = there.map(Account::id);
        account.ifPresent(id -> store.move(id, null, kept, Money.ZERO, monthly, year));
        if (account.isEmpty()) {
            account = keep(person).flatMap(owner -> store.open(owner, null, kept, Money.ZERO, monthly, year, day));
        }
        account.ifPresent(id -> audit.record(actor, "自愿缴存登记", "个人账户 " + id, ""));
        return new Opened(account, errors.require(account.isPresent(), "account", "此人已有住房公积金账户。"));
    }

    /** Reckons what is paid each month into the accounts of an employer whose ratios changed; how many there are. */
    int reckon(Employer employer, LocalDate day) {
        return store.reckon(
                employer.id(),
                employer.employerRatio(),
                employer.personRatio(),
                terms.on(day).step());
    }

    private Optional<Long> keep(Person person) {
        Optional<Long> known = sealed(person.documentType(), person.document()).map(Person.Sealed::id);
        if (known.isPresent()) {
            return known;
        }
        long id = store.nextPerson();
        boolean added = store.add(new Person.Sealed(
                id,
                person.documentType(),
                seal.close(person.document(), DOCUMENT + " " + id),
                index(person.documentType(), person.document()),
                seal.close(person.name(), NAME + id),
                Person.maskedName(person.name()),
                Person.maskedDocument(person.document()),
                person.born(),
                person.female(),
                person.card() == null ? null : seal.close(person.card(), CARD + id),
                person.card() == null ? null : BankCard.masked(person.card())));
        return added
                ? Optional.of(id)
                : sealed(person.documentType(), person.document()).map(Person.Sealed::id);
    }

    /** Gives the owner of an account another bank account for what is paid to him. */
    public void card(Account account, String card, String actor) {
        store.card(account.person(), seal.close(card, CARD + account.person()), BankCard.masked(card));
        audit.record(actor, "变更收款账户", "个人账户 " + account.id(), BankCard.masked(card));
    }

    /** Seals an account whose owner left (条例第十五条); errors stand under {@code account}. */
    public FieldErrors seal(long account, LocalDate day, String actor) {
        Optional<Account> found = store.lock(account);
        var errors = new FieldErrors()
                .require(found.isPresent(), "account", "没有这个账户。")
                .require(
                        found.map(one -> one.status() == AccountStatus.NORMAL).orElse(true),
                        "account",
                        "只有正常状态的账户可以封存，该账户"
                                + found.map(one -> one.status().label()).orElse("") + "。");
        if (errors.isEmpty()) {
            store.state(account, AccountStatus.SEALED, day);
            audit.record(actor, "封存", "个人账户 " + account, "");
        }
        return errors;
    }

    /** Takes a sealed account into use again at its employer; errors stand under {@code account}. */
    public FieldErrors unseal(long account, String actor) {
        Optional<Account> found = store.lock(account);
        var errors = new FieldErrors()
                .require(
                        found.map(one -> one.status() == AccountStatus.SEALED).orElse(false), "account", "只有封存的账户可以启封。")
                .require(
                        found.flatMap(Account::employer)
                                .flatMap(employers::find)
                                .map(payer -> payer.status() != EmployerStatus.CLOSED)
                                .orElse(false),
                        "account",
                        "原单位账户已销户，请办理转移。");
        if (errors.isEmpty()) {
            store.state(account, AccountStatus.NORMAL, null);
            audit.record(actor, "启封", "个人账户 " + account, "");
        }
        return errors;
    }

    /**
     * Moves a sealed account to another employer of the city (内部转移): the balance stays with its owner, so nothing is posted.
     * Errors stand under {@code account} and {@code employer}.
     */
    public FieldErrors transfer(long account, long employer, Money wage, LocalDate day, String actor) {
        Optional<Account> found = store.lock(account);
        Optional<Employer> payer = employers.find(employer);
        var errors = new FieldErrors()
                .require(
                        found.map(one -> one.status() == AccountStatus.SEALED).orElse(false),
                        "account",
                        "原单位尚未封存该账户，请先由原单位封存。")
                .require(
                        payer.map(one -> one.status() != EmployerStatus.CLOSED).orElse(false),
                        "employer",
                        "转入单位没有开户或者已经销户。")
                .require(
                        found.flatMap(Account::employer)
                                .map(old -> old != employer)
                                .orElse(true),
                        "employer",
                        "账户就在该单位，请办理启封。")
                .require(wage.signum() > 0, "wage", "请填写在新单位的月工资（条例第十七条）。");
        if (errors.isEmpty()) {
            DepositTerms city = terms.on(day);
            Money base = city.base(wage);
            store.move(
                    account,
                    employer,
                    base,
                    city.monthly(base, payer.orElseThrow().employerRatio()),
                    city.monthly(base, payer.orElseThrow().personRatio()),
                    FundYear.of(day).begins());
            audit.record(actor, "同城转移", "个人账户 " + account, "转入单位 " + employer);
        }
        return errors;
    }

    /**
     * Sets the base for a fund year, once (条例第十六条: last year's average monthly wage), kept between floor and ceiling. Errors
     * stand under {@code account} and {@code wage}.
     */
    public FieldErrors adjustBase(long account, Money wage, LocalDate day, String actor) {
        Optional<Account> found = store.lock(account);
        int year = FundYear.of(day).begins();
        var errors = new FieldErrors()
                .require(
                        found.map(one -> one.status() == AccountStatus.NORMAL).orElse(false),
                        "account",
                        "只有正常缴存的账户可以调整基数。")
                .require(found.map(one -> one.baseYear() < year).orElse(true), "account", "本公积金年度的缴存基数已经调整过，每年度只调整一次。")
                .require(wage.signum() > 0, "wage", "请填写上一年度月平均工资，应大于 0。");
        if (errors.isEmpty()) {
            DepositTerms city = terms.on(day);
            Money base = city.base(wage);
            Optional<Employer> payer = found.flatMap(Account::employer).flatMap(employers::find);
            store.base(
                    account,
                    base,
                    city.monthly(base, payer.map(Employer::employerRatio).orElse(0)),
                    city.monthly(base, payer.map(Employer::personRatio).orElse(0)),
                    year);
            audit.record(actor, "调整缴存基数", "个人账户 " + account, "公积金年度 " + year);
        }
        return errors;
    }

    /** Freezes an account, as a court orders; false where it is closed. */
    public boolean freeze(long account, String reason, String actor) {
        boolean open = store.lock(account).map(one -> !one.status().closed()).orElse(false);
        if (open) {
            store.state(account, AccountStatus.FROZEN, null);
            audit.record(actor, "冻结", "个人账户 " + account, reason);
        }
        return open;
    }

    private Optional<Person.Sealed> sealed(String documentType, String document) {
        return store.personOf(index(documentType, document));
    }

    private byte[] index(String documentType, String document) {
        return seal.index(DOCUMENT, documentType + document);
    }

    /**
     * A document, in the clear.
     *
     * @param type code of its type
     * @param number its number
     */
    public record Document(String type, String number) {
        @Override
        public String toString() {
            return type; // the number is in the clear
        }
    }

    /**
     * A person with an account.
     *
     * @param account the account
     * @param owner the person in the clear
     * @param ratios at which is paid in; empty where no employer pays
     */
    public record Holder(Account account, Person owner, Optional<Account.Ratios> ratios) {}

    /**
     * What an opening came to.
     *
     * @param account key of the account; empty where it wasn't opened
     * @param errors why not
     */
    public record Opened(Optional<Long> account, FieldErrors errors) {}
}
