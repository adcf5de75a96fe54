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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Entries and their postings, and the balances that follow them. */
@Repository
public class EntryStore {
    private static final Map<String, Subject> SUBJECTS =
            Arrays.stream(Subject.values()).collect(Collectors.toMap(Subject::code, Function.identity()));

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient db;

    EntryStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * Writes entries, their postings, the balances that they move and the orders to the bank, in one call, and says of each what came
     * of it. A number that was used before writes nothing. Those who write several at once give them in the order of the
     * accounts they move, so that two of them never wait for each other in a ring.
     */
    public List<Written> write(List<Writing> all) {
        return db.sql("""
                select done.id, done.refused
                  from jsonb_to_recordset(cast(:all as jsonb)) as one(
                       n int, no text, business text, day date, summary text, reason text, reverses bigint, subjects text[], amounts bigint[],
                       accounts bigint[], employers bigint[], loans bigint[], cumulated bigint, movable text[],
                       pay_account bigint, pay_amount bigint, payee text, masked_payee text, purpose text)
                 cross join lateral ledger.post(no, business, day, summary, reason, reverses, subjects, amounts, accounts, employers,
                       loans, cumulated, movable, pay_account, pay_amount, decode(payee, 'hex'), masked_payee, purpose) as done
                 order by n
                """)
                .param(
                        "all",
                        JSON.writeValueAsString(IntStream.range(0, all.size())
                                .mapToObj(n -> row(n, all.get(n)))
                                .toList()))
                .query((row, number) -> {
                    Optional<Long> id = Optional.ofNullable(row.getObject("id", Long.class));
                    return new Written(id, !row.getBoolean("refused"));
                })
                .list();
    }

    private static Map<String, @Nullable Object> row(int n, Writing one) {
        Voucher voucher = one.voucher();
        List<Leg> legs = voucher.legs();
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("n", n);
        row.put("no", voucher.businessNo());
        row.put("business", voucher.business().name());
        row.put("day", voucher.day().toString());
        row.put("summary", voucher.summary());
        row.put("reason", one.reason());
        row.put("reverses", one.reverses());
        row.put("subjects", legs.stream().map(leg -> leg.subject().code()).toList());
        row.put("amounts", legs.stream().map(leg -> leg.amount().fen()).toList());
        row.put("accounts", array(legs, Leg::account));
        row.put("employers", array(legs, Leg::employer));
        row.put("loans", array(legs, Leg::loan));
        row.put("cumulated", one.cumulated());
        row.put(
                "movable",
                voucher.business().movable().stream().map(AccountStatus::code).toList());
        PayOrder order = one.order();
        if (order != null) {
            row.put("pay_account", order.account());
            row.put("pay_amount", order.amount().fen());
            row.put("payee", HexFormat.of().formatHex(order.payee()));
            row.put("masked_payee", order.maskedPayee());
            row.put("purpose", order.purpose());
        }
        return row;
    }

    private static List<@Nullable Long> array(List<Leg> legs, Function<Leg, @Nullable Long> part) {
        List<@Nullable Long> all = new ArrayList<>();
        legs.forEach(leg -> all.add(part.apply(leg)));
        return all;
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
     * What is to be written.
     *
     * @param voucher what moves
     * @param reason why, of a reversal; empty otherwise
     * @param reverses key of the entry that it takes back, null for none
     * @param cumulated the cumulated rate of the entry's day
     * @param order the order to the bank, null for none
     */
    public record Writing(
            Voucher voucher,
            String reason,
            @Nullable Long reverses,
            long cumulated,
            @Nullable PayOrder order) {}

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
