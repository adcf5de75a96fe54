package cn.qingjian.ledger.store;

import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.AccountStatus;
import cn.qingjian.ledger.Business;
import cn.qingjian.ledger.Entry;
import cn.qingjian.ledger.Leg;
import cn.qingjian.ledger.PayOrder;
import cn.qingjian.ledger.Subject;
import cn.qingjian.ledger.Voucher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries and their postings, and the balances that follow them. */
@Repository
public class EntryStore {
    private static final Map<String, Subject> SUBJECTS =
            Arrays.stream(Subject.values()).collect(Collectors.toMap(Subject::code, Function.identity()));

    private final JdbcClient db;

    EntryStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * Writes an entry, its postings, the balances that they move and the order to the bank, in one call. A number that was
     * used before writes nothing.
     *
     * @param cumulated the cumulated rate of the entry's day
     * @param order the order to the bank, null for none
     */
    public Written write(
            Voucher voucher, String reason, @Nullable Long reverses, long cumulated, @Nullable PayOrder order) {
        List<Leg> legs = voucher.legs();
        return db.sql("""
                select * from ledger.post(:no, :business, :day, :summary, :reason, :reverses,
                    cast(:subjects as text[]), cast(:amounts as bigint[]), cast(:accounts as bigint[]),
                    cast(:employers as bigint[]), cast(:loans as bigint[]), :cumulated, cast(:movable as text[]),
                    :payAccount, :payAmount, :payee, :maskedPayee, :purpose)
                """)
                .param("subjects", array(legs, leg -> leg.subject().code()))
                .param("amounts", array(legs, leg -> leg.amount().fen()))
                .param("accounts", array(legs, Leg::account))
                .param("employers", array(legs, Leg::employer))
                .param("loans", array(legs, Leg::loan))
                .param("no", voucher.businessNo())
                .param("business", voucher.business().name())
                .param("day", voucher.day())
                .param("summary", voucher.summary())
                .param("reason", reason)
                .param("reverses", reverses)
                .param("cumulated", cumulated)
                .param(
                        "movable",
                        voucher.business().movable().stream()
                                .map(AccountStatus::code)
                                .collect(Collectors.joining(",", "{", "}")))
                .param("payAccount", order == null ? null : order.account())
                .param("payAmount", order == null ? null : order.amount().fen())
                .param("payee", order == null ? null : order.payee())
                .param("maskedPayee", order == null ? null : order.maskedPayee())
                .param("purpose", order == null ? null : order.purpose())
                .query((row, number) -> {
                    Optional<Long> id = Optional.ofNullable(row.getObject("id", Long.class));
                    return new Written(id, !row.getBoolean("refused"));
                })
                .single();
    }

    /** As the text form of an array of the database, which may hold nulls. */
    private static String array(List<Leg> legs, Function<Leg, @Nullable Object> part) {
        return legs.stream()
                .map(leg -> String.valueOf(part.apply(leg)))
                .map(value -> value.equals("null") ? "NULL" : value)
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** The entry of a business number. */
    public Optional<Entry> ofNumber(String businessNo) {
        return db.sql("select * from ledger.entry where business_no = :no")
                .param("no", businessNo)
                .query(this::entry)
                .optional();
    }

    /** The entry with that key. */
    public Optional<Entry> find(long id) {
        return db.sql("select * from ledger.entry where id = :id")
                .param("id", id)
                .query(this::entry)
                .optional();
    }

    /** The last settlement of the persons' accounts that an entry moved; empty where it moved none. */
    public Optional<LocalDate> lastSettled(long id) {
        return db.sql("""
                select max(a.settled_on) as day from ledger.posting p join ledger.account a on a.id = p.account
                 where p.entry = :id and p.subject = '201'
                """)
                .param("id", id)
                .query((row, number) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
                .single();
    }

    /** Whether an entry was taken back. */
    public boolean reversed(long id) {
        return db.sql("select count(*) from ledger.entry where reverses = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Entries that moved a person's account, newest first. */
    public List<AccountLine> lines(long account, int offset, int limit) {
        return db.sql("""
                select e.id, e.day, e.business, e.summary, -sum(p.amount) as amount, e.reverses is not null as reversal
                  from ledger.posting p join ledger.entry e on e.id = p.entry
                 where p.account = :account and p.subject = '201'
                 group by e.id order by e.id desc limit :limit offset :offset
                """)
                .param("account", account)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new AccountLine(
                        row.getLong("id"),
                        row.getObject("day", LocalDate.class),
                        Business.valueOf(row.getString("business")),
                        row.getString("summary"),
                        new Money(row.getLong("amount")),
                        row.getBoolean("reversal")))
                .list();
    }

    /** How many entries moved a person's account. */
    public long countLines(long account) {
        return db.sql("select count(distinct entry) from ledger.posting where account = :account and subject = '201'")
                .param("account", account)
                .query(Long.class)
                .single();
    }

    private Entry entry(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        List<Leg> legs = db.sql("select * from ledger.posting where entry = :id order by line")
                .param("id", id)
                .query((leg, line) -> new Leg(
                        java.util.Objects.requireNonNull(SUBJECTS.get(leg.getString("subject"))),
                        new Money(leg.getLong("amount")),
                        leg.getObject("account", Long.class),
                        leg.getObject("employer", Long.class),
                        leg.getObject("loan", Long.class)))
                .list();
        return new Entry(
                id,
                new Voucher(
                        row.getString("business_no"),
                        Business.valueOf(row.getString("business")),
                        row.getObject("day", LocalDate.class),
                        row.getString("summary"),
                        legs),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("reason"),
                Optional.ofNullable(row.getObject("reverses", Long.class)));
    }

    /**
     * What a writing came to.
     *
     * @param id key of the entry; empty where its number was used before
     * @param allowed false where a balance doesn't reach or an account may not be moved: the transaction must be rolled back
     */
    public record Written(Optional<Long> id, boolean allowed) {}

    /**
     * A line of a person's statement.
     *
     * @param entry key of the entry
     * @param day the day on which it moved
     * @param business what it is about
     * @param summary what a person reads
     * @param amount what came in, negative for what went out
     * @param reversal whether it takes another entry back
     */
    public record AccountLine(
            long entry, LocalDate day, Business business, String summary, Money amount, boolean reversal) {}
}
