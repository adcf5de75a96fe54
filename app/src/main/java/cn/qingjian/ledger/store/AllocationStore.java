package cn.qingjian.ledger.store;

import cn.qingjian.ledger.Remittance;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How a list's lines go into the accounts, chunk by chunk; each method is a step of one transaction. */
@Repository
public class AllocationStore {
    private final JdbcClient db;

    AllocationStore(JdbcClient db) {
        this.db = db;
    }

    /** The list, which nobody else allocates until the transaction ends; empty where somebody is at it. */
    public Optional<Remittance> lock(long list) {
        return db.sql("select * from ledger.remittance where id = :list for update skip locked")
                .param("list", list)
                .query(ListStore::remittance)
                .optional();
    }

    /** The last of the next lines that are still to be allocated; empty where none is. */
    public Optional<Integer> end(long list, int size) {
        return Optional.ofNullable(db.sql("""
                select max(line) as line from (
                    select line from ledger.remittance_line
                     where remittance = :list and problem is null and entry is null order by line limit :size) next
                """)
                .param("list", list)
                .param("size", size)
                .query((row, number) -> row.getObject("line", Integer.class))
                .optional()
                .orElse(null));
    }

    /** Whether the employer's unallocated money reaches for the rest of the list; it stays as it is until the transaction ends. */
    public boolean covered(Remittance list) {
        return db.sql("select suspense from ledger.employer where id = :employer for update")
                        .param("employer", list.employer())
                        .query(Long.class)
                        .single()
                >= list.rest().fen();
    }

    /** Locks the accounts of the open lines up to one, in the order of their keys, so that two lists never wait for each other. */
    public void lockAccounts(long list, int end) {
        db.sql("""
                select count(*) from (
                    select id from ledger.account
                     where id in (select account from ledger.remittance_line
                                   where remittance = :list and line <= :end and problem is null and entry is null)
                     order by id for update) locked
                """).param("list", list).param("end", end).query(Long.class).single();
    }

