package cn.qingjian.ledger.store;

import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.DepositTerms;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The terms of deposit by the day from which they hold. */
@Repository
public class TermsStore {
    private final JdbcClient db;

    TermsStore(JdbcClient db) {
        this.db = db;
    }

    /** The terms in force on a day; the first ones for a day before them. */
    public DepositTerms on(LocalDate day) {
        return db.sql("""
                select * from ledger.deposit_terms order by since > :day, abs(since - cast(:day as date)) limit 1
                """)
                .param("day", day)
                .query((row, number) -> new DepositTerms(
                        new Money(row.getLong("floor")),
                        new Money(row.getLong("ceiling")),
                        row.getInt("lowest_ratio"),
                        row.getInt("highest_ratio"),
                        row.getBoolean("same_ratio"),
                        new Money(row.getLong("step")),
                        row.getInt("backpay_max_months")))
                .single();
    }
}
