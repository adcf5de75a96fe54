package cn.qingjian.ledger.store;

import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.OfficeFigures;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code ledger.employer_office}, and what the books hold by office. */
@Repository
public class OfficeStore {
    private final JdbcClient db;

    OfficeStore(JdbcClient db) {
        this.db = db;
    }

    /** Gives an employer to an office, whoever had it before. */
    public void assign(long employer, long office, LocalDate day) {
        db.sql("""
                insert into ledger.employer_office (employer, office, since) values (:employer, :office, :day)
                on conflict (employer) do update set office = excluded.office, since = excluded.since
                where employer_office.office <> excluded.office
                """)
                .param("employer", employer)
                .param("office", office)
                .param("day", day)
                .update();
    }

    /** Key of the office that looks after an employer. */
    public Optional<Long> of(long employer) {
        return db.sql("select office from ledger.employer_office where employer = :employer")
                .param("employer", employer)
                .query(Long.class)
                .optional();
    }

    /** Whether any employer was given to an office. */
    public boolean any() {
        return db.sql("select exists (select from ledger.employer_office)")
                .query(Boolean.class)
                .single();
    }

    /** How many employers that aren't closed no office looks after. */
    public long unassigned() {
        return db.sql("""
                select count(*) from ledger.employer e
                 where e.status <> '04' and not exists (select from ledger.employer_office o where o.employer = e.id)
                """).query(Long.class).single();
    }

    /** What the books hold of an office's employers now. One look at its accounts and loans. */
    public OfficeFigures figures(long office) {
        return db.sql("""
                with own as (
                    select e.id, e.status from ledger.employer_office o join ledger.employer e on e.id = o.employer
                     where o.office = :office),
                accounts as (
                    select a.person, a.status, a.balance from own join ledger.account a on a.employer = own.id),
                loans as (
                    select l.balance from accounts a join ledger.loan l on l.borrower = a.person where l.balance > 0)
                select (select count(*) from own where status not in ('04', '05')) as employers,
                       (select count(*) from accounts where status = '01') as depositors,
                       (select coalesce(sum(balance), 0) from accounts) as balance,
                       (select count(*) from loans) as loans,
                       (select coalesce(sum(balance), 0) from loans) as loan_balance
                """)
                .param("office", office)
                .query((row, number) -> new OfficeFigures(
                        row.getLong("employers"),
                        row.getLong("depositors"),
                        new Money(row.getLong("balance")),
                        row.getLong("loans"),
                        new Money(row.getLong("loan_balance"))))
                .single();
    }
}
