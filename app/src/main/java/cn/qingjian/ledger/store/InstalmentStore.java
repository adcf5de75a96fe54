package cn.qingjian.ledger.store;

import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.Instalment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Instalments that have fallen due. */
@Repository
public class InstalmentStore {
    private final JdbcClient db;

    InstalmentStore(JdbcClient db) {
        this.db = db;
    }

    /** Those of a loan that are not paid, oldest first. */
    public List<Instalment> open(long loan) {
        return db.sql("select * from ledger.instalment where loan = :loan and not paid order by number")
                .param("loan", loan)
                .query(InstalmentStore::instalment)
                .list();
    }

    /** Those of a loan that the bank was not asked to collect, paid or not, oldest first. */
    public List<Instalment> unasked(long loan) {
        return db.sql("select * from ledger.instalment where loan = :loan and not asked order by number")
                .param("loan", loan)
                .query(InstalmentStore::instalment)
                .list();
    }

    /** The bank is asked to collect one, or needn't be. */
    public void asked(Instalment one) {
        db.sql("update ledger.instalment set asked = true where loan = :loan and number = :number")
                .param("loan", one.loan())
                .param("number", one.number())
                .update();
    }

    /** All of a loan, newest first. */
    public List<Instalment> all(long loan) {
        return db.sql("select * from ledger.instalment where loan = :loan order by number desc")
                .param("loan", loan)
                .query(InstalmentStore::instalment)
                .list();
    }

    /** Writes one as it is now, whether it is new or known. */
    public void keep(Instalment one) {
        db.sql("""
                insert into ledger.instalment (loan, number, due, principal, interest, principal_paid, interest_paid, penalty_product,
                                               penalized_to, penalty_paid, overdue, asked, paid)
                values (:loan, :number, :due, :principal, :interest, :principalPaid, :interestPaid, :product, :penalizedTo,
                        :penaltyPaid, :overdue, :asked, :paid)
                on conflict (loan, number) do update
                   set principal_paid = excluded.principal_paid, interest_paid = excluded.interest_paid,
                       penalty_product = excluded.penalty_product, penalized_to = excluded.penalized_to,
                       penalty_paid = excluded.penalty_paid, overdue = excluded.overdue, paid = excluded.paid
                """)
                .param("loan", one.loan())
                .param("number", one.number())
                .param("due", one.due())
                .param("principal", one.principal().fen())
                .param("interest", one.interest().fen())
                .param("principalPaid", one.principalPaid().fen())
                .param("interestPaid", one.interestPaid().fen())
                .param("product", one.penaltyProduct())
                .param("penalizedTo", one.penalizedTo())
                .param("penaltyPaid", one.penaltyPaid().fen())
                .param("overdue", one.overdue())
                .param("asked", one.asked())
                .param("paid", one.paid())
                .update();
    }

    private static Instalment instalment(ResultSet row, int number) throws SQLException {
        return new Instalment(
                row.getLong("loan"),
                row.getInt("number"),
                row.getObject("due", LocalDate.class),
                new Money(row.getLong("principal")),
                new Money(row.getLong("interest")),
                new Money(row.getLong("principal_paid")),
                new Money(row.getLong("interest_paid")),
                row.getLong("penalty_product"),
                row.getObject("penalized_to", LocalDate.class),
                new Money(row.getLong("penalty_paid")),
                row.getBoolean("overdue"),
                row.getBoolean("asked"));
    }
}
