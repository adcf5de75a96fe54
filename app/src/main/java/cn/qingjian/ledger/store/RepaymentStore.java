package cn.qingjian.ledger.store;

import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.Repayment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was paid back, and of what it was made; added to and never changed. */
@Repository
public class RepaymentStore {
    private final JdbcClient db;

    RepaymentStore(JdbcClient db) {
        this.db = db;
    }

    /** Adds one. */
    public void add(Repayment one) {
        db.sql("""
                insert into ledger.repayment (entry, loan, day, kind, penalty, interest, principal, from_accounts, surplus)
                values (:entry, :loan, :day, :kind, :penalty, :interest, :principal, :fromAccounts, :surplus)
                """)
                .param("entry", one.entry())
                .param("loan", one.loan())
                .param("day", one.day())
                .param("kind", one.kind().name())
                .param("penalty", one.penalty().fen())
                .param("interest", one.interest().fen())
                .param("principal", one.principal().fen())
                .param("fromAccounts", one.fromAccounts().fen())
                .param("surplus", one.surplus().fen())
                .update();
    }

    /** The one that an entry posted. */
    public Optional<Repayment> ofEntry(long entry) {
        return db.sql("select * from ledger.repayment where entry = :entry")
                .param("entry", entry)
                .query(RepaymentStore::repayment)
                .optional();
    }

    /** Those of a loan, newest first. */
    public List<Repayment> ofLoan(long loan) {
        return db.sql("select * from ledger.repayment where loan = :loan order by entry desc")
                .param("loan", loan)
                .query(RepaymentStore::repayment)
                .list();
    }

    /** Principal and interest paid back after a day, without what came out of the accounts. */
    public Money ownSince(long loan, LocalDate day) {
        return new Money(db.sql("""
                select coalesce(sum(greatest(principal + interest - from_accounts, 0)), 0) from ledger.repayment
                 where loan = :loan and day > :day
                   and not exists (select 1 from ledger.entry e where e.reverses = repayment.entry)
                """)
                .param("loan", loan)
                .param("day", day)
                .query(Long.class)
                .single());
    }

    private static Repayment repayment(ResultSet row, int number) throws SQLException {
        return new Repayment(
                row.getLong("entry"),
                row.getLong("loan"),
                row.getObject("day", LocalDate.class),
                Repayment.Kind.valueOf(row.getString("kind")),
                new Money(row.getLong("penalty")),
                new Money(row.getLong("interest")),
                new Money(row.getLong("principal")),
                new Money(row.getLong("from_accounts")),
                new Money(row.getLong("surplus")));
    }
}
