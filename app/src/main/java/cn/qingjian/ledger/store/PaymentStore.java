package cn.qingjian.ledger.store;

import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.Payment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders to the bank. */
@Repository
public class PaymentStore {
    private static final String ALL = """
            select p.*, e.business_no from ledger.payment p join ledger.entry e on e.id = p.entry
            """;

    private final JdbcClient db;

    PaymentStore(JdbcClient db) {
        this.db = db;
    }

    /** Takes what is due and keeps it from others until that time. */
    public List<Payment> take(int limit, Instant now, Instant until) {
        return db.sql("""
                with due as (
                    select id from ledger.payment
                     where status in ('ordered', 'sent', 'unknown') and next_try <= :now
                     order by next_try limit :limit for update skip locked),
                taken as (
                    update ledger.payment p set next_try = :until, tries = tries + 1 from due where p.id = due.id returning p.*)
                select taken.*, e.business_no from taken join ledger.entry e on e.id = taken.entry order by taken.id
                """)
                .param("limit", limit)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .query(PaymentStore::payment)
                .list();
    }

    /** Leaves an order open, to be looked at again at that time. */
    public void open(long id, Payment.Status status, Instant nextTry, String note) {
        db.sql("""
                update ledger.payment set status = :status, next_try = :next, note = :note
                 where id = :id and status in ('ordered', 'sent', 'unknown')
                """)
                .param("status", status.code())
                .param("next", Timestamp.from(nextTry))
                .param("note", note)
                .param("id", id)
                .update();
    }

    /** Ends an order; false where it had ended so before. A payment that was made may still be given back. */
    public boolean done(long id, Payment.Status status, String bankNo, Instant at, String note) {
        return db.sql("""
                update ledger.payment set status = :status, bank_no = :bankNo, done_at = :at, note = :note,
                       paid_at = case when :status = 'paid' then :at else paid_at end
                 where id = :id and status <> 'returned' and status <> :status
                """)
                        .param("status", status.code())
                        .param("bankNo", bankNo)
                        .param("at", Timestamp.from(at))
                        .param("note", note)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Makes an open order due; false where it isn't open. */
    public boolean due(long id, Instant now) {
        return db.sql("""
                update ledger.payment set next_try = :now where id = :id and status in ('ordered', 'sent', 'unknown')
                """).param("now", Timestamp.from(now)).param("id", id).update() == 1;
    }

    /** The person's account out of which an order is paid. */
    public Optional<Long> account(long id) {
        return db.sql("select account from ledger.payment where id = :id")
                .param("id", id)
                .query((row, number) -> Optional.ofNullable(row.getObject("account", Long.class)))
                .optional()
                .flatMap(account -> account);
    }

    /** The order with that key. */
    public Optional<Payment> find(long id) {
        return db.sql(ALL + " where p.id = :id")
                .param("id", id)
                .query(PaymentStore::payment)
                .optional();
    }

    /** The order of a business number. */
    public Optional<Payment> ofNumber(String businessNo) {
        return db.sql(ALL + " where e.business_no = :no")
                .param("no", businessNo)
                .query(PaymentStore::payment)
                .optional();
    }

    /** Given back into 219 and not paid again. */
    public List<Payment> waiting() {
        return db.sql(ALL + """
                 where p.status = 'returned'
                   and exists (select 1 from ledger.entry back where back.business_no = 'TH-' || p.id)
                   and not exists (select 1 from ledger.entry again where again.business_no = 'CF-' || p.id)
                 order by p.id
                """).query(PaymentStore::payment).list();
    }

    /** Ended from a moment up to another. */
    public List<Payment> endedBetween(Instant from, Instant to) {
        return db.sql(ALL + " where p.done_at >= :from and p.done_at < :to order by p.id")
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query(PaymentStore::payment)
                .list();
    }

    /** Ordered by that moment, and neither paid nor given back by then. */
    public List<Payment> inTransit(Instant at) {
        return db.sql(ALL + """
                 where p.ordered_at < :at
                   and (p.done_at is null or coalesce(p.paid_at, p.done_at) >= :at)
                 order by p.id
                """)
                .param("at", Timestamp.from(at))
                .query(PaymentStore::payment)
                .list();
    }

    /** Orders by state and the beginning of their number, newest first. */
    public List<Payment> search(Optional<Payment.Status> status, String typed, int offset, int limit) {
        return db.sql(ALL + """
                 where (:status = '' or p.status = :status) and starts_with(e.business_no, :typed)
                 order by p.id desc limit :limit offset :offset
                """)
                .param("status", status.map(Payment.Status::code).orElse(""))
                .param("typed", typed)
                .param("limit", limit)
                .param("offset", offset)
                .query(PaymentStore::payment)
                .list();
    }

    /** How many {@link #search} finds. */
    public long count(Optional<Payment.Status> status, String typed) {
        return db.sql("""
                select count(*) from ledger.payment p join ledger.entry e on e.id = p.entry
                 where (:status = '' or p.status = :status) and starts_with(e.business_no, :typed)
                """)
                .param("status", status.map(Payment.Status::code).orElse(""))
                .param("typed", typed)
                .query(Long.class)
                .single();
    }

    /** The order of an entry. */
    public Optional<Payment> ofEntry(long entry) {
        return db.sql(ALL + " where p.entry = :entry")
                .param("entry", entry)
                .query(PaymentStore::payment)
                .optional();
    }

    /** Orders by state, newest first. */
    public List<Payment> list(Optional<Payment.Status> status, int offset, int limit) {
        return db.sql(ALL + " where :status = '' or p.status = :status order by p.id desc limit :limit offset :offset")
                .param("status", status.map(Payment.Status::code).orElse(""))
                .param("limit", limit)
                .param("offset", offset)
                .query(PaymentStore::payment)
                .list();
    }

    /** How many are in a state, or in all. */
    public long count(Optional<Payment.Status> status) {
        return db.sql("select count(*) from ledger.payment where :status = '' or status = :status")
                .param("status", status.map(Payment.Status::code).orElse(""))
                .query(Long.class)
                .single();
    }

    private static Payment payment(ResultSet row, int number) throws SQLException {
        return new Payment(
                row.getLong("id"),
                row.getLong("entry"),
                row.getString("business_no"),
                new Money(row.getLong("amount")),
                row.getBytes("payee"),
                row.getString("masked_payee"),
                row.getString("purpose"),
                Payment.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getInt("tries"),
                Optional.ofNullable(row.getString("bank_no")),
                row.getTimestamp("ordered_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("done_at")).map(Timestamp::toInstant),
                row.getString("note"));
    }
}
