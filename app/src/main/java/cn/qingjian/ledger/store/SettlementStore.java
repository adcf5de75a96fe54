package cn.qingjian.ledger.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The yearly settlement of interest, chunk by chunk. */
@Repository
public class SettlementStore {
    private final JdbcClient db;

    SettlementStore(JdbcClient db) {
        this.db = db;
    }

    /** The last key of the next accounts after a key that are not settled up to that day; empty where none is left. */
    public Optional<Long> end(long after, LocalDate day, int size) {
        return Optional.ofNullable(db.sql("""
                select max(id) from (
                    select id from ledger.account
                     where id > :after and settled_on < :day and status in ('01', '02', '06')
                     order by id limit :size) next
                """)
                .param("after", after)
                .param("day", day)
                .param("size", size)
                .query((row, number) -> row.getObject(1, Long.class))
                .optional()
                .orElse(null));
    }

    /** The first day from which on an open account is to be settled; empty where there is no open account. */
    public Optional<LocalDate> earliest() {
        return Optional.ofNullable(
                db.sql("select min(settled_on) as day from ledger.account where status in ('01', '02', '06')")
                        .query((row, number) -> row.getObject("day", LocalDate.class))
                        .optional()
                        .orElse(null));
    }

    /** The last day on which anything was posted; empty in an empty ledger. */
    public Optional<LocalDate> lastPosting() {
        return Optional.ofNullable(db.sql("select max(day) as day from ledger.entry")
                .query((row, number) -> row.getObject("day", LocalDate.class))
                .optional()
                .orElse(null));
    }

    /** Locks the accounts of a chunk, so that what {@link #settle} reads of them and of their postings belongs together. */
    public void lock(long after, long end) {
        db.sql("""
                select count(*) from (select id from ledger.account where id > :after and id <= :end order by id for update) locked
                """).param("after", after).param("end", end).query(Long.class).single();
    }

    /**
     * Settles the accounts of a chunk in one entry: what each has earned by the day is booked as expense (debit 41101, credit
     * 211) and becomes its own (debit 211, credit 201). Accounts that are settled already are left alone. What moved after the
     * day, where the settlement is run late, stays out of it and counts from its own day.
     *
     * @param later cumulated rates of the days after the day of settlement, as far as anything is posted
     * @param cumulated the cumulated rate of the day
     * @param divisor 360 times the parts of a rate
     * @return how many accounts were settled, and the interest in fen
     */
    public Settled settle(
            long after, long end, LocalDate day, long cumulated, SortedMap<LocalDate, Long> later, long divisor) {
        return db.sql("""
                with open as materialized (
                    select id, balance, weighted from ledger.account
                     where id > :after and id <= :end and settled_on < :day and status in ('01', '02', '06')),
                first as materialized (
                    select min(id) as entry from (select id from ledger.entry where day > :day offset 0) entries),
                late as materialized (
                    select p.account, -sum(p.amount) as amount, -sum(p.amount * rate.cumulated) as weighted
                      from first
                      join ledger.posting p on p.entry >= first.entry and p.subject = '201'
                      join open on open.id = p.account
                      join ledger.entry e on e.id = p.entry and e.day > :day
                      join unnest(cast(:days as date[]), cast(:sums as bigint[])) as rate (day, cumulated) on rate.day = e.day
                     where p.account > :after and p.account <= :end
                     group by p.account),
                due as materialized (
                    select open.id, open.balance, coalesce(late.amount, 0)::bigint as late, coalesce(late.weighted, 0)::bigint as late_weighted,
                           (2 * ((open.balance - coalesce(late.amount, 0)::bigint) * :cumulated
                                 - (open.weighted - coalesce(late.weighted, 0)::bigint)) + :divisor) / (2 * :divisor) as interest
                      from open left join late on late.account = open.id),
                capitalised as (
                    update ledger.account a
                       set balance = due.balance + due.interest,
                           carried = least(due.balance, due.balance - due.late) + due.interest,
                           weighted = (due.balance - due.late + due.interest) * :cumulated + due.late_weighted, settled_on = :day
                      from due where a.id = due.id
                    returning a.id),
                entry as (
                    insert into ledger.entry (business_no, business, day, summary)
                    select 'JX-' || cast(:day as date) || '-' || min(id), 'SETTLEMENT', :day,
                           '年终结息（' || count(*) || ' 户）'
                      from due having sum(interest) > 0
                    returning id),
                postings as (
                    insert into ledger.posting (entry, line, subject, amount, account)
                    select entry.id, 3 + row_number() over (order by due.id), '201', -due.interest, due.id
                      from entry, due where due.interest > 0
                    union all
                    select entry.id, total.line, total.subject, total.sign * (select sum(interest) from due), null
                      from entry, (values (1, '41101', 1), (2, '211', -1), (3, '211', 1)) as total (line, subject, sign))
                select (select count(*) from capitalised) as accounts, coalesce(sum(interest), 0) as interest from due
                """)
                .param("after", after)
                .param("end", end)
                .param("day", day)
                .param("cumulated", cumulated)
                .param("days", array(later.keySet()))
                .param("sums", array(later.values()))
                .param("divisor", divisor)
                .query((row, number) -> new Settled(row.getLong("accounts"), row.getLong("interest")))
                .single();
    }

    private static String array(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /** How many open accounts there are, and how many of them are settled up to that day. */
    public Progress progress(LocalDate day) {
        return db.sql("""
                select count(*) as all_accounts, count(*) filter (where settled_on >= :day) as settled
                  from ledger.account where status in ('01', '02', '06')
                """)
                .param("day", day)
                .query((row, number) -> new Progress(row.getLong("all_accounts"), row.getLong("settled")))
                .single();
    }

    /**
     * What a chunk came to.
     *
     * @param accounts how many were settled
     * @param interest in fen
     */
    public record Settled(long accounts, long interest) {}

    /**
     * How far it is.
     *
     * @param accounts open accounts
     * @param settled of them
     */
    public record Progress(long accounts, long settled) {
        /** Whether nothing is left. */
        public boolean complete() {
            return settled == accounts;
        }

        /** In whole percent, rounded down. */
        public long percent() {
            return accounts == 0 ? 100 : settled * 100 / accounts;
        }
    }
}
