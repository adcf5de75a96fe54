package cn.qingjian.ledger.store;

import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.Account;
import cn.qingjian.ledger.AccountNo;
import cn.qingjian.ledger.AccountStatus;
import cn.qingjian.ledger.Person;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Persons and their accounts. */
@Repository
public class DepositorStore {
    private final JdbcClient db;

    DepositorStore(JdbcClient db) {
        this.db = db;
    }

    /** The key that the next person will have: what is sealed is sealed for it. */
    public long nextPerson() {
        return db.sql("select nextval(pg_get_serial_sequence('ledger.person', 'id'))")
                .query(Long.class)
                .single();
    }

    /** Keeps a person under a key of {@link #nextPerson}; false where the document is known already. */
    public boolean add(Person.Sealed person) {
        return db.sql("""
                insert into ledger.person (id, document_type, document, document_index, name, masked_name, masked_no, born, female,
                                           card, masked_card) overriding system value
                values (:id, :type, :document, :index, :name, :maskedName, :maskedNo, :born, :female, :card, :maskedCard)
                on conflict (document_index) do nothing
                """)
                        .param("id", person.id())
                        .param("type", person.documentType())
                        .param("document", person.document())
                        .param("index", person.documentIndex())
                        .param("name", person.name())
                        .param("maskedName", person.maskedName())
                        .param("maskedNo", person.maskedNo())
                        .param("born", person.born())
                        .param("female", person.female())
                        .param("card", person.card())
                        .param("maskedCard", person.maskedCard())
                        .update()
                == 1;
    }

    /** The person with that key, still sealed. */
    public Optional<Person.Sealed> person(long id) {
        return db.sql("select * from ledger.person where id = :id")
                .param("id", id)
                .query(DepositorStore::person)
                .optional();
    }

    /** The person of a document. */
    public Optional<Person.Sealed> personOf(byte[] documentIndex) {
        return db.sql("select * from ledger.person where document_index = :index")
                .param("index", documentIndex)
                .query(DepositorStore::person)
                .optional();
    }

    /** Gives a person another bank account for payments. */
    public void card(long person, byte[] card, String masked) {
        db.sql("update ledger.person set card = :card, masked_card = :masked where id = :id")
                .param("card", card)
                .param("masked", masked)
                .param("id", person)
                .update();
    }

    /** Opens an account; empty where the person has one. */
    public Optional<Long> open(
            long person,
            @Nullable Long employer,
            Money base,
            Money employerMonthly,
            Money personMonthly,
            int baseYear,
            LocalDate day) {
        return db.sql("""
                with opened as (select nextval(pg_get_serial_sequence('ledger.account', 'id')) as id)
                insert into ledger.account (id, no, person, employer, status, base, employer_monthly, person_monthly, base_year,
                                            opened_on, settled_on) overriding system value
                select id, 'new' || id, :person, :employer, '01', :base, :employerMonthly, :personMonthly, :year, :day, :day
                  from opened
                on conflict (person) do nothing
                returning id
                """)
                .param("person", person)
                .param("employer", employer)
                .param("base", base.fen())
                .param("employerMonthly", employerMonthly.fen())
                .param("personMonthly", personMonthly.fen())
                .param("year", baseYear)
                .param("day", day)
                .query((row, number) -> row.getLong("id"))
                .optional()
                .map(this::number);
    }

    private long number(long id) {
        db.sql("update ledger.account set no = :no where id = :id")
                .param("no", AccountNo.of(id))
                .param("id", id)
                .update();
        return id;
    }

    /** The account with that key. */
    public Optional<Account> find(long id) {
        return one("where id = :key", id);
    }

    /** The account of that number. */
    public Optional<Account> ofNumber(String no) {
        return one("where no = :key", no);
    }

    /** The account of a person. */
    public Optional<Account> ofPerson(long person) {
        return one("where person = :key", person);
    }

    /** People by the keyed indices of their documents, with their accounts; who has no account isn't among them. */
    public List<Owned> owned(List<byte[]> documentIndices) {
        return db.sql("""
                select a.*, p.id as p_id, p.document_type, p.document, p.document_index, p.name, p.masked_name, p.masked_no,
                       p.born, p.female, p.card, p.masked_card, e.employer_ratio, e.person_ratio
                  from ledger.person p join ledger.account a on a.person = p.id left join ledger.employer e on e.id = a.employer
                 where p.document_index = any(:indices)
                """)
                .param("indices", documentIndices.toArray(byte[][]::new))
                .query((row, number) -> new Owned(account(row, number), person(row, "p_id"), ratios(row)))
                .list();
    }

    private static Optional<Account.Ratios> ratios(ResultSet row) throws SQLException {
        int employer = row.getInt("employer_ratio");
        return row.wasNull() ? Optional.empty() : Optional.of(new Account.Ratios(employer, row.getInt("person_ratio")));
    }

    /**
     * An account with its owner.
     *
     * @param account the account
     * @param owner as he is kept
     * @param ratios at which is paid in; empty where no employer pays
     */
    public record Owned(Account account, Person.Sealed owner, Optional<Account.Ratios> ratios) {}

    /** The account with that key; nobody else changes it until the transaction ends. */
    public Optional<Account> lock(long id) {
        return one("where id = :key for update", id);
    }

