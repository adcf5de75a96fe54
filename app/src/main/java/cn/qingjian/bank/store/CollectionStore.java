package cn.qingjian.bank.store;

import cn.qingjian.bank.Collection;
import cn.qingjian.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders to collect. */
@Repository
public class CollectionStore {
    private final JdbcClient db;

    CollectionStore(JdbcClient db) {
        this.db = db;
    }

    /** Writes an order; false where its number is known. */
    public boolean add(
            String number,
            String kind,
            long subject,
            Money amount,
            byte[] payer,
            String maskedPayer,
            String purpose,
            Instant now) {
        return db.sql("""
                insert into bank.collection (number, kind, subject, amount, payer, masked_payer, purpose, next_try, ordered_at)
                values (:number, :kind, :subject, :amount, :payer, :maskedPayer, :purpose, :now, :now)
                on conflict (number) do nothing
                """)
                        .param("number", number)
                        .param("kind", kind)
                        .param("subject", subject)
                        .param("amount", amount.fen())
                        .param("payer", payer)
                        .param("maskedPayer", maskedPayer)
                        .param("purpose", purpose)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Takes what is due and keeps it from others until that time. */
    public List<Collection> take(int limit, Instant now, Instant until) {
        return db.sql("""
                with due as (
                    select id from bank.collection
                     where status in ('ordered', 'sent', 'unknown') and next_try <= :now
                     order by next_try limit :limit for update skip locked)
                update bank.collection c set next_try = :until, tries = tries + 1 from due where c.id = due.id returning c.*
                """)
                .param("limit", limit)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .query(CollectionStore::collection)
                .list();
    }

    /** Leaves an order open until that time. */
    public void open(long id, Collection.Status status, Instant nextTry, String note) {
        db.sql("""
                update bank.collection set status = :status, next_try = :next, note = :note
                 where id = :id and status in ('ordered', 'sent', 'unknown')
                """)
                .param("status", status.code())
                .param("next", Timestamp.from(nextTry))
                .param("note", note)
                .param("id", id)
                .update();
    }

    /** Ends an order; false where it had ended. */
    public boolean done(long id, Collection.Status status, String bankNo, Instant at, String note) {
        return db.sql("""
                update bank.collection set status = :status, bank_no = :bankNo, done_at = :at, note = :note
                 where id = :id and status in ('ordered', 'sent', 'unknown')
                """)
                        .param("status", status.code())
                        .param("bankNo", bankNo)
                        .param("at", Timestamp.from(at))
                        .param("note", note)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** The order of a number; nobody else changes it until the transaction ends. */
    public Optional<Collection> lock(String number) {
        return db.sql("select * from bank.collection where number = :number for update")
                .param("number", number)
                .query(CollectionStore::collection)
                .optional();
    }

    /** The order of a number. */
    public Optional<Collection> ofNumber(String number) {
        return db.sql("select * from bank.collection where number = :number")
                .param("number", number)
                .query(CollectionStore::collection)
                .optional();
    }

    /** Ended from a moment up to another. */
    public List<Collection> endedBetween(Instant from, Instant to) {
        return db.sql("select * from bank.collection where done_at >= :from and done_at < :to order by id")
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query(CollectionStore::collection)
                .list();
    }

    /** Orders by state and the beginning of their number, newest first. */
    public List<Collection> search(Optional<Collection.Status> status, String typed, int offset, int limit) {
        return db.sql("""
                select * from bank.collection
                 where (:status = '' or status = :status) and starts_with(number, :typed)
                 order by id desc limit :limit offset :offset
                """)
                .param("status", status.map(Collection.Status::code).orElse(""))
                .param("typed", typed)
                .param("limit", limit)
                .param("offset", offset)
                .query(CollectionStore::collection)
                .list();
    }

    /** How many {@link #search} finds. */
    public long count(Optional<Collection.Status> status, String typed) {
        return db.sql("""
                select count(*) from bank.collection
                 where (:status = '' or status = :status) and starts_with(number, :typed)
                """)
                .param("status", status.map(Collection.Status::code).orElse(""))
                .param("typed", typed)
                .query(Long.class)
                .single();
    }

    private static Collection collection(ResultSet row, int number) throws SQLException {
        return new Collection(
                row.getLong("id"),
                row.getString("number"),
                row.getString("kind"),
                row.getLong("subject"),
                new Money(row.getLong("amount")),
                row.getBytes("payer"),
                row.getString("masked_payer"),
                row.getString("purpose"),
                Collection.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getInt("tries"),
                Optional.ofNullable(row.getString("bank_no")),
                row.getTimestamp("ordered_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("done_at")).map(Timestamp::toInstant),
                row.getString("note"));
    }
}