    /** Refuses the open lines up to one whose account changed since they were judged; how many. */
    public int refuse(Remittance list, int end, LocalDate day) {
        return db.sql("""
                with unfit as (
                    select l.line, %s as problem, l.employer_amount + l.person_amount as amount
                      from ledger.remittance_line l join ledger.account a on a.id = l.account
                     where l.remittance = :list and l.line <= :end and l.problem is null and l.entry is null),
                refused as (
                    update ledger.remittance_line l set problem = unfit.problem
                      from unfit where l.remittance = :list and l.line = unfit.line and unfit.problem is not null
                    returning unfit.amount),
                counted as (select count(*) as lines, coalesce(sum(amount), 0) as amount from refused)
                update ledger.remittance r
                   set good = good - counted.lines, good_sum = good_sum - counted.amount, touched_at = now()
                  from counted where r.id = :list
                returning counted.lines
                """.formatted(LineVerdict.SQL))
                .param("list", list.id())
                .param("end", end)
                .param("employer", list.employer())
                .param("kind", list.kind().name())
                .param("month", list.month().atDay(1))
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /**
     * Posts the open lines up to one as one entry: debit 219 of the employer, credit 201 person by person. Balances, months paid,
     * the lines and the list's progress follow in the same statement.
     *
     * @param cumulated the cumulated rate of the day
     * @return the lines posted and the accounts moved, which must be as many
     */
    public Posted post(Remittance list, int end, LocalDate day, long cumulated, String summary) {
        return db.sql("""
                with due as materialized (
                    select line, account, employer_amount + person_amount as amount
                      from ledger.remittance_line
                     where remittance = :list and line <= :end and problem is null and entry is null),
                entry as (
                    insert into ledger.entry (business_no, business, day, summary)
                    select 'HJ' || :list || '-' || min(line), :kind, :day, :summary from due having count(*) > 0
                    returning id),
                payer as (
                    update ledger.employer e
                       set suspense = e.suspense - (select sum(amount) from due),
                           status = case when e.status = '02' then '01' else e.status end,
                           paid_through = greatest(e.paid_through, cast(:month as date))
                      from entry where e.id = :employer
                    returning e.id),
                postings as (
                    insert into ledger.posting (entry, line, subject, amount, account, employer)
                    select entry.id, 1, '219', (select sum(amount) from due), null, cast(:employer as bigint) from entry
                    union all
                    select entry.id, 1 + row_number() over (order by due.line), '201', -due.amount, due.account, null
                      from entry, due),
                accounts as (
                    update ledger.account a
                       set balance = a.balance + due.amount,
                           weighted = a.weighted + due.amount * cast(:cumulated as bigint),
                           paid_since = case
                               when a.paid_through is null or a.paid_through < cast(:month as date) - interval '1 month'
                                   then cast(:month as date)
                               else a.paid_since end,
                           paid_through = greatest(a.paid_through, cast(:month as date))
                      from due, entry where a.id = due.account
                    returning a.id),
                lines as (
                    update ledger.remittance_line l set entry = entry.id
                      from due, entry where l.remittance = :list and l.line = due.line
                    returning l.line),
                progress as (
                    update ledger.remittance r
                       set allocated = r.allocated + total.lines, allocated_sum = r.allocated_sum + total.amount,
                           state = 'allocating', touched_at = now()
                      from (select count(*) as lines, coalesce(sum(amount), 0) as amount from due) total
                     where r.id = :list
                    returning r.id)
                select (select count(*) from due) as lines, (select count(*) from accounts) as accounts,
                       coalesce((select id from entry), 0) as entry
                """)
                .param("list", list.id())
                .param("end", end)
                .param("kind", list.kind().name())
                .param("day", day)
                .param("summary", summary)
                .param("month", list.month().atDay(1))
                .param("employer", list.employer())
                .param("cumulated", cumulated)
                .query((row, number) -> new Posted(row.getInt("lines"), row.getInt("accounts"), row.getLong("entry")))
                .single();
    }

    /** Reckons the unbroken row of months anew for the accounts of an entry, from what is recorded and what lists paid. */
    public void months(long entry) {
        db.sql("""
                with concerned as (select distinct account from ledger.remittance_line where entry = :entry),
                listed as (
                    select l.account, r.month,
                           bool_or(not exists (select from ledger.entry back where back.reverses = l.entry)) as valid
                      from ledger.remittance_line l
                      join concerned c on c.account = l.account
                      join ledger.remittance r on r.id = l.remittance
                     where l.entry is not null group by l.account, r.month),
                months as (
                    select account, month from listed where valid
                    union
                    select a.id, cast(series.month as date)
                      from concerned c join ledger.account a on a.id = c.account
                      cross join lateral generate_series(a.paid_since, a.paid_through, interval '1 month') as series (month)
                     where not exists (select from listed
                                        where listed.account = a.id and listed.month = series.month and not listed.valid)),
                numbered as (
                    select account, month,
                           month - row_number() over (partition by account order by month) * interval '1 month' as island
                      from months),
                islands as (
                    select account, min(month) as since, max(month) as through from numbered group by account, island),
                last as (select distinct on (account) account, since, through from islands order by account, through desc)
                update ledger.account a set paid_since = last.since, paid_through = last.through
                  from concerned left join last on last.account = concerned.account
                 where a.id = concerned.account
                """).param("entry", entry).update();
    }

    /** Marks the list whose entry was taken back: no more of it is allocated, and its file may be handed in again. */
    public void reversed(long entry) {
        db.sql("""
                update ledger.remittance set state = 'reversed', touched_at = now()
                 where id in (select remittance from ledger.remittance_line where entry = :entry)
                """).param("entry", entry).update();
    }

    /** Changes how a list stands. */
    public void state(long list, Remittance.State state) {
        db.sql("update ledger.remittance set state = :state, touched_at = now() where id = :list")
                .param("state", state.name().toLowerCase(java.util.Locale.ROOT))
                .param("list", list)
                .update();
    }

    /**
     * What a chunk came to.
     *
     * @param lines lines posted
     * @param accounts accounts moved
     * @param entry key of the entry, 0 where there was nothing to post
     */
    public record Posted(int lines, int accounts, long entry) {}
}