    private Optional<Account> one(String condition, Object key) {
        return db.sql("select * from ledger.account " + condition)
                .param("key", key)
                .query(DepositorStore::account)
                .optional();
    }

    /** The accounts into which an employer pays, by number. */
    public List<Account> ofEmployer(long employer, int offset, int limit) {
        return db.sql("""
                select * from ledger.account where employer = :employer and status in ('01', '02', '06')
                 order by no limit :limit offset :offset
                """)
                .param("employer", employer)
                .param("limit", limit)
                .param("offset", offset)
                .query(DepositorStore::account)
                .list();
    }

    /** How many accounts of an employer are in that state. */
    public long count(long employer, AccountStatus status) {
        return db.sql("select count(*) from ledger.account where employer = :employer and status = :status")
                .param("employer", employer)
                .param("status", status.code())
                .query(Long.class)
                .single();
    }

    /** Changes the state of an account. */
    public void state(long id, AccountStatus status, @Nullable LocalDate sealedOn) {
        db.sql("update ledger.account set status = :status, sealed_on = :sealed where id = :id")
                .param("status", status.code())
                .param("sealed", sealedOn)
                .param("id", id)
                .update();
    }

    /** Closes an account from which everything was paid out. */
    public void close(long id, AccountStatus status, String reason, LocalDate day) {
        db.sql("""
                update ledger.account set status = :status, closed_on = :day, close_reason = :reason, weighted = 0, settled_on = :day
                 where id = :id and balance = 0
                """)
                .param("status", status.code())
                .param("day", day)
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    /** Moves an account to another employer, or to none, with the monthly amounts there. */
    public void move(
            long id, @Nullable Long employer, Money base, Money employerMonthly, Money personMonthly, int baseYear) {
        db.sql("""
                update ledger.account
                   set employer = :employer, status = '01', sealed_on = null, base = :base, employer_monthly = :employerMonthly,
                       person_monthly = :personMonthly, base_year = :year
                 where id = :id
                """)
                .param("employer", employer)
                .param("base", base.fen())
                .param("employerMonthly", employerMonthly.fen())
                .param("personMonthly", personMonthly.fen())
                .param("year", baseYear)
                .param("id", id)
                .update();
    }

    /** Sets the monthly amounts of an account. */
    public void base(long id, Money base, Money employerMonthly, Money personMonthly, int baseYear) {
        db.sql("""
                update ledger.account
                   set base = :base, employer_monthly = :employerMonthly, person_monthly = :personMonthly, base_year = :year
                 where id = :id
                """)
                .param("base", base.fen())
                .param("employerMonthly", employerMonthly.fen())
                .param("personMonthly", personMonthly.fen())
                .param("year", baseYear)
                .param("id", id)
                .update();
    }

    /** Reckons the monthly amounts of an employer's accounts from their bases, rounded half up to the step. */
    public int reckon(long employer, int employerRatio, int personRatio, Money step) {
        return db.sql("""
                update ledger.account
                   set employer_monthly = round(base * cast(:employerRatio as numeric) / 10000 / :step) * :step,
                       person_monthly = round(base * cast(:personRatio as numeric) / 10000 / :step) * :step
                 where employer = :employer and status in ('01', '02', '06')
                """)
                .param("employerRatio", employerRatio)
                .param("personRatio", personRatio)
                .param("step", step.fen())
                .param("employer", employer)
                .update();
    }

    /** What the postings say is in an account. */
    public Money posted(long account) {
        return new Money(db.sql(
                        "select -coalesce(sum(amount), 0) from ledger.posting where account = :account and subject = '201'")
                .param("account", account)
                .query(Long.class)
                .single());
    }

    private static Person.Sealed person(ResultSet row, int number) throws SQLException {
        return person(row, "id");
    }

    private static Person.Sealed person(ResultSet row, String key) throws SQLException {
        return new Person.Sealed(
                row.getLong(key),
                row.getString("document_type"),
                row.getBytes("document"),
                row.getBytes("document_index"),
                row.getBytes("name"),
                row.getString("masked_name"),
                row.getString("masked_no"),
                row.getObject("born", LocalDate.class),
                row.getBoolean("female"),
                row.getBytes("card"),
                row.getString("masked_card"));
    }

    static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getString("no"),
                row.getLong("person"),
                Optional.ofNullable(row.getObject("employer", Long.class)),
                AccountStatus.of(row.getString("status")),
                new Money(row.getLong("base")),
                new Money(row.getLong("employer_monthly")),
                new Money(row.getLong("person_monthly")),
                row.getInt("base_year"),
                row.getObject("opened_on", LocalDate.class),
                month(row.getDate("paid_since")),
                month(row.getDate("paid_through")),
                Optional.ofNullable(row.getObject("sealed_on", LocalDate.class)),
                new Money(row.getLong("balance")),
                new Money(row.getLong("carried")),
                row.getLong("weighted"),
                row.getObject("settled_on", LocalDate.class));
    }

    static Optional<YearMonth> month(@Nullable Date first) {
        return Optional.ofNullable(first).map(Date::toLocalDate).map(YearMonth::from);
    }
}
