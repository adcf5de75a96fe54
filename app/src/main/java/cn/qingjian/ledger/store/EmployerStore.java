package cn.qingjian.ledger.store;

import cn.qingjian.kernel.CreditCode;
import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.AccountNo;
import cn.qingjian.ledger.Employer;
import cn.qingjian.ledger.EmployerStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Employers and their accounts. */
@Repository
public class EmployerStore {
    /** Employers' numbers begin where persons' never come. */
    private static final long FIRST = 90_000_000_000L;

    private final JdbcClient db;

    EmployerStore(JdbcClient db) {
        this.db = db;
    }

    /** Opens an employer's account; empty where the code has one. */
    public Optional<Long> open(
            String name, CreditCode code, int payDay, int employerRatio, int personRatio, LocalDate day) {
        return db.sql("""
                with opened as (select nextval(pg_get_serial_sequence('ledger.employer', 'id')) as id)
                insert into ledger.employer (id, no, name, credit_code, status, pay_day, employer_ratio, person_ratio, opened_on)
                       overriding system value
                select id, 'new' || id, :name, :code, '02', :payDay, :employerRatio, :personRatio, :day from opened
                on conflict (credit_code) do nothing
                returning id
                """)
                .param("name", name)
                .param("code", code.code())
                .param("payDay", payDay)
                .param("employerRatio", employerRatio)
                .param("personRatio", personRatio)
                .param("day", day)
                .query((row, number) -> row.getLong("id"))
                .optional()
                .map(this::number);
    }

    private long number(long id) {
        db.sql("update ledger.employer set no = :no where id = :id")
                .param("no", AccountNo.of(FIRST + id))
                .param("id", id)
                .update();
        return id;
    }

    /** The employer with that key. */
    public Optional<Employer> find(long id) {
        return db.sql("select * from ledger.employer where id = :id")
                .param("id", id)
                .query(EmployerStore::employer)
                .optional();
    }

    /** The employer with that key; nobody else changes it until the transaction ends. */
    public Optional<Employer> lock(long id) {
        return db.sql("select * from ledger.employer where id = :id for update")
                .param("id", id)
                .query(EmployerStore::employer)
                .optional();
    }

    /** The employer with that code. */
    public Optional<Employer> ofCode(CreditCode code) {
        return db.sql("select * from ledger.employer where credit_code = :code")
                .param("code", code.code())
                .query(EmployerStore::employer)
                .optional();
    }

    /** Employers whose name, code or number begins or contains what was typed, by number. */
    public List<Employer> search(String typed, int offset, int limit) {
        return db.sql("""
                select * from ledger.employer
                 where :typed = '' or name like '%' || :typed || '%' or credit_code = :typed or no = :typed
                 order by no limit :limit offset :offset
                """)
                .param("typed", typed)
                .param("limit", limit)
                .param("offset", offset)
                .query(EmployerStore::employer)
                .list();
    }

    /** How many {@link #search} finds. */
    public long count(String typed) {
        return db.sql("""
                select count(*) from ledger.employer
                 where :typed = '' or name like '%' || :typed || '%' or credit_code = :typed or no = :typed
                """).param("typed", typed).query(Long.class).single();
    }

    /** Changes what an employer told of itself. */
    public void change(long id, String name, int payDay) {
        db.sql("update ledger.employer set name = :name, pay_day = :payDay where id = :id")
                .param("name", name)
                .param("payDay", payDay)
                .param("id", id)
                .update();
    }

    /** Changes the ratios, in ten-thousandths, as the adjustment of a fund year. */
    public void ratios(long id, int employerRatio, int personRatio, int fundYear) {
        db.sql("""
                update ledger.employer
                   set employer_ratio = :employerRatio, person_ratio = :personRatio, adjusted_year = :year
                 where id = :id
                """)
                .param("employerRatio", employerRatio)
                .param("personRatio", personRatio)
                .param("year", fundYear)
                .param("id", id)
                .update();
    }

    /** Whether that fund year's adjustment has been made. */
    public boolean adjustedIn(long id, int fundYear) {
        return db.sql("select coalesce(adjusted_year >= :year, false) from ledger.employer where id = :id")
                .param("year", fundYear)
                .param("id", id)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Changes the state; a closing day where it is closed. */
    public void state(long id, EmployerStatus status, Optional<LocalDate> closedOn) {
        db.sql("update ledger.employer set status = :status, closed_on = :closed where id = :id")
                .param("status", status.code())
                .param("closed", closedOn.orElse(null))
                .param("id", id)
                .update();
    }

    private static Employer employer(ResultSet row, int number) throws SQLException {
        return new Employer(
                row.getLong("id"),
                row.getString("no"),
                row.getString("name"),
                new CreditCode(row.getString("credit_code")),
                EmployerStatus.of(row.getString("status")),
                row.getInt("pay_day"),
                row.getInt("employer_ratio"),
                row.getInt("person_ratio"),
                DepositorStore.month(row.getDate("paid_through")),
                row.getObject("opened_on", LocalDate.class),
                new Money(row.getLong("suspense")));
    }
}
