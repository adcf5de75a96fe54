package cn.qingjian.ledger.store;

import java.time.LocalDate;
import java.util.Optional;
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

    /**
     * Settles the accounts of a chunk in one entry: what each has earned by the day is booked as expense (debit 41101, credit
     * 211) and becomes its own (debit 211, credit 201). Accounts that are settled already are left alone.
     *
     * @param cumulated the cumulated rate of the day
     * @param divisor 360 times the parts of a rate
     * @return how many accounts were settled, and the interest in fen
     */
    public Settled settle(long after, long end, LocalDate day, long cumulated, long divisor) {
        return db.sql("""
                with due as materialized (
                    select id, balance, (2 * (balance * :cumulated - weighted) + :divisor) / (2 * :divisor) as interest
                      from ledger.account
                     where id > :after and id <= :end and settled_on < :day and status in ('01', '02', '06')
                     order by id for update),
                capitalised as (
                    update ledger.account a
                       set balance = due.balance + due.interest, carried = due.balance + due.interest,
                           weighted = (due.balance + due.interest) * :cumulated, settled_on = :day
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
                .param("divisor", divisor)
                .query((row, number) -> new Settled(row.getLong("accounts"), row.getLong("interest")))
                .single();
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
