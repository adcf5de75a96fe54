package cn.qingjian.ledger.store;

import cn.qingjian.ledger.Balances.Difference;
import cn.qingjian.ledger.Balances.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the balances should be by the postings. */
@Repository
public class BalanceStore {
    private final JdbcClient db;
    private final RateStore rates;

    BalanceStore(JdbcClient db, RateStore rates) {
        this.db = db;
        this.rates = rates;
    }

    /** Keeps everybody from moving a balance until the transaction ends. */
    public void lock() {
        db.sql("lock table ledger.account, ledger.employer in exclusive mode").update();
    }

    /** The cumulated rate of every day on which something was posted or an account was settled. */
    public Map<LocalDate, Long> cumulated() {
        Map<LocalDate, Long> sums = new TreeMap<>();
        db.sql("select day from ledger.entry union select settled_on from ledger.account")
                .query(LocalDate.class)
                .list()
                .forEach(day -> sums.put(day, rates.deposit().cumulated(day)));
        return sums;
    }

    /** What differs, by field and key. */
    public List<Difference> differences(Map<LocalDate, Long> cumulated) {
        List<Difference> all = new ArrayList<>(accounts(cumulated));
        all.addAll(db.sql("""
                with posted as (
                    select employer, -sum(amount) as suspense from ledger.posting
                     where subject = '219' and employer is not null group by employer)
                select e.id, e.no, e.suspense as was, coalesce(posted.suspense, 0) as is_now
                  from ledger.employer e left join posted on posted.employer = e.id
                 where e.suspense <> coalesce(posted.suspense, 0) order by e.id
                """)
                .query((row, number) -> new Difference(
                        Field.SUSPENSE,
                        row.getLong("id"),
                        row.getString("no"),
                        row.getLong("was"),
                        row.getLong("is_now")))
                .list());
        return all;
    }

    /**
     * Up to the last settlement only the sum counts, weighted by the cumulated rate of that day; what was carried over then (a
     * payment of before that came back later is not part of it) shrinks with each lower balance that follows and never grows again.
     */
    private List<Difference> accounts(Map<LocalDate, Long> cumulated) {
        return db.sql("""
                with rate as (
                    select * from unnest(cast(:days as date[]), cast(:sums as bigint[])) as r(day, cumulated)),
                movement as (
                    select p.account, e.id as entry, e.day, -sum(p.amount) as amount
                      from ledger.posting p join ledger.entry e on e.id = p.entry
                     where p.subject = '201' group by p.account, e.id),
                settlement as (
                    select p.account, max(e.id) as entry from ledger.posting p join ledger.entry e on e.id = p.entry
                     where p.subject = '201' and e.business = 'SETTLEMENT' group by p.account),
                placed as (
                    select m.*, m.day > a.settled_on
                                or (m.day = a.settled_on and m.entry > coalesce(s.entry, m.entry)) as later
                      from movement m join ledger.account a on a.id = m.account
                      left join settlement s on s.account = m.account),
                after_settlement as (
                    select m.account, m.amount, m.amount * rate.cumulated as weight,
                           sum(m.amount) over (partition by m.account order by m.entry) as risen
                      from placed m join rate on rate.day = m.day
                     where m.later),
                later as (
                    select account, sum(amount) as amount, sum(weight) as weight, min(risen) as lowest
                      from after_settlement group by account),
                settled as (
                    select m.account, sum(m.amount) as amount
                      from placed m where not m.later group by m.account),
                reckoned as (
                    select a.id, coalesce(s.amount, 0) + coalesce(l.amount, 0) as balance,
                           case when a.settled_on = a.opened_on then 0
                                else greatest(0, coalesce(s.amount, 0) + least(0, coalesce(l.lowest, 0))) end as carried,
                           coalesce(s.amount, 0) * rate.cumulated + coalesce(l.weight, 0) as weighted
                      from ledger.account a join rate on rate.day = a.settled_on
                      left join settled s on s.account = a.id left join later l on l.account = a.id)
                select a.id, a.no, f.name, f.was, f.is_now
                  from reckoned r join ledger.account a on a.id = r.id
                 cross join lateral (values ('balance', a.balance, r.balance), ('carried', a.carried, r.carried),
                                            ('weighted', a.weighted, r.weighted)) as f(name, was, is_now)
                 where f.was <> f.is_now order by a.id, f.name
                """)
                .param("days", array(cumulated.keySet()))
                .param("sums", array(cumulated.values()))
                .query((row, number) -> new Difference(
                        field(row.getString("name")),
                        row.getLong("id"),
                        row.getString("no"),
                        row.getLong("was"),
                        row.getLong("is_now")))
                .list();
    }

    /** Puts a number right. The part carried over follows a balance that shrinks below it, as the table demands. */
    public void mend(Difference difference) {
        String sql = difference.field().equals(Field.SUSPENSE)
                ? "update ledger.employer set suspense = :value where id = :id"
                : difference.field().equals(Field.BALANCE)
                        ? "update ledger.account set balance = :value, carried = least(carried, :value) where id = :id"
                        : difference.field().equals(Field.CARRIED)
                                ? "update ledger.account set carried = :value where id = :id"
                                : "update ledger.account set weighted = :value where id = :id";
        db.sql(sql)
                .param("value", difference.is())
                .param("id", difference.holder())
                .update();
    }

    private static Field field(String column) {
        return Field.ALL.stream()
                .filter(field -> field.column().equals(column))
                .findFirst()
                .orElseThrow();
    }

    private static String array(Iterable<?> values) {
        return java.util.stream.StreamSupport.stream(values.spliterator(), false)
                .map(String::valueOf)
                .collect(Collectors.joining(",", "{", "}"));
    }
}
